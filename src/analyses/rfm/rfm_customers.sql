-- Every customer with scores and group. One row per customer, best first. The code is the three scores in a row.
select
    customer_key,
    segment,
    (100 * recency_score + 10 * frequency_score + monetary_score)::varchar as code,
    recency_score,
    frequency_score,
    monetary_score,
    recency_days,
    discounts / nullif(gross_sales, 0) as discount_rate,
    discounted_order_count / order_count as discounted_order_share,
    if(discount_driven = 1, 'yes', 'no') as discount_driven
from rfm_scored($scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
order by place, sales desc, customer_key
