-- Who ordered for just under a threshold, from $reach per cent below it. One row per threshold and customer, with what their orders lacked to
-- reach it.
select
    step,
    customer_key,
    count(*) as near_orders,
    max(ordered_on) as last_near_on,
    sum(free_from - basket_value::double) as missing
from free_shipping_steps(threshold := $threshold, reach := $reach)
join orders on basket_value::double >= near_from and basket_value::double < free_from
where basket_value > 0 and customer_key is not null
group by step, customer_key
