-- The money ladder of each order and whether it counts. One row per order found in the files; excluded_reason is null for
-- those that count, $counted being the kinds of orders that the owner counts. Money is exact; gross
-- sales are before tax, also where prices include it.
with

-- Some platforms write discounts and refunds below zero.
headers as (
    select
        l.* exclude (ordered_at, order_discount, refunded, shipping, taxes, line_discount, quantity, amount),
        coalesce(ordered_at, first_line_at) as ordered_at,
        coalesce(abs(order_discount), 0) as order_discount,
        abs(refunded) as refunded,
        coalesce(shipping, 0) as shipping,
        coalesce(taxes, 0) as taxes,
        header_line,
        line_count,
        unit_count,
        items_amount,
        line_discounts
    from staging.lines as l
    join staging.order_sums as s on header_line = line_key
),

-- Some platforms repeat the line discounts inside the order's discount, some state prices with tax: whichever reading adds
-- up to the order's own total is the one its file follows.
readings as (
    select
        *,
        coalesce(
            items_amount,
            order_total - shipping - taxes + order_discount,
            order_subtotal + order_discount
        ) as items,
        abs(items - order_discount + shipping + taxes - order_total) as gap_order_discount,
        abs(items - order_discount + shipping - order_total) as gap_order_discount_tax_in,
        abs(items - order_discount - line_discounts + shipping + taxes - order_total) as gap_both_discounts,
        abs(items - order_discount - line_discounts + shipping - order_total) as gap_both_discounts_tax_in
    from headers
),

ladder as (
    select
        * exclude (items),
        items - case
            when least(gap_order_discount_tax_in, gap_both_discounts_tax_in)
                < least(gap_order_discount, gap_both_discounts)
            then taxes
            else 0
        end as gross_sales,
        order_discount + case
            when line_discounts = 0 then 0
            when least(gap_order_discount, gap_order_discount_tax_in)
                <= least(gap_both_discounts, gap_both_discounts_tax_in)
            then 0
            else line_discounts
        end as discounts
    from readings
),

-- What a file calls refunded includes tax, which is taken out by its share of the total; the rest is held against the items
-- first, and what goes beyond them was shipping.
refunds as (
    select
        *,
        gross_sales - discounts as sales_before_returns,
        coalesce(refunded, case when status = 'refunded' then coalesce(order_total, gross_sales - discounts) end, 0)
            as refunded_amount
    from ladder
)

select
    platform,
    order_ref,
    header_line,
    file_id,
    ordered_at,
    customer_id,
    email,
    phone,
    customer_name,
    currency,
    status,
    channel,
    country,
    line_count,
    unit_count,
    items_amount,
    order_total as stated_total,
    gross_sales::decimal(18, 4) as gross_sales,
    discounts::decimal(18, 4) as discounts,
    shipping::decimal(18, 4) as shipping,
    taxes::decimal(18, 4) as taxes,
    coalesce(order_total, sales_before_returns + shipping + taxes)::decimal(18, 4) as total,
    case
        when refunded_amount = 0 then 0
        else greatest(0, least(
            sales_before_returns,
            case
                when taxes = 0 or order_total is null or order_total = 0 then refunded_amount
                else refunded_amount * (order_total - taxes) / order_total
            end
        ))
    end::decimal(18, 4) as refunds,
    case
        when ordered_at is null then 'no_date'
        when not list_contains($counted, order_exclusion) then order_exclusion
        when gross_sales is null then 'no_amount'
        when not list_contains($counted, 'unpaid') and (
            status like 'pending%'
            or status like '%unpaid%'
            or status like 'awaiting%payment%'
            or status in ('authorized', 'on-hold', 'on hold')
        )
        then 'unpaid'
        when sales_before_returns < 0 then 'zero_value'
        when sales_before_returns = 0 and not list_contains($counted, 'zero_value') then 'zero_value'
    end as excluded_reason
from refunds
