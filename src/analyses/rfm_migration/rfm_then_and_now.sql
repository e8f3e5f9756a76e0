-- Where each customer stood on the first day and stands on the as-of day. One row per customer; who had no order by the first day comes
-- from 'newcomers', without place and scores before.
with

before as (
    from rfm_groups($days_between, $scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
),

placed_now as (
    from rfm_groups(0, $scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
)

select
    customer_key,
    before.place as from_place,
    placed_now.place as to_place,
    coalesce(before.segment, 'newcomers') as from_segment,
    placed_now.segment as to_segment,
    (100 * before.recency_score + 10 * before.frequency_score + before.monetary_score)::varchar as code_before,
    (100 * placed_now.recency_score + 10 * placed_now.frequency_score + placed_now.monetary_score)::varchar as code,
    placed_now.recency_days,
    coalesce(before.order_count, 0) as orders_before,
    coalesce(before.sales, 0)::decimal(18, 4) as sales_before,
    (placed_now.sales - sales_before)::decimal(18, 4) as sales_since
from placed_now
left join before using (customer_key)
