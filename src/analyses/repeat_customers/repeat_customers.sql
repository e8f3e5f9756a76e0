-- Customers who came back: their share of customers and of sales, in three named meanings. One row per period (the whole
-- scope, or each year inside it). Within the period: two orders inside it. Known by its end: two orders in all the data up
-- to its last day. Ever: two orders in all the data, which looks past the period.
with

placed as (
    select
        case when $grain = 'year' then year(ordered_on) end as period,
        customer_key,
        sales,
        customer_order_number,
        lifetime_order_count
    from orders
    where customer_key is not null
),

unlinked_returns as (
    select case when $grain = 'year' then year(returned_on) end as period, customer_key, -amount as sales
    from returns
    where order_key is null and (select money from scope) = 'net'
),

buyers as (
    select
        period,
        customer_key,
        count(*) as order_count,
        sum(sales) as sales,
        max(customer_order_number) as orders_by_end,
        max(lifetime_order_count) as orders_ever
    from placed
    group by period, customer_key
),

net_of_returns as (
    select b.* replace (b.sales + coalesce(r.sales, 0) as sales)
    from buyers as b
    left join (
        select period, customer_key, sum(sales) as sales from unlinked_returns group by period, customer_key
    ) as r
        on r.customer_key = b.customer_key and r.period is not distinct from b.period
)

select
    period,
    count(*) as customer_count,
    sum(order_count) as order_count,
    sum(sales) as sales,
    count(*) filter (order_count > 1) as within_customer_count,
    count(*) filter (order_count > 1) / count(*) as within_customer_share,
    coalesce(sum(sales) filter (order_count > 1), 0) / nullif(sum(sales), 0) as within_sales_share,
    count(*) filter (orders_by_end > 1) as by_end_customer_count,
    count(*) filter (orders_by_end > 1) / count(*) as by_end_customer_share,
    coalesce(sum(sales) filter (orders_by_end > 1), 0) / nullif(sum(sales), 0) as by_end_sales_share,
    count(*) filter (orders_ever > 1) as ever_customer_count,
    count(*) filter (orders_ever > 1) / count(*) as ever_customer_share,
    coalesce(sum(sales) filter (orders_ever > 1), 0) / nullif(sum(sales), 0) as ever_sales_share
from net_of_returns
group by period
order by period
