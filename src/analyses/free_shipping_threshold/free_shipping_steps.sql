-- The thresholds that are looked at. One row per threshold, free_from: forty up to the 95th percentile of orders, and the chosen one, which
-- is $threshold, or a quarter above the median order on a round number. No row without orders above 0.
with

spread as materialized (
    select
        quantiles,
        pow(10, floor(log10(1.25 * quantiles[1]))) / 2 as notch,
        coalesce($threshold, ceil(round(1.25 * quantiles[1] / notch, 6)) * notch)::double as chosen
    from (select quantile_cont(sales::double, [0.5, 0.95]) as quantiles from orders where sales > 0)
    where quantiles is not null
),

thresholds as (
    select distinct
        chosen,
        unnest(list_append(
            list_transform(range(1, 41), lambda i: i * greatest(quantiles[2], 1.25 * chosen) / 40),
            chosen
        )) as free_from
    from spread
)

select row_number() over (order by free_from) as step, free_from, chosen
from thresholds
