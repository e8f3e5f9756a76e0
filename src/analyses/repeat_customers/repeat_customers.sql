-- Customers who came back: their share of customers and of sales, in three named meanings. One row per period (the whole
-- scope, or each year inside it); no row without customers. Within the period: two orders inside it. Known by its end: two
-- orders in all the data up to its last day. Ever: two orders in all the data, which looks past the period.
with

placed as (
    select case when $grain = 'year' then year(ordered_on) end as period, customer_key, sales, lifetime_order_count
    from orders
    where customer_key is not null
),

buyers as (
    select
        period,
        customer_key,
        count(*) as order_count,
        sum(sales) as sales,
        max(lifetime_order_count) as orders_ever
    from placed
    group by period, customer_key
),

known_by_end as (
    select b.period, b.customer_key, count(*) as orders_by_end
    from buyers as b
    join all_orders as a on a.customer_key = b.customer_key
    where a.ordered_on <= coalesce(least(make_date(b.period, 12, 31), (select to_on from scope)), date 'infinity')
    group by b.period, b.customer_key
),

unlinked_returns as (
    select case when $grain = 'year' then year(returned_on) end as period, customer_key, sum(deducted) as deducted
    from returns
    where order_key is null
    group by period, customer_key
),

valued as (
    select b.* replace (b.sales - coalesce(r.deducted, 0) as sales), orders_by_end
    from buyers as b
    join known_by_end as k on k.customer_key = b.customer_key and k.period is not distinct from b.period
    left join unlinked_returns as r on r.customer_key = b.customer_key and r.period is not distinct from b.period
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
    coalesce(sum(sales) filter (orders_ever > 1), 0) / nullif(sum(sales), 0) as ever_sales_share,
    any_value(unknown_sales_share) as unknown_sales_share
from valued
cross join unknown_sales
group by period
order by period
