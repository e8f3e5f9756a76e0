-- How many orders have which value: the bars of the histogram, of one round width. One row per kind of
-- order and bar, empty ones included; orders below 0 are counted in the first, the last one has no upper bound. No row without orders.
with

counted as materialized (
    select place // 4 as number, large_buyer_key is null as is_usual, any_value(width) as width, any_value(above_place) // 4 as bar_count, count(*) as order_count, sum(sales) as sales
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
    numbers.number * width as lower_bound,
    case when numbers.number < bar_count then (numbers.number + 1) * width end as upper_bound,
    coalesce(order_count, 0) as order_count,
    coalesce(sales, 0)::decimal(18, 4) as sales
from (select distinct width, bar_count, unnest(range(bar_count + 1)) as number from counted) as numbers
cross join (values ('all'), ('without_large')) as kinds_of_orders(kind)
left join kinds on kinds.kind = kinds_of_orders.kind and kinds.number = numbers.number
order by kinds_of_orders.kind, numbers.number
