-- Refunds that name the payment they belong to, with the number of that payment's order. One row per such refund.
select l.file_id, l.record, any_value(paid.order_ref) as order_ref
from staging.lines as l
join staging.lines as paid on paid.platform = l.platform and paid.event_ref = l.related_ref
where l.row_kind = 'return' and paid.row_kind = 'item' and l.order_ref <> paid.order_ref
group by l.file_id, l.record
