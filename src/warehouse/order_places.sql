-- Where an order stands in its customer's life. One row per order of a known customer.
select
    order_key,
    row_number() over in_time as customer_order_number,
    ordered_at::date - lag(ordered_at::date) over in_time as days_since_previous_order,
    first_value(ordered_at) over in_time as first_ordered_at,
    count(*) over (partition by customer_key) as lifetime_order_count
from staging.dated_orders
where customer_key is not null
window in_time as (partition by customer_key order by order_key)
