-- How many orders lead to another one. One row per order number with a customer, from the first: a rung of the ladder. Every rung is
-- given the same time, within_days: the longest of 30, 60, 90, 180 and 365 days that the orders asked about are old on average.
-- Only customers whose order is that old at the as-of day are asked, and only orders that followed within it are counted; the
-- share is null where nobody is. Next is who has ordered again so far. Gaps are the days to the next order, of those who made it;
-- recent is who placed the order in the last 365 days. Early are those of the asked ones who placed it before the files had
-- settled (history); the settled share leaves them out.
with

placed as materialized (
    select
        order_number,
        as_of_on - ordered_on as age,
        next_ordered_on is not null as is_followed,
        days,
        sales,
        ordered_on < settled_on as is_early
    from waits(count_by := $count_by)
    cross join scope
    cross join history()
    where order_number <= $rungs + 1
),

given as (
    select coalesce(max(span), 30)::integer as within_days
    from unnest([30, 60, 90, 180, 365]) as spans(span)
    where span <= (select avg(age) from placed)
),

counted as (
    select
        order_number,
        any_value(within_days) as within_days,
        count(*) as customer_count,
        count(*) filter (is_followed) as next_count,
        count(*) filter (age >= within_days) as asked_count,
        count(*) filter (age >= within_days and is_followed and days <= within_days) as within_count,
        count(*) filter (age >= within_days and is_early) as early_count,
        count(*) filter (age >= within_days and is_early and is_followed and days <= within_days) as early_within_count,
        count(*) filter (age < 365) as recent_count,
        avg(sales::double) as average_order_value,
        quantile_cont(days, [0.25, 0.5, 0.75]) filter (is_followed) as gaps
    from placed
    cross join given
    group by order_number
)

select
    order_number,
    within_days,
    asked_count,
    within_count,
    within_count / nullif(asked_count, 0) as within_share,
    wilson_low(within_count, asked_count) as within_low,
    wilson_high(within_count, asked_count) as within_high,
    early_count,
    (within_count - early_within_count) / nullif(asked_count - early_count, 0) as settled_share,
    customer_count,
    next_count,
    recent_count,
    average_order_value,
    lead(average_order_value) over (order by order_number) as next_order_value,
    gaps[1] as gap_p25,
    gaps[2] as gap_median,
    gaps[3] as gap_p75
from counted
qualify order_number <= $rungs
order by order_number
