-- The months of the scope, from the first to the last with an order or a return, idle ones included. One row per month: its
-- first day, and how many of its days lie inside the scope's dates and the days that the files cover.
with

months as (
    select unnest(range(
        date_trunc('month', min(day)),
        date_trunc('month', max(day)) + interval 1 month,
        interval 1 month
    ))::date as month
    from (select ordered_on as day from orders union all select returned_on from returns)
),

covered as (
    select
        greatest(min(day), coalesce(any_value(from_on), min(day))) as begins_on,
        least(max(day), coalesce(any_value(to_on), max(day))) as ends_on
    from (
        select min(ordered_on) as day from all_orders
        union all
        select max(ordered_on) from all_orders
        union all
        select max(returned_on) from all_returns
    )
    cross join scope
)

select
    month,
    greatest(0, least(last_day(month), ends_on) - greatest(month, begins_on) + 1)::integer as covered_days
from months
cross join covered
