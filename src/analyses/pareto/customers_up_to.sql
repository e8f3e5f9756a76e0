-- The best customers up to each point of the curve, and up to each of the top shares. One row per point and customer up to it, with the
-- customer's place from the best.
select top_count, customer_key, sales_rank
from (select top_count from pareto(steps := $steps) union select top_count from concentration())
join customer_sums on sales_rank <= top_count
