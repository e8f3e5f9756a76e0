-- Every line of the orders that count. One row per line of a file; money as the line states it, before discounts.
select
    order_key,
    order_id,
    o.customer_key,
    o.ordered_on,
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
where row_kind = 'item'
