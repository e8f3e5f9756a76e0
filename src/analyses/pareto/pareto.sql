-- How much of the sales the best customers bring. One row per step of the way from the best to the last customer, the
-- starting point, without a count, included; no row without customers, no share where sales are not above 0. Customers who gave back more
-- than they bought pull the end of the curve down.
with

shop as (
    select count(*) as customer_count, sum(sales) as sales from customer_sums
),

points as (
    select distinct ceil(customer_count * step / $steps)::integer as sales_rank
    from shop, range($steps + 1) as walk(step)
    where customer_count > 0
)

select
    nullif(sales_rank, 0) as top_count,
    sales_rank / shop.customer_count as customer_share,
    coalesce(running_sales, 0) as running_sales,
    case when shop.sales > 0 then coalesce(running_sales, 0) / shop.sales end as sales_share
from points
cross join shop
left join customer_sums using (sales_rank)
order by sales_rank
