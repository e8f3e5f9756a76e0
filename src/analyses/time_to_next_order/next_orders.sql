-- Who stands behind a point of the curve, up to a number of days after an n-th order in the scope. One row per order number, day of the
-- curve, state and customer: returned, who had ordered again by that day, or watched, who had not and was watched until it at least. How
-- long they took, or have waited so far, is taken_days. 5 stands for the fifth and all later orders: of several of a customer's the
-- latest is told, and times says how many they are.
with

placed as materialized (
    select customer_key, least(order_number, 5)::integer as order_number, ordered_on, next_ordered_on, days as taken_days
    from waits(count_by := $count_by)
),

points as (
    select order_number, taken_days as days from placed
    union
    select order_number, 0 from placed
)

select
    customer_key,
    order_number,
    days,
    case when next_ordered_on is not null and taken_days <= days then 'returned' else 'watched' end as state,
    max(ordered_on) as ordered_on,
    arg_max_null(next_ordered_on, ordered_on) as next_ordered_on,
    arg_max(taken_days, ordered_on) as taken_days,
    count(*) as times
from points
join placed using (order_number)
where next_ordered_on is not null or taken_days >= days
group by customer_key, order_number, days, state
