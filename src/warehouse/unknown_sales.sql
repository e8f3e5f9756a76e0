-- What the orders of the scope that name no customer bring, less what such buyers returned without an order in the files. One
-- row; the share is of all sales, and null where those are not above 0.
with

moved as (
    select customer_key, sales from orders
    union all
    select customer_key, -deducted from returns where order_key is null
)

select
    coalesce(sum(sales) filter (customer_key is null), 0) as unknown_sales,
    case when sum(sales) > 0 then coalesce(sum(sales) filter (customer_key is null), 0) / sum(sales) end as unknown_sales_share
from moved
