-- The orders that count, with their place in time and in their customer's life. One row per order.
select *
from staging.priced_orders
join staging.order_places using (header_line)
