-- Rows of the files that count in no order and no return, each with the reason. One row per row of a file.
select row_kind as reason, file_id, record, order_ref as order_id, ordered_at, coalesce(amount, order_total) as amount, currency
from staging.lines
where row_kind not in ('item', 'return')

union all

select excluded_reason, file_id, record, l.order_ref, l.ordered_at, coalesce(amount, l.order_total), l.currency
from staging.lines as l
join (select platform, order_ref, excluded_reason from staging.priced_orders where excluded_reason is not null) as o
    on o.platform = l.platform and o.order_ref = l.order_ref
where row_kind = 'item'

union all

select 'no_date', file_id, record, order_ref, ordered_at, coalesce(amount, order_total), currency
from staging.lines
where row_kind = 'return' and ordered_at is null
