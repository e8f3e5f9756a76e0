-- The two periods that are compared. One row per period, now first: its days, how many of them the files cover, and its orders
-- with their sales, less what was returned without an order in the files.
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
),

bought as (
    select period, count(*) as order_count, sum(sales) as sales from period_orders group by period
),

unlinked_returns as (
    select period, sum(deducted) as deducted from period_returns where order_key is null group by period
)

select
    period,
    from_on,
    to_on,
    (to_on - from_on + 1)::integer as day_count,
    greatest(0, least(to_on, ends_on) - greatest(from_on, begins_on) + 1)::integer as covered_day_count,
    coalesce(order_count, 0)::integer as order_count,
    (coalesce(sales, 0) - coalesce(deducted, 0))::decimal(18, 4) as sales
from days
cross join covered
left join bought using (period)
left join unlinked_returns using (period)
order by from_on desc
