-- Where orders lie on the scale of their value at checkout. One row per order: bars of a round width reach from 0 to about the 98th percentile,
-- sixty of them or fewer, and place counts quarters of them, orders below 0 in the first; above_place is that of orders above all bars. large_buyer_key is its customer if they placed a large order, this or another one; place_of_order
-- is new for a customer's first order, returning for later ones, null without a customer.
with

large_buyers as (
    select distinct customer_key
    from orders
    cross join order_fences()
    where unit_count > large_units or sales > large_value
),

bounds as materialized (
    select width, 4 * greatest(1, floor(high / width))::integer as above_place
    from (
        select greatest(quantile_cont(basket_value::double, 0.98), 0.01) as high, round_step(high / 60) as width from orders
    )
)

select
    o.customer_key,
    -- In whole ten-thousandths, so that an order of exactly 50 lies in the bar from 50.
    greatest(0, least(above_place, (10000 * basket_value::decimal(18, 4))::bigint * 4 // (10000 * width)::bigint))::integer as place,
    width,
    above_place,
    l.customer_key as large_buyer_key,
    case when customer_order_number = 1 then 'new' when customer_order_number > 1 then 'returning' end as place_of_order,
    ordered_on,
    basket_value,
    sales
from orders as o
cross join bounds
left join large_buyers as l on l.customer_key = o.customer_key
