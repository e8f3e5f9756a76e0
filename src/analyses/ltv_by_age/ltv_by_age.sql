-- What a customer has brought by an age in days, over the customers old enough at the as-of day. One row per age; value is null
-- where nobody is that old, its 95 % bootstrap interval below 30 customers; first_day_value is what of it came on the first day. A
-- customer is won by the first order in all the data, where that is in the scope. Day 0 is the whole day of the first order; early
-- are those won before the files had settled (history), and the settled value leaves them out.
with

-- Money counts from the first age by which it was there to the last that its customer has reached.
spans as (
    select
        resampling_block(customer_key) as block,
        case
            when moved_on <= won_on then 0
            when moved_on - won_on <= 30 then 30
            when moved_on - won_on <= 60 then 60
            when moved_on - won_on <= 90 then 90
            when moved_on - won_on <= 180 then 180
            when moved_on - won_on <= 365 then 365
            else 730
        end as from_age,
        case
            when as_of_on - won_on >= 730 then 730
            when as_of_on - won_on >= 365 then 365
            when as_of_on - won_on >= 180 then 180
            when as_of_on - won_on >= 90 then 90
            when as_of_on - won_on >= 60 then 60
            when as_of_on - won_on >= 30 then 30
            else 0
        end as to_age,
        sum(sales)::double as sales,
        sum(customer_count) as customer_count,
        sum(customer_count) filter (won_on < settled_on) as early_count,
        sum(sales) filter (won_on < settled_on)::double as early_sales
    from won_customer_movements()
    cross join history()
    where moved_on - won_on <= 730 and moved_on <= as_of_on
    group by all
),

blocks as (
    select
        age_days,
        block,
        sum(sales) as sales,
        coalesce(sum(sales) filter (from_age = 0), 0) as first_day_sales,
        sum(spans.customer_count) as customer_count,
        sum(early_count) as early_count,
        sum(early_sales) as early_sales
    from spans
    join unnest([0, 30, 60, 90, 180, 365, 730]) as ages(age_days) on age_days between from_age and to_age
    group by age_days, block
),

values_by_age as (
    select
        age_days,
        coalesce(sum(customer_count), 0) as customer_count,
        coalesce(sum(early_count), 0) as early_count,
        sum(sales) / sum(customer_count) as value,
        (sum(sales) - coalesce(sum(early_sales), 0)) / nullif(sum(customer_count) - coalesce(sum(early_count), 0), 0) as settled_value,
        sum(first_day_sales) / sum(customer_count) as first_day_value,
        case when sum(customer_count) >= 30
            then bootstrap_means(list(sales order by block), list(customer_count order by block), age_days)
        end as means
    from unnest([0, 30, 60, 90, 180, 365, 730]) as ages(age_days)
    left join blocks using (age_days)
    group by age_days
)

select
    age_days,
    customer_count,
    early_count,
    value,
    first_day_value,
    settled_value,
    interval_low(means) as value_low,
    interval_high(means) as value_high
from values_by_age
where (select count(*) from spans) > 0
order by age_days
