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
),

told as not materialized (
    select
        customer_key,
        order_number,
        days,
        case when next_ordered_on is not null and taken_days <= days then 'returned' else 'watched' end as state,
        ordered_on,
        next_ordered_on,
        taken_days
    from points
    join placed using (order_number)
    where next_ordered_on is not null or taken_days >= days
)

-- Up to the fourth, an order is the only one of its customer and needs no adding up.
select *, 1 as times from told where order_number < 5

union all

select
    customer_key,
    order_number,
    days,
    state,
    max(ordered_on),
    arg_max_null(next_ordered_on, ordered_on),
    arg_max(taken_days, ordered_on),
    count(*)
from told
where order_number = 5
group by customer_key, order_number, days, state
