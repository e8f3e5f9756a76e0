-- The customers behind the cells of the cohorts: at age 0 everyone won, at a later age who ordered or gave back in it. One row per
-- customer and age, with what they did then.
select
    customer_key,
    any_value(segment) as segment,
    any_value(cohort) as cohort,
    age,
    sum(order_count) as orders_then,
    sum(sales)::decimal(18, 4) as sales_then
from cohort_moves($split, $grain, $begin)
group by customer_key, age
order by cohort desc, age, sales_then desc, customer_key
