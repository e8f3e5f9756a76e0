-- Who ordered for just under a threshold, from $reach per cent below it. One row per threshold and customer, with what their orders lacked to
-- reach it.
select
    step,
    customer_key,
    count(*) as near_orders,
    max(ordered_on) as last_near_on,
    sum(free_from - value) as missing
from (
    select customer_key, ordered_on, basket_value::double as value
    from orders
    where basket_value > 0 and customer_key is not null
)
join free_shipping_steps(threshold := $threshold, reach := $reach) on value >= near_from and value < free_from
group by step, customer_key
