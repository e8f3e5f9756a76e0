-- Everyone who placed an n-th order in the scope. One row per customer and order number; for the fifth and later orders, which 5
-- stands for, one per order: the days until the next one, or, for who is still waiting, until the as-of day.
select customer_key, least(order_number, 5)::integer as order_number, ordered_on, next_ordered_on, days
from waits(count_by := $count_by)
