-- How customers (or orders) spread around the average order value. One row per band, empty bands included; a value equal to
-- a cut belongs to the band above it, except at the last cut. Identified customers only: shares are of what these brought, beside
-- which unknown_sales_share of all sales name no customer. The orders of the scope span day_count days.
with

shop as (
    select sum(sales) / sum(order_count) as average_order_value from customer_sums
),

edges as (
    select
        (band + 1)::integer as band,
        case when band > 0 then $cuts[band] * average_order_value end as lower_bound,
        case when band < len($cuts) then $cuts[band + 1] * average_order_value end as upper_bound,
        average_order_value
    from shop, range(len($cuts) + 1) as bands(band)
),

counted as (
    select band, count(*) as member_count, sum(order_count) as order_count, sum(sales) as sales
    from aov_band_members(cuts := $cuts, unit := $unit)
    group by band
)

select
    band,
    lower_bound,
    upper_bound,
    coalesce(member_count, 0) as member_count,
    coalesce(member_count / sum(member_count) over (), 0) as member_share,
    coalesce(order_count, 0) as order_count,
    coalesce(counted.sales, 0) as sales,
    coalesce(counted.sales / nullif(sum(counted.sales) over (), 0), 0) as sales_share,
    average_order_value,
    unknown_sales_share,
    (select max(ordered_on) - min(ordered_on) + 1 from orders) as day_count
from edges
cross join unknown_sales
left join counted using (band)
order by band
