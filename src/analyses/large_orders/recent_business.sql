-- What hangs on the business buyers who are still there. One row: how many have ordered in the 365 days up to the as-of day, what these
-- days brought from the best three of them, by what they brought then, and from everyone.
with

moved as (
    select sales, ordered_on as day from orders
    union all
    select -deducted, returned_on from returns where order_key is null
),

shop as (
    select sum(sales) as sales from moved cross join scope where day between as_of_on - 364 and as_of_on
)

select
    count(place) as recent_count,
    count(place) filter (place <= 3) as few_count,
    coalesce(sum(sales_lately) filter (place <= 3), 0)::decimal(18, 4) as few_sales,
    coalesce(any_value(shop.sales), 0)::decimal(18, 4) as recent_sales,
    case when any_value(shop.sales) > 0 then (few_sales / any_value(shop.sales))::double end as few_share
from shop
left join recent_business_buyers($fence, $distance) on true
