-- Whom to win back: customers past the day from which those with as many orders are late. One row per customer; of the
-- days late that day is the first. Value at stake is one order at their own average. Empty while nobody is late.
select
    w.customer_key,
    l.order_number,
    w.days as days_since_last_order,
    w.days - late_after_days + 1 as days_late,
    greatest(0, s.sales / s.order_count) as value_at_stake
from winback(count_by := $count_by, late_after := $late_after) as l
join waits(count_by := $count_by) as w on least(w.order_number, 5) = l.order_number
join customer_sums as s using (customer_key)
where next_ordered_on is null and days >= late_after_days
