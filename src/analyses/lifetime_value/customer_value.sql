-- What each customer has been worth so far, and what the formula "average order value x years" says. One row per customer in
-- the scope. Years run from the first order in it to the as-of day on the calendar.
select
    customer_id,
    customer_name,
    email,
    phone,
    first_order_on,
    last_order_on,
    order_count,
    gross_sales as gross_value,
    returns,
    net_sales as net_value,
    average_order_value,
    years,
    average_order_value * years as formula_value
from customers
join tenures using (first_order_on)
order by net_value desc, customer_key
