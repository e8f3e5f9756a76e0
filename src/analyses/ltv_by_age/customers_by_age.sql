-- The customers behind the value at an age. One row per age and customer who had reached it by the as-of day, with what they had
-- brought by then.
select age_days, customer_key, any_value(won_on) as won_on, sum(sales)::decimal(18, 4) as sales_by_age
from won_customer_movements()
join unnest([0, 30, 60, 90, 180, 365, 730]) as ages(age_days) on as_of_on - won_on >= age_days
where moved_on <= as_of_on and moved_on - won_on <= age_days
group by age_days, customer_key
