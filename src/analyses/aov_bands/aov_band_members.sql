-- Who or what stands in which band around the average order value. One row per identified customer, or per order of one. A value
-- equal to a cut belongs to the band above it, except at the last cut.
with

shop as (
    select sum(sales) / sum(order_count) as average_order_value from customer_sums
),

measured as (
    select customer_key, sales / order_count as value, order_count, sales from customer_sums where $unit = 'customer'
    union all
    select customer_key, sales::double, order_count, sales from customer_sums where $unit = 'customer_total'
    union all
    select customer_key, sales::double, 1, sales from orders where $unit = 'order' and customer_key is not null
)

select
    (1
        + len(list_filter($cuts[: -2], lambda cut: value >= cut * average_order_value))
        + (value > $cuts[-1] * average_order_value)::integer)::integer as band,
    customer_key,
    order_count,
    sales
from measured, shop
