-- Rows of the files that count in no order and no return, each with the reason. One row per row of a file.
with

excluded_orders as (
    select platform, order_ref, excluded_reason, currency as order_currency
    from staging.priced_orders
    where excluded_reason is not null
),

dated_orders as (
    select platform, order_ref from staging.priced_orders where ordered_at is not null
)

select row_kind as reason, file_id, record, order_ref as order_id, ordered_at, coalesce(amount, order_total) as amount, currency
from staging.lines
where row_kind not in ('item', 'return', 'detail', 'customer')

union all

select
    excluded_reason,
    file_id,
    record,
    order_ref,
    ordered_at,
    coalesce(amount, order_total),
    coalesce(currency, order_currency)
from staging.lines
join excluded_orders using (platform, order_ref)
where row_kind in ('item', 'return', 'detail')

union all

select 'no_date', file_id, record, order_ref, ordered_at, coalesce(amount, order_total), currency
from staging.lines
anti join excluded_orders using (platform, order_ref)
anti join dated_orders using (platform, order_ref)
where row_kind = 'return' and ordered_at is null
