-- Where each customer stood on the first day and stands on the as-of day. One row per customer, best groups first; who had no order
-- by the first day comes from 'newcomers', without scores before.
with

before as (
    from rfm_groups(
        days_between := $days_between,
        scheme := $scheme,
        ties := $ties,
        recency_cuts := $recency_cuts,
        frequency_cuts := $frequency_cuts,
        monetary_cuts := $monetary_cuts
    )
),

now_placed as (
    from rfm_groups(
        days_between := 0,
        scheme := $scheme,
        ties := $ties,
        recency_cuts := $recency_cuts,
        frequency_cuts := $frequency_cuts,
        monetary_cuts := $monetary_cuts
    )
)

select
    customer_key,
    coalesce(before.segment, 'newcomers') as from_segment,
    now_placed.segment as to_segment,
    before.recency_score || before.frequency_score || before.monetary_score as code_before,
    concat(now_placed.recency_score, now_placed.frequency_score, now_placed.monetary_score) as code,
    now_placed.recency_days,
    coalesce(before.sales, 0)::decimal(18, 4) as sales_before,
    (now_placed.sales - coalesce(before.sales, 0))::decimal(18, 4) as sales_since
from now_placed
left join before using (customer_key)
order by before.place nulls last, now_placed.place, sales_before desc, customer_key
