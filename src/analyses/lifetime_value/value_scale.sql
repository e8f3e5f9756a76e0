-- How far the bars of the lifetime values reach. One row: high, the 95th percentile; none without customers.
select greatest(quantile_cont(sales::double, 0.95), 0.01) as high
from customer_sums
having count(*) > 0
