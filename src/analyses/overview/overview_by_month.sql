-- The shop month by month, for small trend lines. One row per month from the first to the last with an order or a return,
-- idle months included; the average order value is null in a month without orders.
with

sums as (
    select
        date_trunc('month', ordered_on) as month,
        count(*) as order_count,
        count(distinct customer_key) as customer_count,
        sum(gross_sales) as gross_sales,
        sum(net_sales) as net_sales,
        sum(sales) as sales
    from orders
    group by all
),

unlinked_returns as (
    select
        date_trunc('month', returned_on) as month,
        sum(amount) as amount,
        sum(deducted) as deducted
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
    (sales - coalesce(deducted, 0)) / order_count as average_order_value,
    covered_days
from months
left join sums using (month)
left join unlinked_returns using (month)
order by month
