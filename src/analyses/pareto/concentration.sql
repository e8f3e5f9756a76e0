-- How concentrated sales are, in figures. One row per top share (1, 5, 10, 20, 50 %), each with the whole shop's figures
-- beside it; no row without customers, no share where sales are not above 0. A share of n customers is ceil(share x n)
-- people. The Gini coefficient is over customers at or above zero; those below are counted beside it.
with

shop as (
    select count(*) as customer_count, count(*) filter (sales >= 0) as kept, sum(sales) as sales from customer_sums
),

eighty as (
    select min(sales_rank) as customers_for_80
    from customer_sums, shop
    where shop.sales > 0 and running_sales >= 0.8 * shop.sales
),

-- Ranks run from the best down, so the place from the bottom up is what is left of the count.
inequality as (
    select
        2 * sum((kept - sales_rank + 1) * customer_sums.sales::double) / nullif(kept * sum(customer_sums.sales::double), 0)
        - (kept + 1) / kept as gini
    from customer_sums, shop
    where customer_sums.sales >= 0
    group by kept
),

tops as (
    select share as top_share, ceil(round(share * customer_count, 6))::integer as top_count
    from shop, unnest([0.01, 0.05, 0.1, 0.2, 0.5]) as shares(share)
    where customer_count > 0
)

select
    top_share::double as top_share,
    top_count,
    running_sales as top_sales,
    case when shop.sales > 0 then running_sales / shop.sales end as sales_share,
    customer_count,
    shop.sales as sales,
    gini,
    customers_for_80,
    customers_for_80 / customer_count as share_for_80,
    customer_count - kept as negative_customer_count,
    unknown_sales_share
from tops
join customer_sums on sales_rank = top_count
cross join shop
cross join eighty
cross join unknown_sales
left join inequality on true
order by top_share
