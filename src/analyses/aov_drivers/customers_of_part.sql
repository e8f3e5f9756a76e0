-- Whose orders a part of the change is about, in either of the two periods that are compared. One row per part and customer: who bought the
-- product, or placed orders of that channel, country or discount; by driver, who had discounts or returns, or ordered at all, as it is for
-- the whole change. Counts are of such orders, of a product its units and sales before discounts and returns.
with

members as (
    select member, period, customer_key, 1 as counted, sales from kinds_of_orders(dimension := $dimension)

    union all

    select member, period, customer_key, quantity, gross_sales
    from period_order_items
    join products_of_periods(dimension := $dimension) on product = coalesce(sku, product_name, item_kind)
    where $dimension = 'product' and quantity > 0 and gross_sales is not null
),

-- What stands behind several parts is added up once, as the part null.
behind as (
    select coalesce(part, '(other)') as part, period, customer_key, counted, sales
    from members
    left join aov_drivers(dimension := $dimension) on part = member

    union all

    select null, period, customer_key, 1, sales from period_orders
    union all
    select 'discounts', period, customer_key, 1, sales from period_orders where $dimension = 'driver' and discounts > 0
    union all
    select 'returns', period, customer_key, 1, sales from period_orders where $dimension = 'driver' and returns > 0
    union all
    select '(returns)', period, customer_key, 0, -deducted from period_returns where order_key is null
),

sums as (
    select
        part,
        customer_key,
        (sum(counted) filter (period = 'before'))::double as before_counted,
        (sum(counted) filter (period = 'now'))::double as now_counted,
        (sum(sales) filter (period = 'before'))::decimal(18, 4) as before_sales,
        (sum(sales) filter (period = 'now'))::decimal(18, 4) as now_sales
    from behind
    where customer_key is not null
    group by part, customer_key
)

select sums.* replace (parts.part as part)
from sums
join unnest(['basket', 'units_per_order', 'price_per_unit', 'product_mix', 'extras', '(rest)', '(change)']) as parts(part)
    on $dimension = 'driver' or parts.part.starts_with('(')
where sums.part is null

union all

from sums where part is not null
