-- Every customer with scores and group. One row per customer, best first. The code is the three scores in a row; who had a discount on more
-- than half of at least two orders is driven by discounts.
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
    concat(recency_score, frequency_score, monetary_score) as code,
    recency_score,
    frequency_score,
    monetary_score,
    recency_days,
    discounts / nullif(gross_sales, 0) as discount_rate,
    discounted_order_count / order_count as discounted_order_share,
    if(order_count > 1 and discounted_order_count > order_count / 2, 'yes', 'no') as discount_driven
from rfm_groups(
    days_between := 0,
    scheme := $scheme,
    ties := $ties,
    recency_cuts := $recency_cuts,
    frequency_cuts := $frequency_cuts,
    monetary_cuts := $monetary_cuts
)
join bought using (customer_key)
order by place, sales desc, customer_key
