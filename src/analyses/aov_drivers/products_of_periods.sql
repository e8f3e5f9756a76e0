-- What was sold of each product in the two periods that are compared. One row per product that has a price, by its name or what it is
-- known by; none where $dimension does not ask for products.
select
    coalesce(sku, product_name, item_kind) as product,
    coalesce(any_value(product_name), product) as member,
    sum(quantity) filter (period = 'before')::double as before_units,
    sum(quantity) filter (period = 'now')::double as now_units,
    sum(gross_sales) filter (period = 'before')::double as before_gross,
    sum(gross_sales) filter (period = 'now')::double as now_gross
from period_order_items
where $dimension in ('driver', 'product') and quantity > 0 and gross_sales is not null
group by product
