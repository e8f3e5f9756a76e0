-- How many new customers order again within so many days. One row per month of a first order and number of days. Only customers
-- whose first order is at least that many days old at the as-of day are asked: 'whole' months have no others, 'part' months do,
-- 'young' ones have nobody to ask and no share. Months without a first order are absent. Early are those of them who were won
-- before the files had settled (history).
with

-- Nobody is counted one by one against every number of days: a day's customers are, by the first of these that they kept.
daily as (
    select
        ordered_on,
        case
            when next_ordered_on is null then null
            when days <= 30 then 30
            when days <= 60 then 60
            when days <= 90 then 90
            when days <= 180 then 180
            when days <= 365 then 365
        end as returned_within,
        count(*) as new_count
    from waits(count_by := $count_by)
    where order_number = 1
    group by all
),

counted as (
    select
        date_trunc('month', ordered_on)::date as month,
        within_days,
        sum(new_count) as new_count,
        coalesce(sum(new_count) filter (ordered_on <= as_of_on - within_days), 0) as customer_count,
        coalesce(sum(new_count) filter (ordered_on <= as_of_on - within_days and returned_within <= within_days), 0)
            as repeat_count,
        coalesce(sum(new_count) filter (ordered_on <= as_of_on - within_days and ordered_on < settled_on), 0) as early_count,
        coalesce(
            sum(new_count) filter (
                ordered_on <= as_of_on - within_days and returned_within <= within_days and ordered_on < settled_on
            ),
            0
        ) as early_repeat_count
    from daily
    cross join history()
    cross join unnest([30, 60, 90, 180, 365]) as windows(within_days)
    cross join scope
    group by all
)

select
    month,
    within_days,
    new_count,
    customer_count,
    repeat_count,
    repeat_count / nullif(customer_count, 0) as repeat_share,
    wilson_low(repeat_count, customer_count) as repeat_low,
    wilson_high(repeat_count, customer_count) as repeat_high,
    case when customer_count = new_count then 'whole' when customer_count > 0 then 'part' else 'young' end as maturity,
    early_count,
    early_repeat_count
from counted
order by month, within_days
