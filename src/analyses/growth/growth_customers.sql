-- Everyone who ordered in one of the two periods or in both. One row per customer, with what they brought in each, and in the later
-- of those they ordered in. movement: new
-- (the first order ever lies in the period now), back (ordered earlier, but not in the period before), kept (ordered in both),
-- lost (in the period before, not now).
with

moved as (
    select period, customer_key, sales::double as sales, true as is_order, first_ordered_at
    from period_orders
    where customer_key is not null

    union all

    select period, customer_key, -deducted::double, false, null
    from period_returns
    where order_key is null and customer_key is not null
),

sums as (
    select
        customer_key,
        count(*) filter (is_order and period = 'before') as before_order_count,
        count(*) filter (is_order and period = 'now') as now_order_count,
        coalesce(sum(sales) filter (period = 'before'), 0)::decimal(18, 4) as before_sales,
        coalesce(sum(sales) filter (period = 'now'), 0)::decimal(18, 4) as now_sales,
        min(first_ordered_at)::date as first_ordered_on
    from moved
    group by customer_key
)

select
    customer_key,
    case
        when before_order_count > 0 and now_order_count > 0 then 'kept'
        when now_order_count = 0 then 'lost'
        when first_ordered_on >= now_from_on then 'new'
        else 'back'
    end as movement,
    first_ordered_on,
    before_order_count,
    now_order_count,
    before_sales,
    now_sales,
    case when now_order_count > 0 then now_sales else before_sales end as latest_sales
from sums
cross join scope
where before_order_count > 0 or now_order_count > 0
