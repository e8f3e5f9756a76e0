-- What a customer has been worth so far, over the whole shop. One row: historic lifetime value net and gross, and the formula
-- "average order value x years" beside it. Mean, median and ninetieth percentile over identified customers; no row without any.
with

quantiles as (
    select
        median(sales::double) as sales,
        quantile_cont(net_sales::double, [0.5, 0.9]) as net,
        quantile_cont(gross_sales::double, [0.5, 0.9]) as gross
    from customers
)

select
    count(*) as customer_count,
    avg(customers.sales::double) as sales_mean,
    any_value(quantiles.sales) as sales_median,
    sum(net_sales) as net_value,
    avg(net_sales::double) as net_mean,
    any_value(net[1]) as net_median,
    any_value(net[2]) as net_p90,
    avg(gross_sales::double) as gross_mean,
    any_value(gross[1]) as gross_median,
    any_value(gross[2]) as gross_p90,
    avg(average_order_value * years) as formula_mean,
    median(average_order_value * years) as formula_median,
    avg(years) as years_mean
from customers
join tenures using (first_order_on)
cross join quantiles
having count(*) > 0
