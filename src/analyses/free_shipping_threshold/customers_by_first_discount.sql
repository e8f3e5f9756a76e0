-- Customers whose first order of all lies in the scope, told apart by whether it had a discount. One row per customer whose first order
-- lies $horizon days before the as-of day, and whom the files know to be new (history): their orders after the first within these
-- days, those of them at full price, and what they brought in that time, the first order included.
with

firsts as materialized (
    select customer_key, ordered_on as won_on, discounts > 0 as is_discounted
    from orders
    cross join scope
    cross join history()
    where customer_order_number = 1 and ordered_on >= settled_on and ordered_on + $horizon::integer <= as_of_on
),

movements as (
    select customer_key, ordered_on as day, sales, customer_order_number, discounts = 0 as is_full_price
    from orders
    where customer_key is not null
    union all
    select customer_key, returned_on, -deducted, null, null
    from returns
    where order_key is null and customer_key is not null
)

select
    case when is_discounted then 'discount' else 'full_price' end as won_with,
    customer_key,
    count(*) filter (customer_order_number > 1) as later_orders,
    count(*) filter (customer_order_number > 1 and is_full_price) as full_price_orders,
    sum(sales)::decimal(18, 4) as sales_then
from movements
join firsts using (customer_key)
where day <= won_on + $horizon::integer
group by is_discounted, customer_key
