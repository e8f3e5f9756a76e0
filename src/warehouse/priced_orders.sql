-- The money ladder of each order and whether it counts. One row per order found in the files; excluded_reason is null for
-- those that count, $counted being the kinds of orders that the owner counts. account_id is the number of the buyer's account,
-- customer_id how else the order names the buyer, which is by_name where only a name and postcode tell. Money is exact;
-- gross sales are before tax, also where prices include it.
with

-- The line that speaks for the order, with what other files tell of it: of the money they know better, of the rest they fill in
-- what the line leaves open.
told as (
    select
        l.platform,
        l.order_ref,
        header_line,
        coalesce(l.ordered_at, first_line_at, d.ordered_at) as ordered_at,
        coalesce(l.account_id, d.account_id) as account_id,
        coalesce(l.customer_id, d.customer_id) as known_ref,
        case when $names and known_ref is null then coalesce(l.name_postcode, d.name_postcode) end as named_ref,
        coalesce(known_ref, named_ref, l.name_key, d.name_key) as customer_ref,
        coalesce(l.email, d.email) as order_email,
        coalesce(l.phone, d.phone) as order_phone,
        coalesce(l.customer_name, d.customer_name) as order_customer_name,
        coalesce(l.company, d.company) as company,
        coalesce(l.currency, d.currency) as currency,
        coalesce(l.status, d.status) as status,
        coalesce(l.status_kind, d.status_kind) as status_kind,
        coalesce(l.order_exclusion, d.order_exclusion) as order_exclusion,
        coalesce(l.shipping_method, d.shipping_method) as shipping_method,
        coalesce(l.coupon, d.coupon) as coupon,
        coalesce(l.channel, d.channel) as channel,
        coalesce(l.country, d.country) as order_country,
        coalesce(d.order_total, l.order_total) as order_total,
        coalesce(d.order_subtotal, l.order_subtotal) as order_subtotal,
        coalesce(d.order_discount, l.order_discount) as order_discount,
        coalesce(d.shipping, l.shipping, s.line_shipping, 0) as shipping,
        coalesce(d.taxes, l.taxes, s.line_taxes, 0) as taxes,
        coalesce(d.refunded, l.refunded, s.line_refunded) as refunded,
        l.file_id,
        l.order_total as stated_total,
        line_count,
        unit_count,
        items_amount,
        line_discounts
    from staging.lines as l
    join staging.order_sums as s on header_line = line_key
    left join staging.order_details as d on d.platform = l.platform and d.order_ref = l.order_ref
),

-- Some platforms write discounts and refunds below zero.
headers as (
    select
        told.* exclude (order_discount, line_discounts, refunded),
        coalesce(person_ref, customer_ref) as customer_id,
        named_ref is not null as by_name,
        coalesce(order_email, email) as email,
        coalesce(order_phone, phone) as phone,
        coalesce(order_customer_name, customer_name) as customer_name,
        coalesce(order_country, country) as country,
        coalesce(order_discount, line_discounts) is not null as tells_discounts,
        coalesce(abs(order_discount), 0) as order_discount,
        coalesce(line_discounts, 0) as line_discounts,
        abs(refunded) as refunded,
        coalesce(
            items_amount,
            order_total - shipping - taxes + abs(coalesce(told.order_discount, 0)),
            order_subtotal + abs(coalesce(told.order_discount, 0))
        ) as items
    from told
    left join staging.people as p on p.platform = told.platform and p.customer_id = customer_ref
),

-- The readings of an order's money, in threes of pairs: its discount holds those of its lines (1, 2), comes on top of them (3, 4),
-- or the lines are after both (5, 6); the taxes are on top of the prices (odd) or inside them (even). From 7 on, shipping or
-- taxes stand beside the total. Gaps and their tolerance, a cent a line, are in ten-thousandths.
readings as (
    select *, $gaps as gaps, greatest(200, 100 * line_count) as tolerance from headers
),

-- Of how many orders of a file each reading reaches the total. Only most orders of the file together can tell that something
-- stands beside the total: in one, it may as well be a discount of the same amount.
file_readings as (
    select
        file_id,
        bool_or(tells_discounts) as file_tells_discounts,
        $fits as fits,
        list_filter(
            range(1, len(fits) + 1),
            lambda i: i <= 6 or (fits[i] > list_max(fits[1:6]) and 2 * fits[i] > count(order_total))
        ) as candidates,
        list_min(list_transform(candidates, lambda i: {'others': -fits[i], 'reading': i})).reading as usual
    from readings
    where items_amount is not null
    group by file_id
),

-- An order follows the reading that reaches its total; of several, or of none, the one that most orders of its file follow.
-- What a total lacks in a file that tells no discounts is one.
chosen as (
    select
        readings.*,
        case
            when order_total is null then 3
            -- The most common case; nothing below would come before it.
            when gaps[usual] = 0 then usual
            else list_min(list_transform(
                coalesce(candidates, range(1, 7)),
                lambda i: {
                    'is_far': gaps[i] > tolerance,
                    'is_bare': gaps[i] > tolerance and (i + 1) // 2 % 3 = 0,
                    'others': -coalesce(fits[i], 0),
                    'gap': gaps[i],
                    'reading': i
                }
            )).reading
        end as best,
        case
            when not file_tells_discounts and items_amount is not null and gaps[best] > tolerance
            then $usual_sum - order_total
        end as lacking,
        lacking > 0 and 10000 * abs(lacking - coalesce(refunded, 0)) > tolerance as is_discounted,
        case when is_discounted then usual else best end as reading
    from readings
    left join file_readings using (file_id)
),

ladder as (
    select
        *,
        case
            when is_discounted then least(items, lacking)
            when order_discount >= line_discounts and (reading + 1) // 2 % 3 <> 2 then order_discount
            else order_discount + line_discounts
        end as discounts,
        case when reading % 2 = 0 then taxes else 0 end as included_taxes,
        items - $taken_off + case when is_discounted then 0 else discounts end as gross_sales,
        case when order_total is null then 0 else $beside end as beside_total,
        order_total + beside_total as whole_total
    from chosen
),

-- What a file calls refunded includes tax, which is taken out by its share of the total; the rest is held against the items
-- first, and what goes beyond them was shipping. Who gets the total back gets back what stands beside it.
refunds as (
    select
        *,
        gross_sales - discounts as sales_before_returns,
        case
            when refunded > 0 and refunded >= order_total then greatest(refunded, whole_total)
            when refunded is not null then refunded
            when status_kind = 'refunded' then coalesce(whole_total, gross_sales - discounts, 0)
            else 0
        end as refunded_amount,
        case
            when taxes = 0 or whole_total is null or whole_total = 0 then 0
            else refunded_amount * taxes / whole_total
        end as refunded_taxes,
        greatest(0, least(sales_before_returns, refunded_amount - refunded_taxes)) as refunds
    from ladder
)

select
    platform,
    order_ref,
    header_line,
    file_id,
    ordered_at,
    account_id,
    customer_id,
    by_name,
    email,
    phone,
    customer_name,
    company,
    currency,
    status,
    shipping_method,
    coupon,
    channel,
    country,
    line_count,
    unit_count,
    items_amount,
    stated_total,
    included_taxes::decimal(18, 4) as included_taxes,
    gross_sales::decimal(18, 4) as gross_sales,
    discounts::decimal(18, 4) as discounts,
    shipping::decimal(18, 4) as shipping,
    taxes::decimal(18, 4) as taxes,
    beside_total::decimal(18, 4) as beside_total,
    coalesce(whole_total, sales_before_returns + shipping + taxes)::decimal(18, 4) as total,
    refunds::decimal(18, 4) as refunds,
    least(taxes, refunded_taxes)::decimal(18, 4) as refunded_taxes,
    least(shipping, refunded_amount - refunded_taxes - refunds)::decimal(18, 4) as refunded_shipping,
    greatest(0, refunded_amount - greatest(total, sales_before_returns + shipping + taxes))::decimal(18, 4) as over_refunded,
    case
        when ordered_at is null then 'no_date'
        when not list_contains($counted, order_exclusion) then order_exclusion
        when gross_sales is null then 'no_amount'
        when status_kind = 'pending' and not list_contains($counted, 'pending') then 'pending'
        when sales_before_returns < 0 then 'zero_value'
        when sales_before_returns = 0 and not list_contains($counted, 'zero_value') then 'zero_value'
    end as excluded_reason
from refunds
