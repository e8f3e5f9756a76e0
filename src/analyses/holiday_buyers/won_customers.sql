-- Customers won inside the scope, whose first order of all lies in it, and what became of them. One row per customer: when they
-- were won, their second order within $horizon days (null without one), and their orders within these days. A season that runs
-- over New Year's Eve, and the days of it after that, belong to the year in which it starts.
with

firsts as (
    select
        customer_key,
        ordered_on as won_on,
        100 * month(won_on) + day(won_on) as place,
        replace($starts_on, '-', '')::integer as starts_at,
        replace($ends_on, '-', '')::integer as ends_at,
        case when starts_at <= ends_at then place between starts_at and ends_at else place >= starts_at or place <= ends_at end
            as is_season,
        year(won_on) - (is_season and place < starts_at)::integer as year
    from orders
    where customer_order_number = 1
)

select
    customer_key,
    year,
    case when is_season then 'season' else 'rest' end as won_in,
    won_on,
    min(ordered_on) filter (customer_order_number = 2) as second_order_on,
    count(*) as horizon_order_count
from firsts
join orders using (customer_key)
where ordered_on <= won_on + $horizon::integer
group by all
order by won_on, customer_key
