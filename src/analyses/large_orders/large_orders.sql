-- What stands or falls with those who buy like a business and are still there, having ordered in the 365 days up to the as-of day. One row
-- per number of them that stop buying, the best first: none, each up to a hundred, and all; sales_at_risk is what these days brought
-- from them, sales_left the rest of the shop's sales of these days: also of orders that name no customer, less returns of people without
-- an order. business_count and business_sales are of all that buy like a business, also long ago. No row without orders of known
-- customers.
with

moved as (
    select sales, ordered_on as day from orders
    union all
    select -deducted, returned_on from returns where order_key is null
),

shop as (
    select
        (select count(*) from customer_sums) as customer_count,
        sum(sales) as sales,
        coalesce(sum(sales) filter (day >= as_of_on - 364), 0)::decimal(18, 4) as recent_sales
    from moved
    cross join scope
),

business as (
    select count(*) as business_count, coalesce(sum(sales), 0)::decimal(18, 4) as business_sales
    from business_buyers($fence, $distance)
    join customer_sums using (customer_key)
),

buyers as materialized (
    select
        place::integer as stopped_count,
        sales_lately,
        (sum(sales_lately) over (order by place rows unbounded preceding))::decimal(18, 4) as sales_at_risk,
        count(*) over () as recent_count
    from recent_business_buyers($fence, $distance)
),

steps as (
    select 0 as stopped_count, 0::decimal(18, 4) as sales_lately, 0::decimal(18, 4) as sales_at_risk
    union all
    select stopped_count, sales_lately, sales_at_risk from buyers where stopped_count <= 100 or stopped_count = recent_count
)

select
    stopped_count,
    sales_lately as buyer_sales,
    sales_at_risk,
    case when recent_sales > 0 then sales_at_risk / recent_sales end as share_at_risk,
    (recent_sales - sales_at_risk)::decimal(18, 4) as sales_left,
    business_count,
    business_sales,
    case when sales > 0 then business_sales / sales end as business_share,
    customer_count
from steps
cross join shop
cross join business
where customer_count > 0
order by stopped_count
