-- How concentrated sales are, in figures. One row per top share (1, 5, 10, 20, 50 %), each with the whole shop's figures
-- beside it; no row without customers, no share where sales are not above 0. A share of n customers is ceil(share x n)
-- people. The Gini coefficient is over customers at or above zero; those below are counted beside it.
with

ranked as (
    select
        sales,
        row_number() over (order by sales desc, customer_key) as customer_rank,
        sum(sales) over (order by sales desc, customer_key rows unbounded preceding) as running_sales
    from customers
),

shop as (
    select count(*) as customer_count, sum(sales) as sales from customers
),

eighty as (
    select min(customer_rank) as customers_for_80
    from ranked, shop
    where shop.sales > 0 and running_sales >= 0.8 * shop.sales
),

ascending as (
    select sales::double as value, row_number() over (order by sales) as place
    from ranked
    where sales >= 0
),

inequality as (
    select
        2 * sum(place * value) / nullif(count(*) * sum(value), 0) - (count(*) + 1) / count(*) as gini,
        (select count(*) from ranked where sales < 0) as negative_customer_count
    from ascending
),

tops as (
    select share as top_share, ceil(round(share * customer_count, 6))::bigint as top_count
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
    negative_customer_count
from tops
join ranked on customer_rank = top_count
cross join shop
cross join eighty
cross join inequality
order by top_share
