-- How many orders lead to another one. One row per order number with a customer, from the first: a rung of the ladder. The next
-- share is of everyone who came so far, up to the as-of day; the year share only of those whose order is at least a year old, and
-- of returns within a year. Gaps are the days to the next order, of those who made it.
with

counted as (
    select
        order_number,
        count(*) as customer_count,
        count(next_ordered_on) as next_count,
        count(*) filter (ordered_on <= as_of_on - 365) as year_count,
        count(*) filter (ordered_on <= as_of_on - 365 and next_ordered_on <= ordered_on + 365) as year_next_count,
        avg(sales::double) as average_order_value,
        quantile_cont(days, [0.25, 0.5, 0.75]) filter (next_ordered_on is not null) as gaps
    from waits(count_by := $count_by)
    cross join scope
    where order_number <= $rungs + 1
    group by order_number
)

select
    order_number,
    customer_count,
    next_count,
    next_count / customer_count as next_share,
    wilson_low(next_count, customer_count) as next_low,
    wilson_high(next_count, customer_count) as next_high,
    year_count,
    year_next_count / nullif(year_count, 0) as year_share,
    wilson_low(year_next_count, year_count) as year_low,
    wilson_high(year_next_count, year_count) as year_high,
    average_order_value,
    lead(average_order_value) over (order by order_number) as next_order_value,
    gaps[1] as gap_p25,
    gaps[2] as gap_median,
    gaps[3] as gap_p75
from counted
qualify order_number <= $rungs
order by order_number
