-- The shop at a glance. One row. Orders, sales and average order value count orders without a customer too; everything about
-- customers counts those who are known. Net sales include returns that belong to no order in the files.
with

shop as (
    select
        count(*) as order_count,
        min(ordered_on) as first_order_on,
        max(ordered_on) as last_order_on,
        coalesce(sum(gross_sales), 0) as gross_sales,
        coalesce(sum(net_sales), 0)
            - coalesce((select sum(amount) from returns where order_key is null), 0) as net_sales,
        coalesce(sum(sales), 0) as sales,
        sum(sales) / nullif(count(*), 0) as average_order_value,
        median(sales::double) as median_order_value,
        coalesce(sum(sales) filter (customer_key is null), 0) as unknown_sales,
        count(*) filter (customer_key is null) as unknown_order_count
    from orders
),

people as (
    select
        count(*) as customer_count,
        count(*) filter (order_count > 1) / nullif(count(*), 0) as repeat_customer_share,
        coalesce(sum(sales) filter (order_count > 1), 0) / nullif(sum(sales), 0) as repeat_sales_share,
        avg(sales::double) as lifetime_value_mean,
        median(sales::double) as lifetime_value_median
    from customers
)

select
    shop.* exclude (sales),
    people.*,
    (select sales_share from concentration() where top_share = 0.2) as top_20_sales_share,
    unknown_sales / nullif(shop.sales, 0) as unknown_sales_share
from shop, people
