-- The customers behind the value at an age. One row per age and customer who had reached it by the as-of day, with what they had
-- brought by then.
with

-- Few customers come back, so their later orders are added up before they meet all that were won.
later as (
    select
        customer_key,
        sum(sales) filter (moved_on - won_on <= 0) as by_0,
        sum(sales) filter (moved_on - won_on <= 30) as by_30,
        sum(sales) filter (moved_on - won_on <= 60) as by_60,
        sum(sales) filter (moved_on - won_on <= 90) as by_90,
        sum(sales) filter (moved_on - won_on <= 180) as by_180,
        sum(sales) filter (moved_on - won_on <= 365) as by_365,
        sum(sales) filter (moved_on - won_on <= 730) as by_730
    from won_customer_movements()
    where customer_count = 0 and moved_on <= as_of_on
    group by customer_key
)

select
    age_days,
    customer_key,
    won_on,
    (sales + coalesce(
        case age_days
            when 0 then by_0
            when 30 then by_30
            when 60 then by_60
            when 90 then by_90
            when 180 then by_180
            when 365 then by_365
            else by_730
        end,
        0
    ))::decimal(18, 4) as sales_by_age
from won_customer_movements() as won
join unnest([0, 30, 60, 90, 180, 365, 730]) as ages(age_days) on as_of_on - won_on >= age_days
left join later using (customer_key)
where customer_count = 1
