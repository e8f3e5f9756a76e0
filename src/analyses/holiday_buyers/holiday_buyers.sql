-- How many of the customers won in a season became regulars. One row per year and kind, won in the season or in the rest of that
-- year. A regular has $regular_orders orders within $horizon days of the first one; shares are of the customers whose first order lies
-- that long before the as-of day, with Wilson's 95 % interval, and null without any. A season that runs over New Year's Eve, and the
-- days of it after that, belong to the year in which it starts. Partial is what had begun before the files do, running a season that
-- ends after the as-of day.
with

placed as (
    select
        first_ordered_at::date as won_on,
        100 * month(won_on) + day(won_on) as place,
        replace($starts_on, '-', '')::integer as starts_at,
        replace($ends_on, '-', '')::integer as ends_at,
        case when starts_at <= ends_at then place between starts_at and ends_at else place >= starts_at or place <= ends_at end
            as is_season,
        year(won_on) - (is_season and place < starts_at)::integer as year,
        won_on + $horizon::integer <= as_of_on as is_old_enough,
        customer_order_number
    from orders
    cross join scope
    where
        customer_order_number = 1
        or customer_order_number = $regular_orders
        and ordered_on <= first_ordered_at::date + $horizon::integer
        and customer_key in (select customer_key from orders where customer_order_number = 1)
),

won as (
    select
        year,
        case when is_season then 'season' else 'rest' end as won_in,
        count(*) filter (customer_order_number = 1) as customer_count,
        count(*) filter (customer_order_number = 1 and is_old_enough) as old_enough_count,
        count(*) filter (customer_order_number > 1 and is_old_enough) as regular_count
    from placed
    group by year, won_in
)

select
    won.*,
    -- A week without an order may be one: it is no sign that the files begin or end in it.
    case
        when begins_on > 7 + case
            when won_in = 'season' then try_cast(year || '-' || $starts_on as date)
            when $starts_on = '01-01' or $starts_on > $ends_on then 1 + try_cast(year || '-' || $ends_on as date)
            else make_date(year::integer, 1, 1)
        end then 'partial'
        when won_in = 'season'
            and as_of_on + 7 < try_cast(year + ($starts_on > $ends_on)::integer || '-' || $ends_on as date) then 'running'
        else 'complete'
    end as state,
    regular_count / nullif(old_enough_count, 0) as regular_share,
    wilson_low(regular_count, old_enough_count) as regular_low,
    wilson_high(regular_count, old_enough_count) as regular_high
from won
cross join scope
cross join history()
order by year, won_in desc
