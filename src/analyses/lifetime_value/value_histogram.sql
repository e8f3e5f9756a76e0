-- How the customers' lifetime values spread. One row per bar, empty bars included; bars are of one width up to the 95th
-- percentile, the last one holds everyone above. On the scope's money basis.
with

bounds as (
    select
        least(0, min(sales))::double as low,
        greatest(quantile_cont(sales::double, 0.95), 0.01) as high
    from customers
    having count(*) > 0
),

width as (
    select low, (high - low) / $bars as bar_width from bounds
),

placed as (
    select least(floor((sales::double - low) / bar_width)::integer, $bars) as bar, sales
    from customers, width
),

counted as (
    select bar, count(*) as customer_count, sum(sales) as sales
    from placed
    group by bar
)

select
    low + bar * bar_width as lower_bound,
    case when bar < $bars then low + (bar + 1) * bar_width end as upper_bound,
    coalesce(customer_count, 0) as customer_count,
    coalesce(sales, 0) as sales
from width
cross join range($bars + 1) as bars(bar)
left join counted using (bar)
order by lower_bound
