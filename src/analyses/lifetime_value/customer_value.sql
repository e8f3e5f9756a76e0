-- What each customer has been worth so far, and what the formula "average order value x years" says. One row per customer in
-- the scope. Years run from the first order in it to the as-of day on the calendar: 5 March 2022 to 5 March 2024 is 2; before
-- the first order they are 0.
with

lives as (
    select customers.*, customer_name, email, phone, greatest(as_of_on, first_order_on) as until_on
    from customers
    join (select customer_key, customer_name, email, phone from all_customers) using (customer_key)
    cross join scope
),

aged as (
    select
        *,
        date_sub('year', first_order_on, until_on) as whole_years,
        (first_order_on + to_years(whole_years::integer))::date as last_anniversary,
        (first_order_on + to_years(whole_years::integer + 1))::date as next_anniversary
    from lives
)

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
    whole_years + (until_on - last_anniversary) / (next_anniversary - last_anniversary) as years,
    average_order_value * years as formula_value
from aged
order by net_value desc, customer_id
