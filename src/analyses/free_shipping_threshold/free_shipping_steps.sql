-- The thresholds that are looked at. One row per threshold, free_from: forty or fewer on round numbers up to the 95th percentile of orders, and the
-- chosen one, which is $threshold, or a quarter above the median order on a round number. Orders just under it reach from near_from, $reach per cent
-- below it. No row without orders above 0. An order is worth
-- its basket at checkout.
with

spread as materialized (
    select
        quantiles,
        pow(10, floor(log10(1.25 * quantiles[1]))) / 2 as notch,
        round(coalesce($threshold, ceil(round(1.25 * quantiles[1] / notch, 6)) * notch)::double, 4) as chosen
    from (select quantile_cont(basket_value::double, [0.5, 0.95]) as quantiles from orders where basket_value > 0)
    where quantiles is not null
),

-- On whole cents, and as precise as money below, so that an order of exactly a threshold is not under it.
thresholds as (
    select distinct
        chosen,
        unnest(list_append(
            list_transform(range(1, 1 + ceil(high / width)::bigint), lambda i: round(i * width::double, 2)),
            chosen
        )) as free_from
    from (select chosen, greatest(quantiles[2], 1.25 * chosen) as high, round_step(high / 40) as width from spread)
)

select
    row_number() over (order by free_from) as step,
    free_from,
    round(free_from * (1 - $reach / 100), 4) as near_from,
    chosen
from thresholds
