-- How closely orders lie along the scale of their value at checkout: all of them, and those of customers who never placed a large one. One row per kind and step of
-- value: quarters of the bars of the histogram, from 0 to about the 98th percentile, empty ones included, and one without an upper bound for
-- all above; orders below 0 are counted in the first. The density is a Gaussian kernel's over the steps, mirrored at
-- 0, its width by Silverman's rule; it is given as orders per step, and the mode is the mean of the orders in the step where it is highest, or its middle; null
-- below 30 orders, and where an even spread of as many orders, or what lies below the mode, would come as high by chance, within three
-- standard errors: orders that only grow fewer as they grow larger crowd nowhere. No row without orders.
with

placed as materialized (
    select
        place,
        large_buyer_key is null as is_usual,
        width / 4 as step,
        above_place,
        count(*) as order_count,
        sum(basket_value) as worth,
        sum(sales) as sales
    from placed_orders()
    group by all
),

bounds as (
    select any_value(step) as step, any_value(above_place) as above_place from placed having count(*) > 0
),

steps as materialized (
    select step, above_place, unnest(range(above_place + 1)) as place from bounds
),

counted as materialized (
    select 'all' as kind, place, sum(order_count) as order_count, sum(worth) as worth, sum(sales) as sales
    from placed group by place
    union all
    select 'without_large', place, order_count, worth, sales from placed where is_usual
),

-- Of the orders within the scale, so that a few far above do not flatten it.
within_scale as (
    select
        kind,
        place,
        order_count,
        above_place,
        sum(order_count) over (partition by kind order by place) / sum(order_count) over (partition by kind) as share_so_far
    from counted
    cross join bounds
    where place < above_place
),

-- In steps.
widths as (
    select
        kind,
        sum(order_count) as n,
        n / (any_value(above_place) - min(place)) as even_density,
        greatest(0.9 * least(
            sqrt(greatest(0, sum(order_count * place * place) / n - pow(sum(order_count * place) / n, 2))),
            (min(place) filter (share_so_far >= 0.75) - min(place) filter (share_so_far >= 0.25)) / 1.349
        ) * pow(n, -0.2), 1) as width
    from within_scale
    group by kind
),

densities as (
    select
        step_of.place,
        c.kind,
        sum(order_count * (
            exp(-pow((step_of.place - c.place) / width, 2) / 2) + exp(-pow((step_of.place + c.place + 1) / width, 2) / 2)
        )) / any_value(width * sqrt(2 * pi())) as density
    from steps as step_of
    join within_scale as c on step_of.place < c.above_place
    join widths using (kind)
    group by step_of.place, c.kind
),

tops as (
    select kind, arg_max(place, density) as place, max(density) as density from densities group by kind
),

-- A Gaussian kernel's variance is 1 / (2 sqrt(pi)) of the density over its width.
peaks as (
    select
        kind,
        top.place,
        greatest(even_density, min(below.density)) as plain_density,
        n >= 30 and top.density > plain_density + 3 * sqrt(plain_density / (2 * sqrt(pi()) * width)) as stands_out
    from tops as top
    join densities as below using (kind)
    join widths using (kind)
    where below.place <= top.place
    group by kind, top.place, top.density, n, even_density, width
)

select
    kinds.kind,
    steps.place * step as lower_bound,
    case when steps.place < above_place then (steps.place + 1) * step end as upper_bound,
    coalesce(counted.order_count, 0) as order_count,
    coalesce(counted.sales, 0) as sales,
    density,
    case when stands_out then coalesce(crowd.worth / crowd.order_count, (peaks.place + 0.5) * step) end as mode
from steps
cross join (values ('all'), ('without_large')) as kinds(kind)
left join counted on counted.kind = kinds.kind and counted.place = steps.place
left join peaks on peaks.kind = kinds.kind
left join counted as crowd on crowd.kind = kinds.kind and crowd.place = peaks.place
left join densities on densities.kind = kinds.kind and densities.place = steps.place
order by kinds.kind, steps.place
