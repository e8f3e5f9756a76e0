-- How far customers have come. One row per customer whose last order up to the as-of day lies in the scope: its number, and the
-- days since then.
select customer_key, order_number, days
from waits(count_by := $count_by)
where next_ordered_on is null
