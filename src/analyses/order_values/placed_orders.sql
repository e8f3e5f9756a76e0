-- Where orders lie on the scale of their value at checkout. One row per order: its place counts steps of one width from 0 to the 98th percentile,
-- orders below 0 in the first; 240 is above all. large_buyer_key is its customer if they placed a large order, this or another one; place_of_order
-- is new for a customer's first order, returning for later ones, null without a customer.
with

large_buyers as (
    select distinct customer_key
    from orders
    cross join order_fences()
    where unit_count > large_units or sales > large_value
),

bounds as materialized (
    select greatest(quantile_cont(basket_value::double, 0.98), 0.01) / 240 as step
    from orders
)

select
    o.customer_key,
    greatest(0, least(240, floor(basket_value::double / step)))::integer as place,
    step,
    l.customer_key as large_buyer_key,
    case when customer_order_number = 1 then 'new' when customer_order_number > 1 then 'returning' end as place_of_order,
    ordered_on,
    sales
from orders as o
cross join bounds
left join large_buyers as l on l.customer_key = o.customer_key
