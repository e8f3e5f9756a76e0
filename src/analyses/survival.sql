-- The share of customers who order again within so many days, by Kaplan and Meier. One row per order number (5 stands for the
-- fifth and all later ones) and day on which a customer returned or ceased to be watched. Who stops being watched on a day was
-- still watched on it. The interval is Greenwood's on the log-log scale, null where the share is 0 or 1; the naive share
-- is of everyone, however short they were watched. Settled are the orders placed once the files had settled (history).
with

counted as (
    select
        least(order_number, 5)::integer as order_number,
        days,
        count(next_ordered_on) as returned_count,
        count(*) - count(next_ordered_on) as waiting_count,
        count(*) filter (ordered_on >= settled_on) as settled_count,
        count(next_ordered_on) filter (ordered_on >= settled_on) as settled_returned_count
    from waits(count_by := $count_by)
    cross join history()
    group by all
),

watched as (
    select
        *,
        sum(returned_count + waiting_count) over from_here as watched_count,
        sum(settled_count) over from_here as settled_watched_count
    from counted
    window from_here as (partition by order_number order by days rows between current row and unbounded following)
),

estimated as (
    select
        *,
        1 - product(1 - returned_count / watched_count) over to_here as returned_share,
        sum(returned_count / nullif(watched_count * (watched_count - returned_count), 0)) over to_here as variance_sum,
        1 - product(1 - settled_returned_count / nullif(settled_watched_count, 0)) over to_here as settled_share,
        sum(returned_count) over to_here / max(watched_count) over (partition by order_number) as naive_share
    from watched
    window to_here as (partition by order_number order by days rows unbounded preceding)
)

select
    order_number,
    days,
    watched_count,
    returned_count,
    waiting_count,
    returned_share,
    greenwood_low(returned_share, variance_sum) as returned_low,
    greenwood_high(returned_share, variance_sum) as returned_high,
    naive_share,
    settled_watched_count,
    settled_share
from estimated
order by order_number, days
