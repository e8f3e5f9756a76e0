-- Who bought in which month. One row per customer, month, and what they came as: new with the first order in all the data, returning
-- with later ones. Sales are of those orders.
select
    customer_key,
    date_trunc('month', ordered_on)::date as month,
    case when customer_order_number = 1 then 'new' else 'returning' end as came_as,
    count(*) as orders_then,
    sum(sales)::decimal(18, 4) as sales_then
from orders
where customer_key is not null
group by all
