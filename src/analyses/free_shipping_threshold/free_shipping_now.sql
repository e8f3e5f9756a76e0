-- Whether the shop ships free from an order value on already. One row, or none: the value of an order that tells best which orders of the
-- 365 days up to the as-of day paid shipping, free_from, or the roundest number between it and the next lower order, if at least nine in ten of those below it did and nine in ten of the
-- others did not, thirty each. An order is worth its basket at checkout.
with

placed as (
    select
        basket_value as free_from,
        count(*) as order_count,
        count(*) filter (shipping > 0) as paid_count
    from orders
    cross join scope
    where basket_value > 0 and ordered_on > as_of_on - 365
    group by basket_value
),

below as (
    select
        free_from,
        coalesce(lag(free_from) over (order by free_from), 0) as next_lower,
        sum(order_count) over before as under_count,
        sum(paid_count) over before as paid_under_count,
        sum(order_count) over () - under_count as above_count,
        sum(paid_count) over () - paid_under_count as paid_above_count
    from placed
    window before as (order by free_from rows between unbounded preceding and 1 preceding)
)

select
    coalesce(
        list_filter(
            list_transform([1000, 500, 100, 50, 25, 10, 5, 1, 0.5, 0.1], lambda part: part * floor(free_from / part)),
            lambda rounded: rounded > next_lower
        )[1],
        free_from
    )::decimal(18, 4) as free_from
from below
where least(under_count, above_count) >= 30
qualify row_number() over (order by under_count - paid_under_count + paid_above_count, free_from) = 1
    and least(paid_under_count / under_count, 1 - paid_above_count / above_count) >= 0.9
