-- Sales of first orders and of later orders. One row per month of the scope, idle months included; first means the
-- customer's first order in all the data. Orders without a customer are neither.
with

months as (
    select unnest(range(
        date_trunc('month', min(ordered_on)),
        date_trunc('month', max(ordered_on)) + interval 1 month,
        interval 1 month
    ))::date as month
    from orders
),

sums as (
    select
        date_trunc('month', ordered_on) as month,
        sum(sales) filter (customer_order_number = 1) as new_sales,
        sum(sales) filter (customer_order_number > 1) as returning_sales,
        sum(sales) filter (customer_key is null) as unknown_sales,
        count(*) as order_count
    from orders
    group by all
)

select
    month,
    coalesce(new_sales, 0) as new_sales,
    coalesce(returning_sales, 0) as returning_sales,
    coalesce(unknown_sales, 0) as unknown_sales,
    coalesce(order_count, 0) as order_count
from months
left join sums using (month)
order by month
