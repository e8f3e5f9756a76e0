-- How the customers' lifetime values spread, on the scope's money basis. One row per bar, empty bars included: bars of one
-- width from 0 to the 95th percentile, then one without an upper bound for everyone above. Customers who gave back more than
-- they bought stand in a bar without a lower bound, which is there only if they are. No row without customers.
with

bounds as (
    select greatest(quantile_cont(sales::double, 0.95), 0.01) as high from customer_sums having count(*) > 0
),

placed as (
    select
        case
            when sales < 0 then -1
            when sales::double > high then $bars
            else least(floor(sales::double / high * $bars)::integer, $bars - 1)
        end as bar,
        sales
    from customer_sums, bounds
),

counted as (
    select bar, count(*) as customer_count, sum(sales) as sales
    from placed
    group by bar
)

select
    case when bar >= 0 then bar * high / $bars end as lower_bound,
    case when bar < $bars then (bar + 1) * high / $bars end as upper_bound,
    coalesce(customer_count, 0) as customer_count,
    coalesce(sales, 0) as sales
from bounds
cross join range(-1, $bars + 1) as numbered(bar)
left join counted using (bar)
where bar >= 0 or customer_count > 0
order by bar
