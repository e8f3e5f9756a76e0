-- Customers with where they stood and stand, and what they brought before and since. One row per customer, best groups first; who had
-- no order by the first day comes from 'newcomers', without scores before.
select
    customer_key,
    from_segment,
    to_segment,
    code_before,
    code,
    recency_days,
    sales_before,
    sales_since
from rfm_then_and_now($days_between, $scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
order by from_place nulls last, to_place, sales_before desc, customer_key
