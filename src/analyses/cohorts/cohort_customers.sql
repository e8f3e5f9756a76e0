-- The customers behind the cells of the cohorts, as the measure counts them. One row per customer and age. What is told so far: the
-- whole cohort with what they brought up to the age, or who of them had ordered again by then. What is told of a period: at age 0
-- everyone won, at a later age who ordered in it or, for money, gave back.
with

by_age as (
    select
        customer_key,
        any_value(segment) as segment,
        any_value(cohort) as cohort,
        age,
        sum(returned_count) as returned_count,
        sum(order_count) as order_count,
        sum(sales) as sales
    from cohort_moves($grain, $split, $begin)
    group by customer_key, age
)

select
    customer_key,
    any_value(segment) as segment,
    any_value(b.cohort) as cohort,
    ages.age,
    sum(order_count) as orders_then,
    sum(sales)::decimal(18, 4) as sales_then
from cohort_ages($grain, $begin, $periods) as ages
join by_age as b
    on b.cohort = ages.cohort
    and (b.age = ages.age or b.age < ages.age and $measure in ('cumulative_sales', 'returned'))
group by customer_key, ages.age
having case
    when $measure = 'returned' then sum(returned_count) > 0
    when $measure in ('orders', 'active') then orders_then > 0
    else true
end
order by cohort desc, ages.age, sales_then desc, customer_key
