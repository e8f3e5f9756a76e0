-- How long ago customers first ordered. One row per day on which a customer of the scope did so for the first time in it. Years
-- run to the as-of day on the calendar: 5 March 2022 to 5 March 2024 is 2.
with

firsts as (
    select distinct first_order_on from customer_sums
)

select
    first_order_on,
    as_of_on as until_on,
    date_sub('year', first_order_on, until_on)::integer as whole_years,
    (first_order_on + to_years(whole_years))::date as last_anniversary_on,
    (first_order_on + to_years(whole_years + 1))::date as next_anniversary_on,
    whole_years + (until_on - last_anniversary_on) / (next_anniversary_on - last_anniversary_on) as years
from firsts
cross join scope
