-- Who is in the time in which others return: customers who have waited since their order no. $after_order for no longer than half of
-- those who returned took. One row per customer; 5 stands for the fifth and any later order.
select customer_key, ordered_on, days as waited_days
from waits(count_by := $count_by)
where
    next_ordered_on is null
    and least(order_number, 5) = $after_order::integer
    and days <= (select gap_median from next_order_times(count_by := $count_by) where order_number = $after_order::integer)
