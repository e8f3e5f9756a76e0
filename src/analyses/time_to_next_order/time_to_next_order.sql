-- The share of customers who order again within so many days of their n-th order, estimated by Kaplan and Meier. One row per day
-- on which a customer returned or ceased to be watched, and one for day 0; 5 stands for the fifth and all later orders. The
-- interval is Greenwood's on the log-log scale; the naive share is of everyone, however short they were watched.
with

curve as materialized (
    select * exclude (settled_watched_count, settled_share) from survival(count_by := $count_by) where order_number = $after_order::integer
)

select
    $after_order::integer as order_number,
    0 as days,
    coalesce((select max(watched_count) from curve), 0) as watched_count,
    0 as returned_count,
    0 as waiting_count,
    0.0::double as returned_share,
    null::double as returned_low,
    null::double as returned_high,
    0.0::double as naive_share
from (select count(*) as customer_count from customer_sums)
where customer_count > 0 and not exists (select 1 from curve where days = 0)

union all

from curve
order by days
