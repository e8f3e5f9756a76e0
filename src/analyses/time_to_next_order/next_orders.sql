-- Everyone who placed an n-th order in the scope. One row per customer, order number and days until the next order, or, for who is
-- still waiting, until the as-of day. 5 stands for the fifth and all later orders: where several of a customer's took as long, the
-- latest is told, and times says how many they are.
select
    customer_key,
    least(order_number, 5)::integer as order_number,
    max(ordered_on) as ordered_on,
    arg_max_null(next_ordered_on, ordered_on) as next_ordered_on,
    days,
    count(*) as times
from waits(count_by := $count_by)
group by customer_key, least(order_number, 5), days
