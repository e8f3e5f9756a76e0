-- How closely orders lie along the scale of their value at checkout: all of them, and those of customers who never placed a large one. One row per kind and step of
-- value: steps of one width from 0 to the 98th percentile, empty ones included, and one without an upper bound for all above; orders
-- below 0 are counted in the first. Six steps are a bar of the histogram. The density is a Gaussian kernel's over the steps, mirrored at
-- 0, its width by Silverman's rule; it is given as orders per step, and the mode is the middle of the step where it is highest; null
-- below 30 orders, and where an even spread of as many orders would come as high by chance, within three standard errors. No row without orders.
with

placed as materialized (
    select place, large_buyer_key is null as is_usual, step, count(*) as order_count, sum(sales) as sales
    from placed_orders()
    group by all
),

bounds as (
    select any_value(step) as step from placed having count(*) > 0
),

counted as materialized (
    select 'all' as kind, place, sum(order_count) as order_count, sum(sales) as sales
    from placed group by place
    union all
    select 'without_large', place, order_count, sales from placed where is_usual
),

-- In steps; of the orders within the scale, so that a few far above do not flatten it.
widths as (
    select
        kind,
        sum(order_count) as n,
        n / (240 - min(place)) as even_density,
        greatest(0.9 * least(
            sqrt(greatest(0, sum(order_count * place * place) / n - pow(sum(order_count * place) / n, 2))),
            nullif(quantile_cont(place, 0.75) - quantile_cont(place, 0.25), 0) / 1.349
        ) * pow(n, -0.2), 1) as width
    from counted
    where place < 240
    group by kind
),

densities as (
    select
        step_of.place,
        c.kind,
        sum(order_count * (
            exp(-pow((step_of.place - c.place) / width, 2) / 2) + exp(-pow((step_of.place + c.place + 1) / width, 2) / 2)
        )) / any_value(width * sqrt(2 * pi())) as density
    from range(240) as step_of(place)
    join counted as c on c.place < 240
    join widths using (kind)
    group by step_of.place, c.kind
),

-- A Gaussian kernel's variance is 1 / (2 sqrt(pi)) of the density over its width.
peaks as (
    select
        kind,
        arg_max(place, density) as place,
        any_value(n) >= 30 and max(density) > any_value(even_density + 3 * sqrt(even_density / (2 * sqrt(pi()) * width)))
            as stands_out
    from densities
    join widths using (kind)
    group by kind
)

select
    kinds.kind,
    places.place * step as lower_bound,
    case when places.place < 240 then (places.place + 1) * step end as upper_bound,
    coalesce(order_count, 0) as order_count,
    coalesce(sales, 0) as sales,
    density,
    case when stands_out then (peaks.place + 0.5) * step end as mode
from bounds
cross join (values ('all'), ('without_large')) as kinds(kind)
cross join range(241) as places(place)
left join counted on counted.kind = kinds.kind and counted.place = places.place
left join peaks on peaks.kind = kinds.kind
left join densities on densities.kind = kinds.kind and densities.place = places.place
order by kinds.kind, places.place
