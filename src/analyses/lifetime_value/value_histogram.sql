-- How the customers' lifetime values spread, on the scope's money basis. One row per bar, empty bars included: bars of one
-- width from 0 to the 95th percentile, then one without an upper bound for everyone above. Customers who gave back more than
-- they bought stand in a bar without a lower bound, which is there only if they are. No row without customers.
with

counted as (
    select bar, count(*) as customer_count, sum(sales) as sales
    from customers_in_bar(bars := $bars)
    group by bar
)

select
    bar::integer as bar,
    case when bar >= 0 then bar * high / $bars end as lower_bound,
    case when bar < $bars then (bar + 1) * high / $bars end as upper_bound,
    coalesce(customer_count, 0) as customer_count,
    coalesce(sales, 0) as sales
from value_scale()
cross join range(-1, $bars + 1) as numbered(bar)
left join counted using (bar)
where bar >= 0 or customer_count > 0
order by bar
