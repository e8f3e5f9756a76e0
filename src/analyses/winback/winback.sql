-- When a customer is late, and how many are. One row per number of orders so far (5 stands for five and more). Late are customers
-- whose last order is at least late_after_days old: fixed, the 80th or 90th percentile of the gaps that others left before
-- their next order, or the day from which the hazard of returning has flattened. With fewer than 20 gaps after that order, those
-- of all orders speak for it, and below 20 of those nobody does: no day. Early gaps, where a group has its own, follow orders placed
-- in the first days of the files (history), not later, or the longest gaps would go with them; the settled days leave them out. History
-- days are those from the first order in the files to the as-of day. Value at stake is one order at each one's own average. Expected are
-- those of the late who return within the next 365 days, if they do as others with as many orders who had waited as long.
with

-- Small: by how long customers have waited, and with what one order each is worth of those who still do.
counted as materialized (
    select
        least(order_number, 5)::integer as order_number,
        days,
        count(next_ordered_on) as returned_count,
        count(*) - count(next_ordered_on) as waiting_count,
        count(next_ordered_on) filter (ordered_on < early_until_on) as early_returned_count,
        coalesce(sum(greatest(0, s.sales / s.order_count)) filter (next_ordered_on is null), 0) as waiting_value
    from waits(count_by := $count_by) as w
    join customer_sums as s using (customer_key)
    cross join history()
    group by all
),

gaps as (
    select order_number, count(*) as gap_count, quantile_cont(days, [0.5, 0.8, 0.9]) as gap_quantiles
    from (select order_number, days, unnest(range(returned_count)) from counted)
    group by grouping sets ((order_number), ())
),

-- The same without orders placed before the files had settled.
settled_gaps as (
    select order_number, count(*) as settled_gap_count, quantile_cont(days, [0.5, 0.8, 0.9]) as settled_quantiles
    from (select order_number, days, unnest(range(returned_count - early_returned_count)) from counted)
    group by order_number
),

watched as (
    select
        *,
        sum(returned_count + waiting_count) over (
            partition by order_number order by days rows between current row and unbounded following
        ) as watched_count,
        sum(returned_count + waiting_count) over (partition by order_number) as most
    from counted
),

-- Of those who have waited so many days, the share that returns in the 365 days after them: by Kaplan and Meier, as far as at least ten
-- were watched; the few at the end of the files would have everybody return, or nobody. Beyond, nobody.
residuals as (
    select
        order_number,
        days,
        1 - min(left_share) over (
            partition by order_number order by days range between current row and 365 following
        ) / nullif(left_share, 0) as return_share
    from (
        select
            order_number,
            days,
            product(case when watched_count >= 10 then 1 - returned_count / watched_count else 1 end) over (
                partition by order_number order by days rows unbounded preceding
            ) as left_share
        from watched
    )
),

-- The cumulative hazard (Nelson and Aalen), as long as a tenth of the customers, and thirty of them, are watched. An order on
-- the same day belongs to the same visit.
hazards as (
    select
        order_number,
        days,
        sum(returned_count / watched_count) over in_time as hazard,
        sum(returned_count / watched_count ** 2) over in_time as variance
    from watched
    where days > 0 and watched_count >= greatest(30, 0.1 * most)
    window in_time as (partition by order_number order by days rows unbounded preceding)
),

-- It has flattened where it lies farthest above a straight rise to its end: from there on it is below its own average. Less
-- than Kolmogorov's 95 % bound above, it may as well be straight.
bends as (
    select order_number, arg_max(days, excess) as flattening_days
    from (
        select
            *,
            hazard - max(hazard) over whole * days / max(days) over whole as excess,
            1.358 * sqrt(max(variance) over whole) as bound
        from hazards
        window whole as (partition by order_number)
    )
    group by order_number
    having max(excess) > any_value(bound)
),

groups as (
    select
        w.order_number,
        case
            when own.gap_count >= 20 then 'own'
            when everyone.gap_count >= 20 then 'all'
            else 'none'
        end as gap_source,
        case gap_source when 'own' then own.gap_count when 'all' then everyone.gap_count end as gap_count,
        case gap_source when 'own' then own.gap_quantiles when 'all' then everyone.gap_quantiles end as quantiles,
        case gap_source when 'own' then own.gap_count - coalesce(settled_gap_count, 0) end as early_gap_count,
        case gap_source when 'own' then settled_quantiles end as settled_quantiles,
        flattening_days,
        case $late_after
            when 'p80' then ceil(round(quantiles[2], 6))
            when 'p90' then ceil(round(quantiles[3], 6))
            when 'flattening' then flattening_days
            else try_cast($late_after as integer)
        end::integer as days_of_rule,
        -- Whoever ordered today is not late, however soon others came back.
        if(days_of_rule < 1, 1, days_of_rule) as late_after_days
    from (select distinct order_number from counted) as w
    left join gaps as own on own.order_number = w.order_number
    left join gaps as everyone on everyone.order_number is null
    left join settled_gaps on settled_gaps.order_number = w.order_number
    left join bends on bends.order_number = w.order_number
)

select
    order_number,
    sum(waiting_count) as customer_count,
    any_value(gap_source) as gap_source,
    any_value(gap_count) as gap_count,
    any_value(quantiles[1]) as gap_median,
    any_value(quantiles[2]) as gap_p80,
    any_value(quantiles[3]) as gap_p90,
    any_value(early_gap_count) as early_gap_count,
    ceil(round(any_value(settled_quantiles[2]), 6)) as settled_p80,
    ceil(round(any_value(settled_quantiles[3]), 6)) as settled_p90,
    any_value(flattening_days) as flattening_days,
    (select as_of_on - begins_on + 1 from scope cross join history()) as history_days,
    any_value(late_after_days) as late_after_days,
    coalesce(sum(waiting_count) filter (days >= late_after_days), 0) as late_count,
    late_count / nullif(customer_count, 0) as late_share,
    coalesce(sum(returned_count) filter (days >= late_after_days), 0) as late_return_count,
    coalesce(sum(waiting_value) filter (days >= late_after_days), 0) as value_at_stake,
    coalesce(sum(waiting_count * return_share) filter (days >= late_after_days), 0)::double as expected_count,
    coalesce(sum(waiting_value * return_share) filter (days >= late_after_days), 0)::double as expected_sales
from groups
join counted using (order_number)
join residuals using (order_number, days)
group by order_number
order by order_number
