-- The shop month by month, for small trend lines. One row per month of the scope, idle months included.
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
        count(*) as order_count,
        count(distinct customer_key) as customer_count,
        sum(gross_sales) as gross_sales,
        sum(net_sales) as net_sales,
        avg(sales::double) as average_order_value
    from orders
    group by all
),

unlinked_returns as (
    select date_trunc('month', returned_on) as month, sum(amount) as amount
    from returns
    where order_key is null
    group by all
)

select
    month,
    coalesce(order_count, 0) as order_count,
    coalesce(customer_count, 0) as customer_count,
    coalesce(gross_sales, 0) as gross_sales,
    coalesce(net_sales, 0) - coalesce(amount, 0) as net_sales,
    average_order_value
from months
left join sums using (month)
left join unlinked_returns using (month)
order by month
