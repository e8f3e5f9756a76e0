-- The two periods that are compared. One row per period, now first: its days, and how many of them the files cover.
with

days as (
    select 'now' as period, now_from_on as from_on, now_to_on as to_on from scope
    union all
    select 'before', before_from_on, before_to_on from scope
),

covered as (
    select min(day) as begins_on, max(day) as ends_on
    from (
        select min(ordered_on) as day from all_orders
        union all
        select max(ordered_on) from all_orders
        union all
        select max(returned_on) from all_returns
    )
)

select
    period,
    from_on,
    to_on,
    (to_on - from_on + 1)::integer as day_count,
    greatest(0, least(to_on, ends_on) - greatest(from_on, begins_on) + 1)::integer as covered_day_count
from days
cross join covered
order by from_on desc
