-- What each customer has been worth so far, and what the article's formula says. One row per customer in the scope.
-- Years run from the first order to the as-of day on the calendar: 5 March 2022 to 5 March 2024 is 2.
with

aged as (
    select
        *,
        (select as_of_on from scope) as as_of_on,
        date_sub('year', first_order_on, as_of_on) as whole_years,
        (first_order_on + to_years(whole_years::integer))::date as last_anniversary,
        (first_order_on + to_years(whole_years::integer + 1))::date as next_anniversary
    from customers
)

select
    customer_id,
    customer_name,
    first_order_on,
    last_order_on,
    order_count,
    gross_sales as gross_value,
    returns,
    net_sales as net_value,
    average_order_value,
    whole_years + (as_of_on - last_anniversary) / (next_anniversary - last_anniversary) as years,
    average_order_value * years as formula_value
from aged
order by net_value desc, customer_id
