-- How the files write buyers. One row per platform, account (null without) and other mark of the buyer. address and phone are in
-- the one form that all ways to write them share, null where the mark is neither; a telephone number without a code is from the
-- country of its order, else from that of the shop as the owner, the platform or the other orders tell. Of the rules that the
-- owner switches, plus_tags and dots are in that form. is_placeholder: many names order under the address, which is nobody's.
with

seen as (
    select platform, file_id, account_id, customer_id, by_name, phone, country, currency, lower(trim(customer_name)) as name
    from staging.priced_orders
    where excluded_reason is null and customer_id is not null
    union all
    select
        platform,
        file_id,
        account_id,
        coalesce(customer_id, case when $names then name_postcode end) as written_id,
        customer_id is null,
        phone,
        country,
        currency,
        lower(trim(customer_name))
    from staging.lines
    where row_kind = 'return' and written_id is not null
),

-- The countries that a telephone number without a code may be from. Most currencies begin with the code of theirs.
homes as (
    select
        platform,
        mode(country) as platform_country,
        mode(currency)[1:2] as currency_country,
        (select mode(country) from seen) as home_country
    from seen
    group by platform
),

written as (
    select
        platform,
        account_id,
        customer_id,
        bool_and(by_name) as by_name,
        any_value(phone) as phone,
        min(name) <> max(name) as has_several_names,
        $calling_code as calling_code,
        contains(customer_id, '@') as is_address,
        is_address and regexp_matches(customer_id, '@(marketplace\.amazon\.|members\.ebay\.)') as is_masked,
        not is_address and regexp_replace(any_value(phone), '[^0-9+]', '', 'g') = customer_id as is_phone
    from seen
    join homes using (platform)
    join staging.sources using (file_id)
    group by platform, account_id, customer_id
),

placeholders as (
    select customer_id
    from seen
    semi join (
        select customer_id from written where is_address group by customer_id having bool_or(has_several_names) or count(*) > 1
    ) using (customer_id)
    where $placeholders
    group by customer_id
    having count(distinct name) >= 5
)

select
    platform,
    account_id,
    w.customer_id as written_id,
    by_name,
    is_phone,
    is_masked,
    p.customer_id is not null as is_placeholder,
    case when is_address or is_phone or account_id is not null then $phone_number end as phone,
    case when is_address and not is_masked and not is_placeholder then $address end as address
from written as w
left join placeholders as p using (customer_id)
