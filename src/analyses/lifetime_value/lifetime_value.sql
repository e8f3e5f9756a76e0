-- What a customer has been worth so far, over the whole shop. One row: historic lifetime value net and gross, and the formula
-- "average order value x years" beside it. Mean, median and ninetieth percentile over identified customers; no row without any.
select
    count(*) as customer_count,
    sum(net_value) as net_value,
    avg(net_value::double) as net_mean,
    median(net_value::double) as net_median,
    quantile_cont(net_value::double, 0.9) as net_p90,
    avg(gross_value::double) as gross_mean,
    median(gross_value::double) as gross_median,
    quantile_cont(gross_value::double, 0.9) as gross_p90,
    avg(formula_value) as formula_mean,
    median(formula_value) as formula_median,
    avg(years) as years_mean
from customer_value()
having count(*) > 0
