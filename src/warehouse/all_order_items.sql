-- Every line of the orders that count. One row per line of a file, or per item where a row holds all items of its order; money as
-- the line states it, which is before discounts unless the lines of its file are after them.
select
    order_key,
    order_id,
    o.customer_key,
    o.ordered_on,
    o.currency,
    sku,
    product_name,
    item_kind,
    quantity,
    unit_price,
    coalesce(amount, case when line_count = 1 then gross_sales end)::decimal(18, 4) as gross_sales,
    line_discount as discounts,
    l.file_id,
    record
from staging.lines as l
join all_orders as o on o.platform = l.platform and o.order_id = l.order_ref
where row_kind = 'item' and items is null

union all

select
    order_key,
    order_id,
    customer_key,
    ordered_on,
    currency,
    item.sku,
    item.product_name,
    item_kind,
    item.quantity,
    item.unit_price,
    coalesce(
        item.amount,
        (item.quantity * item.unit_price)::decimal(18, 4),
        case when line_count = 1 then gross_sales end
    )::decimal(18, 4),
    null,
    file_id,
    record
from (
    select o.* exclude (file_id), item_kind, l.file_id, record, unnest(items) as item
    from staging.lines as l
    join all_orders as o on o.platform = l.platform and o.order_id = l.order_ref
    where row_kind = 'item' and items is not null
)
