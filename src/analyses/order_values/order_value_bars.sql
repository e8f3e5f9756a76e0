-- How many orders have which value: the bars of the histogram, each six steps of value wide (order_value_density). One row per kind of
-- order and bar, empty ones included; orders below 0 are counted in the first, the last one has no upper bound. No row without orders.
with

counted as materialized (
    select place // 6 as number, large_buyer_key is null as is_usual, any_value(step) as step, count(*) as order_count, sum(sales) as sales
    from placed_orders()
    group by all
),

kinds as (
    select 'all' as kind, number, sum(order_count) as order_count, sum(sales) as sales from counted group by number
    union all
    select 'without_large', number, order_count, sales from counted where is_usual
)

select
    kinds_of_orders.kind,
    numbers.number::varchar as bar,
    numbers.number * 6 * step as lower_bound,
    case when numbers.number < 40 then (numbers.number + 1) * 6 * step end as upper_bound,
    coalesce(order_count, 0) as order_count,
    coalesce(sales, 0)::decimal(18, 4) as sales
from (select any_value(step) as step from counted having count(*) > 0)
cross join (values ('all'), ('without_large')) as kinds_of_orders(kind)
cross join range(41) as numbers(number)
left join kinds on kinds.kind = kinds_of_orders.kind and kinds.number = numbers.number
order by kinds_of_orders.kind, numbers.number
