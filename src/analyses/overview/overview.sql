-- The shop at a glance. One row. Orders, sales and average order value count orders without a customer too; everything about
-- customers counts those who are known, and is null without any. Returns that belong to no order in the files come off net
-- sales and, on the net basis, off the average; the median order is as the orders themselves say.
with

shop as (
    select
        count(*) as order_count,
        count(*) filter (customer_key is null) as unknown_order_count,
        min(ordered_on) as first_order_on,
        max(ordered_on) as last_order_on,
        coalesce(sum(gross_sales), 0) as gross_sales,
        coalesce(sum(net_sales), 0) as net_sales,
        coalesce(sum(sales), 0) as sales,
        median(sales::double) as median_order_value
    from orders
),

unlinked_returns as (
    select
        coalesce(sum(amount), 0) as amount,
        coalesce(sum(deducted), 0) as deducted
    from returns
    where order_key is null
),

valued as (
    select
        shop.* replace (
            net_sales - amount as net_sales,
            sales - deducted as sales
        )
    from shop, unlinked_returns
),

people as (
    select
        count(*) as customer_count,
        count(*) filter (order_count > 1) / nullif(count(*), 0) as repeat_customer_share,
        coalesce(sum(sales) filter (order_count > 1), 0) / nullif(sum(sales), 0) as repeat_sales_share,
        avg(sales::double) as lifetime_value_mean,
        median(sales::double) as lifetime_value_median
    from customer_sums
)

select
    order_count,
    first_order_on,
    last_order_on,
    gross_sales,
    net_sales,
    sales / nullif(order_count, 0) as average_order_value,
    median_order_value,
    unknown_sales,
    unknown_order_count,
    people.*,
    (select sales_share from concentration() where top_share = 0.2) as top_20_sales_share,
    unknown_sales_share
from valued, people, unknown_sales
