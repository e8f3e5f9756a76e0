-- When customers order again. One row per order number that somebody reached; 5 stands for the fifth and all later orders, of
-- which a customer can have several. The quartiles are days of the Kaplan-Meier curve, null where it has not come so far; the year
-- share is the curve's at day 365, null where nobody was watched so long; settled, the same without orders placed before the files
-- had settled (history). Gaps are those of the customers who did return; the open
-- ones are waiting for no longer than half of them took.
with

curve as materialized (
    from survival(count_by := $count_by)
),

gaps as (
    select
        order_number,
        quantile_cont(days, [0.25, 0.5, 0.75, 0.9]) as quantiles,
        avg(days) as gap_mean
    from (select order_number, days, unnest(range(returned_count)) from curve)
    group by order_number
)

select
    order_number,
    max(watched_count) as order_count,
    sum(returned_count) as returned_count,
    order_count - max(settled_watched_count) as early_count,
    max(naive_share) as naive_share,
    min(days) filter (returned_share >= 0.25) as first_quartile,
    min(days) filter (returned_share >= 0.5) as median_days,
    min(days) filter (returned_share >= 0.75) as third_quartile,
    case when max(days) >= 365 then arg_max(returned_share, days) filter (days <= 365) end as year_share,
    case when max(days) >= 365 then arg_max(returned_low, days) filter (days <= 365) end as year_low,
    case when max(days) >= 365 then arg_max(returned_high, days) filter (days <= 365) end as year_high,
    coalesce(max(watched_count) filter (days >= 365), 0) as year_count,
    year_count - coalesce(max(settled_watched_count) filter (days >= 365), 0) as year_early_count,
    case when year_early_count < year_count then arg_max(settled_share, days) filter (days <= 365) end as year_settled_share,
    any_value(quantiles[1]) as gap_p25,
    any_value(quantiles[2]) as gap_median,
    any_value(quantiles[3]) as gap_p75,
    any_value(quantiles[4]) as gap_p90,
    any_value(gap_mean) as gap_mean,
    coalesce(sum(waiting_count) filter (days <= quantiles[2]), 0) as open_count,
    (select sum(sales) / sum(order_count) from customer_sums) as average_order_value
from curve
left join gaps using (order_number)
group by order_number
order by order_number
