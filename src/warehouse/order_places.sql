-- Where an order stands in time and in its customer's life. One row per order that counts; order_key follows the clock. The
-- places in a customer's life are null where nobody is known.
with

numbered as (
    select
        header_line,
        ordered_at,
        customer_key,
        b.customer_id as person_id,
        (row_number() over (order by ordered_at, header_line >> 31 desc, header_line))::integer as order_key
    from staging.priced_orders as o
    left join staging.buyers as b
        on b.platform = o.platform and b.written_id = o.customer_id and b.account_id is not distinct from o.account_id
    where excluded_reason is null
)

select
    header_line,
    order_key,
    customer_key,
    person_id,
    case when customer_key is not null then row_number() over in_time end::integer as customer_order_number,
    case when customer_key is not null then ordered_at::date - lag(ordered_at::date) over in_time end::integer
        as days_since_previous_order,
    case when customer_key is not null then lead(ordered_at::date) over in_time - ordered_at::date end::integer
        as days_to_next_order,
    case when customer_key is not null then first_value(ordered_at) over in_time end as first_ordered_at,
    case when customer_key is not null then count(*) over (partition by customer_key) end::integer
        as lifetime_order_count
from numbered
window in_time as (partition by customer_key order by order_key)
