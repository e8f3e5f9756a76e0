-- The months of the scope, from the first to the last with an order or a return, idle ones included. One row per month: its
-- first day.
select unnest(range(
    date_trunc('month', min(day)),
    date_trunc('month', max(day)) + interval 1 month,
    interval 1 month
))::date as month
from (select ordered_on as day from orders union all select returned_on from returns)
