-- What a customer has been worth so far, over the whole shop. One row: historic lifetime value net and gross, and the
-- article's formula beside it. Mean, median and the ninetieth percentile over identified customers; no row without any.
with

valued as (
    select net_value::double as net_value, gross_value::double as gross_value, formula_value, years
    from customer_value()
)

select
    count(*) as customer_count,
    sum(net_value) as net_value,
    avg(net_value) as net_mean,
    median(net_value) as net_median,
    quantile_cont(net_value, 0.9) as net_p90,
    avg(gross_value) as gross_mean,
    median(gross_value) as gross_median,
    quantile_cont(gross_value, 0.9) as gross_p90,
    avg(formula_value) as formula_mean,
    median(formula_value) as formula_median,
    avg(years) as years_mean
from valued
having count(*) > 0
