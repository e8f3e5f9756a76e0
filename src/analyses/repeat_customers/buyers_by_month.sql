-- How many customers bought in each month for the first time, and how many again. One row per month and what they came as; who did
-- both in one month is in both. No row where nobody is.
select month, came_as, count(*) as customer_count, sum(orders_then)::bigint as order_count
from month_buyers()
group by month, came_as
order by month, came_as desc
