-- What a customer has been worth so far, over the whole shop. One row: historic lifetime value net and gross, and the formula
-- "average order value x years" beside it. Mean, median and ninetieth percentile over identified customers; no row without any.
with

figures as (
    select
        count(*) as customer_count,
        avg(sales::double) as sales_mean,
        median(sales::double) as sales_median,
        sum(net_sales) as net_value,
        avg(net_sales::double) as net_mean,
        quantile_cont(net_sales::double, [0.5, 0.9]) as net,
        avg(gross_sales::double) as gross_mean,
        quantile_cont(gross_sales::double, [0.5, 0.9]) as gross,
        avg(average_order_value * years) as formula_mean,
        median(average_order_value * years) as formula_median,
        avg(years) as years_mean
    from customers
    join tenures using (first_order_on)
)

select
    customer_count,
    sales_mean,
    sales_median,
    net_value,
    net_mean,
    net[1] as net_median,
    net[2] as net_p90,
    gross_mean,
    gross[1] as gross_median,
    gross[2] as gross_p90,
    formula_mean,
    formula_median,
    years_mean
from figures
where customer_count > 0
