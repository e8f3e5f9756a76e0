-- Every customer with scores, group, and how they bought on discount. One row per customer. Driven by discounts, 1 or 0, is who had
-- one on more than half of at least two orders.
with

bought as (
    select
        customer_key,
        count(*) filter (discounts > 0) as discounted_order_count,
        sum(discounts) as discounts,
        sum(gross_sales) as gross_sales
    from orders
    where customer_key is not null
    group by customer_key
)

select
    customer_key,
    segment,
    place,
    recency_score,
    frequency_score,
    monetary_score,
    recency_days,
    order_count,
    sales,
    discounted_order_count,
    discounts,
    gross_sales,
    (order_count > 1 and discounted_order_count > order_count / 2)::integer as discount_driven
from rfm_groups(0, $scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
join bought using (customer_key)
