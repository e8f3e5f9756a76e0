-- Customers who buy like a business, likeliest first. One row per customer with a large order of which they kept at least half; with
-- three orders in bulk, as large for what is ordered again and again, that are half of their orders at least; or with a company's name on
-- an order beside an e-mail address of a domain of their own or express delivery. Their own name, and words that say there is none, are
-- no company's. Domains of free mail, of internet providers and of marketplaces, and any that more than five customers share, are
-- nobody's own.
with

-- Few orders tell anything, so that few names are looked up.
sized_orders as (
    select
        customer_key,
        coalesce(unit_count > large_units, false) as is_bulk,
        coalesce(sales > large_value, false) as is_costly,
        coalesce(unit_count > bulk_units, false) as is_in_bulk,
        shipping_method,
        unit_count,
        sales,
        company,
        greatest(coalesce(unit_count / large_units, 0), coalesce(sales / large_value, 0)) as size
    from orders
    cross join order_fences($fence, $distance)
    where customer_key is not null and (is_bulk or is_costly or is_in_bulk or company is not null)
),

telling_orders as (
    select
        o.* exclude (shipping_method, company),
        coalesce(regexp_matches(
            shipping_method,
            '(?i)express|expr[eé]s|overnight|(next|same|second|2nd|1|2|two)[ -]?day|\bair\b|courier|kurier|سريع|فوري'
        ), false) as is_express,
        list_sort(regexp_extract_all(lower(company), '[\p{L}\p{N}]+')) as company_words,
        case
            when company is not null
                and company_words <> list_sort(regexp_extract_all(lower(coalesce(customer_name, '')), '[\p{L}\p{N}]+'))
                and array_to_string(company_words, ' ') not in (
                    '', 'a n', 'na', 'n', 'x', '0', 'no', 'non', 'none', 'null', 'nil', 'private', 'privat', 'privé', 'privada', 'privado',
                    'personal', 'self', 'individual', 'home', 'company no', 'keine', 'aucun', 'aucune', 'ninguna', 'nessuna', 'لا',
                    'لا يوجد', 'شخصي', 'فرد', 'خاص', 'شخصی', 'ندارد'
                )
            then company
        end as company_name
    from sized_orders as o
    join all_customers using (customer_key)
    where is_bulk or is_costly or is_in_bulk or company_name is not null
),

signed as materialized (
    select
        customer_key,
        count(*) filter (is_bulk or is_costly) as large_order_count,
        count(*) filter (is_in_bulk) as bulk_order_count,
        bool_or(is_bulk) as has_bulk,
        bool_or(is_costly) as has_costly,
        bool_or(is_express) as has_express,
        max(unit_count)::double as most_units,
        max(sales) as largest_order,
        max(size) as size,
        max(company_name) as company
    from telling_orders
    group by customer_key
),

domains as materialized (
    select customer_key, lower(split_part(email, '@', 2)) as domain
    from signed
    join all_customers using (customer_key)
),

-- Named by a value of each group, not by its key, so that the words below are compared once per domain and not once per customer.
shared_domains as (
    select any_value(shared_domain) as domain, count(*) as customer_count
    from (select lower(split_part(email, '@', 2)) as shared_domain from all_customers)
    where shared_domain in (select d.domain from domains as d)
    group by shared_domain
),

own_domains as (
    select domain
    from shared_domains
    where
        customer_count <= 5
        and contains(domain, '.')
        and not regexp_matches(domain, '(^|\.)(marketplace\.amazon|members\.ebay|privaterelay\.appleid)\.')
        and not list_contains([
            'gmail', 'googlemail', 'yahoo', 'ymail', 'rocketmail', 'hotmail', 'outlook', 'live', 'msn', 'aol', 'aim', 'icloud', 'me',
            'mac', 'proton', 'protonmail', 'pm', 'gmx', 'web', 'mail', 'email', 'inbox', 'yandex', 'ya', 'bk', 'list', 'rambler', 'zoho',
            'fastmail', 'hey', 'tutanota', 'tuta', 'posteo', 'mailbox', 'hushmail', 'qq', '163', '126', 'sina', 'naver', 'daum',
            'hanmail', 'rediffmail', 'chmail', 'mailfa', 't-online', 'freenet', 'arcor', 'vodafone', 'kabelmail', 'orange', 'wanadoo',
            'free', 'sfr', 'laposte', 'neuf', 'bbox', 'libero', 'virgilio', 'tiscali', 'alice', 'tin', 'telenet', 'skynet', 'ziggo',
            'kpnmail', 'planet', 'home', 'bluewin', 'chello', 'telia', 'online', 'btinternet', 'sky', 'talktalk', 'virginmedia',
            'ntlworld', 'blueyonder', 'comcast', 'verizon', 'att', 'sbcglobal', 'bellsouth', 'cox', 'charter', 'earthlink', 'optonline',
            'shaw', 'rogers', 'sympatico', 'telus', 'bigpond', 'optusnet', 'xtra', 'uol', 'bol', 'terra', 'seznam', 'wp', 'onet',
            'interia', 'o2'
        ], split_part(domain, '.', 1))
),

weighed as (
    select
        signed.*,
        bulk_order_count >= 3 and bulk_order_count >= s.order_count / 2 as is_regular_bulk,
        company is not null as has_company,
        own_domains.domain is not null as has_own_domain
    from signed
    join customer_sums as s using (customer_key)
    left join domains using (customer_key)
    left join own_domains using (domain)
    where
        (large_order_count > 0 or is_regular_bulk) and s.sales >= largest_order / 2
        or has_company and (has_own_domain or has_express)
)

select
    customer_key,
    size + 3 * (large_order_count > 0)::integer + (large_order_count > 1)::integer + is_regular_bulk::integer + has_company::integer
    + has_own_domain::integer + has_express::integer as score,
    concat_ws(
        ',',
        case when has_bulk then 'units' end,
        case when has_costly then 'value' end,
        case when large_order_count > 1 then 'repeated' end,
        case when is_regular_bulk then 'bulk' end,
        case when has_company then 'company' end,
        case when has_own_domain then 'domain' end,
        case when has_express then 'express' end
    ) as reasons,
    company,
    large_order_count,
    most_units,
    largest_order
from weighed
order by score desc, customer_key
