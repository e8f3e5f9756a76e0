-- The orders that count, in the order of time. One row per order; order_key follows the clock, and within one moment the files.
with

in_time as (
    select o.* exclude (file_id, record, excluded_reason), customer_key
    from staging.priced_orders as o
    left join staging.buyers as b
        on b.customer_id = o.customer_id
        and b.id_space = case when contains(o.customer_id, '@') then '' else o.platform end
    where excluded_reason is null
    order by ordered_at, file_id, record
)

select (row_number() over ())::integer as order_key, *
from in_time
