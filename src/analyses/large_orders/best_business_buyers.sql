-- The best of the business buyers who are still there, up to each number of them that may stop (large_orders). One row per number and
-- customer up to it.
with

buyers as materialized (
    from recent_business_buyers($fence, $distance)
)

select stopped_count, customer_key, place, sales_lately
from (select place as stopped_count from buyers where place <= 100 or place = (select count(*) from buyers)) as steps
join buyers on place <= stopped_count
