-- Lines of orders that stand in several files. Where the newest file that states an order's total holds lines that reach it,
-- that file alone speaks for the order's items: an order edited between two exports is not both. Otherwise, as when files cut
-- an order in two, each identical line is kept as often as the file has it that has it most. One row per duplicate.
with

shared_orders as (
    select platform, order_ref
    from staging.lines
    where row_kind in ('item', 'return')
    group by platform, order_ref
    having min(place) < max(place)
),

priced_or_not as (
    select
        *,
        hash(part, row_kind, sku, product_name, quantity, event_ref) as ware,
        part = 'lines' and coalesce(amount, unit_price) is null as is_unpriced,
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
        ) end as priced_line
    from staging.lines
    semi join shared_orders using (platform, order_ref)
    where row_kind in ('item', 'return')
),

-- A line that has no price yet is the line of the same ware that has one.
shared_lines as (
    select
        *,
        case
            when is_unpriced
            then coalesce(min(case when not is_unpriced then priced_line end) over (partition by platform, order_ref, ware), priced_line)
            else priced_line
        end as line
    from priced_or_not
),

-- What the newest file that states an order's total says of it.
told as (
    select
        platform,
        order_ref,
        place,
        max(order_total) as order_total,
        coalesce(max(shipping), 0) as shipping,
        coalesce(max(abs(order_discount)), 0) as order_discount,
        sum(amount) as items,
        coalesce(max(taxes), 0) as taxes,
        coalesce(sum(abs(line_discount)), 0) as line_discounts
    from shared_lines
    where row_kind = 'item' and part = 'lines'
    group by platform, order_ref, place
    having max(order_total) is not null
    qualify row_number() over (partition by platform, order_ref order by place desc) = 1
),

settled as (
    select platform, order_ref, place as settled_place
    from told
    where list_min($gaps) < 200
),

copies as (
    select
        file_id,
        record,
        place,
        platform,
        order_ref,
        line,
        row_kind = 'item' and part = 'lines' and place <> settled_place as is_outdated,
        row_number() over (partition by platform, order_ref, line, place order by record) as copy
    from shared_lines
    left join settled using (platform, order_ref)
)

select file_id, record
from copies
qualify coalesce(is_outdated, false)
    or row_number() over (partition by platform, order_ref, line, copy order by coalesce(is_outdated, false), place desc) > 1
