-- What hangs on the business buyers who are still there. One row: how many have ordered in the 365 days up to the as-of day, what these
-- days brought from the best three of them, by what they brought then, and from everyone.
with

moved as (
    select customer_key, 1 as counted, sales, ordered_on as day from orders
    union all
    select customer_key, 0, -deducted, returned_on from returns where order_key is null
),

recent as (
    select customer_key, sum(counted) as order_count, sum(sales) as sales
    from moved
    cross join scope
    where day between as_of_on - 364 and as_of_on
    group by customer_key
),

buyers as (
    select recent.sales, row_number() over (order by recent.sales desc, customer_key) as place
    from business_buyers($fence, $distance)
    join recent using (customer_key)
    where recent.order_count > 0
)

select
    count(place) as recent_count,
    count(place) filter (place <= 3) as few_count,
    coalesce(sum(buyers.sales) filter (place <= 3), 0)::decimal(18, 4) as few_sales,
    coalesce(any_value(shop.sales), 0)::decimal(18, 4) as recent_sales,
    case when any_value(shop.sales) > 0 then (few_sales / any_value(shop.sales))::double end as few_share
from (select sum(sales) as sales from recent) as shop
left join buyers on true
