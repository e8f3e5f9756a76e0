-- What customers won in the scope brought and gave back. One row per order, and per return that names none. A customer is won by the
-- first order in all the data, where that is in the scope, and counted on its row.
with

won as not materialized (
    select customer_key, ordered_on as won_on, as_of_on, sales
    from orders
    cross join scope
    where customer_order_number = 1 and ordered_on <= as_of_on
)

select customer_key, won_on, as_of_on, won_on as moved_on, sales, 1 as customer_count from won
union all
select customer_key, won_on, as_of_on, ordered_on, o.sales, 0
from orders as o
join won using (customer_key)
where customer_order_number > 1
union all
select customer_key, won_on, as_of_on, returned_on, -deducted, 0
from returns as r
join won using (customer_key)
where order_key is null and deducted <> 0
