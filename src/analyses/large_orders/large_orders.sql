-- What stands or falls with those who buy like a business. One row per number of them that stop buying, the best first: none, each
-- up to a hundred, and all; sales_at_risk is what they brought, sales_left the rest of the shop's sales: also of orders that name no
-- customer, less returns of people without an order. No row without orders of known customers.
with

shop as (
    select
        (select count(*) from customer_sums) as customer_count,
        (select sum(sales) from orders) - (select coalesce(sum(deducted), 0) from returns where order_key is null) as sales
),

buyers as (
    select
        (row_number() over (order by customer_sums.sales desc, customer_key))::integer as stopped_count,
        customer_sums.sales,
        sum(customer_sums.sales) over (order by customer_sums.sales desc, customer_key rows unbounded preceding) as sales_at_risk,
        (count(*) over ())::integer as business_count
    from business_buyers($fence, $distance)
    join customer_sums using (customer_key)
),

steps as (
    select 0 as stopped_count, 0::decimal(18, 4) as sales, 0::decimal(18, 4) as sales_at_risk, count(*) as business_count from buyers
    union all
    from buyers where stopped_count <= 100 or stopped_count = business_count
)

select
    stopped_count,
    steps.sales as buyer_sales,
    sales_at_risk,
    case when shop.sales > 0 then sales_at_risk / shop.sales end as share_at_risk,
    shop.sales - sales_at_risk as sales_left,
    business_count,
    customer_count
from steps
cross join shop
where customer_count > 0
order by stopped_count
