-- Lines of orders that stand in several files. An order keeps each identical line as often as the file has it that has it most,
-- from the newest file; the others are duplicates. One row per duplicate.
with

shared_orders as (
    select platform, order_ref
    from staging.lines
    where row_kind in ('item', 'return')
    group by platform, order_ref
    having min(place) < max(place)
),

copies as (
    select
        file_id,
        record,
        place,
        platform,
        order_ref,
        -- Of an order as a whole the newest file's row is the only one.
        case when part = 'heads' and row_kind = 'item' then 0 else hash(
            part,
            row_kind,
            sku,
            product_name,
            quantity,
            unit_price,
            line_discount,
            event_ref,
            case when row_kind = 'return' or part = 'payments' then coalesce(amount, order_total) else amount end
        ) end as line,
        row_number() over (partition by platform, order_ref, line, place order by record) as copy
    from staging.lines
    semi join shared_orders using (platform, order_ref)
    where row_kind in ('item', 'return')
)

select file_id, record
from copies
qualify row_number() over (partition by platform, order_ref, line, copy order by place desc) > 1
