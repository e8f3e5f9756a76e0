-- From when the files can tell new customers from those of before. One row: the day of the first order; the day that ends the first
-- $settling_days, in which most who look new may be regulars of before; and the day from which at most one in ten of those who look new
-- has ordered before the files begin. That is as many days after the first order, and $settling_days at least, as let no more than that
-- look new of the orders of the last 365 days, or of the last third of the files, had they only these days of history.
with

spans as (
    select as_of_on, min(ordered_on) as begins_on
    from all_orders
    cross join scope
    group by as_of_on
),

-- By how long before, if ever, these customers had ordered.
gaps as (
    select days_since_previous_order as days, count(*) as order_count
    from all_orders
    cross join spans
    where customer_key is not null
        and ordered_on <= as_of_on
        and ordered_on > as_of_on - least(365, (as_of_on - begins_on) // 3)::integer
    group by days
),

tails as (
    select days, sum(order_count) over (order by days desc) as as_long_count from gaps where days is not null
),

known as (
    select coalesce(max(days), 0) as known_days
    from tails
    where as_long_count > (select coalesce(sum(order_count), 0) / 9 from gaps where days is null)
)

select
    begins_on,
    begins_on + $settling_days::integer as early_until_on,
    begins_on + greatest($settling_days, known_days)::integer as settled_on
from spans
cross join known
