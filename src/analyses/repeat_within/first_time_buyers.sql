-- The customers who first ordered in a month of the scope. One row per customer: the days until the second order, or, for who
-- is still waiting, until the as-of day.
select customer_key, date_trunc('month', ordered_on)::date as month, next_ordered_on, days
from waits(count_by := $count_by)
where order_number = 1
