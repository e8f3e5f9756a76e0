-- Who of the business buyers is still there: those with an order in the 365 days up to the as-of day, with what these days brought from
-- them, less returns. One row per customer; place is by these sales, the best first.
with

moved as (
    select customer_key, 1 as counted, sales, ordered_on as day from orders
    union all
    select customer_key, 0, -deducted, returned_on from returns where order_key is null
)

select
    customer_key,
    row_number() over (order by sum(sales) desc, customer_key) as place,
    sum(sales)::decimal(18, 4) as sales_lately
from moved
join business_buyers($fence, $distance) using (customer_key)
cross join scope
where day >= as_of_on - 364
group by customer_key
having sum(counted) > 0
