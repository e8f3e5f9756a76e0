-- Every order that counts, with its place in the customer's life over all the data. One row per order.
-- Sorted by time, which lets a date range skip most of the table. file_id is the file that speaks for the order.
with

order_returns as (
    select
        order_key,
        sum(amount) as returns,
        sum(amount) filter (refunded_at is not null) as dated_returns,
        sum(shipping) as returned_shipping,
        sum(taxes) as returned_taxes
    from all_returns where order_key is not null group by order_key
)

select
    o.order_key,
    order_ref as order_id,
    customer_key,
    person_id as customer_id,
    ordered_at,
    ordered_at::date as ordered_on,
    platform,
    file_id,
    currency,
    status,
    company,
    shipping_method,
    coupon,
    channel,
    country,
    gross_sales,
    discounts,
    coalesce(returns, 0)::decimal(18, 4) as returns,
    coalesce(dated_returns, 0)::decimal(18, 4) as dated_returns,
    (gross_sales - discounts - coalesce(returns, 0))::decimal(18, 4) as net_sales,
    shipping,
    coalesce(returned_shipping, 0)::decimal(18, 4) as returned_shipping,
    taxes,
    coalesce(returned_taxes, 0)::decimal(18, 4) as returned_taxes,
    total,
    line_count,
    unit_count::decimal(18, 4) as unit_count,
    customer_order_number,
    days_since_previous_order,
    days_to_next_order,
    first_ordered_at,
    lifetime_order_count
from staging.dated_orders as o
left join order_returns using (order_key)
order by order_key
