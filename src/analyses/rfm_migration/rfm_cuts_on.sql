-- What the scores mean in days, orders and money, so many days before the as-of day; at 0 days, as they stand now. One row per
-- score, best first: how many customers have it for recency, for frequency and for money, and the lowest and highest value among
-- them, null where nobody has it; and the cut-off that the score goes up to, null for the outermost one and where scores are equal
-- parts of the customers.
with

placed as (
    select
        recency_score,
        frequency_score,
        monetary_score,
        count(*) as customer_count,
        min(recency_days) as shortest,
        max(recency_days) as longest,
        min(order_count) as fewest,
        max(order_count) as most,
        min(sales) as least,
        max(sales) as largest,
        any_value(recency_edges) as recency_edges,
        any_value(frequency_edges) as frequency_edges,
        any_value(monetary_edges) as monetary_edges
    from rfm_groups($days_between, $scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
    group by recency_score, frequency_score, monetary_score
),

recency as (
    select recency_score as score, sum(customer_count) as n, min(shortest) as low, max(longest) as high from placed group by score
),

frequency as (
    select frequency_score as score, sum(customer_count) as n, min(fewest) as low, max(most) as high from placed group by score
),

monetary as (
    select monetary_score as score, sum(customer_count) as n, min(least) as low, max(largest) as high from placed group by score
),

edges as (
    select
        any_value(recency_edges)::double[] as recency_edges,
        any_value(frequency_edges)::double[] as frequency_edges,
        any_value(monetary_edges)::double[] as monetary_edges
    from placed
)

select
    score,
    coalesce(r.n, 0) as recency_customer_count,
    r.low as recency_from,
    r.high as recency_to,
    recency_edges[max(score) over () + 1 - score] as recency_cut,
    coalesce(f.n, 0) as frequency_customer_count,
    f.low as frequency_from,
    f.high as frequency_to,
    frequency_edges[score] as frequency_cut,
    coalesce(m.n, 0) as monetary_customer_count,
    m.low as monetary_from,
    m.high as monetary_to,
    monetary_edges[score] as monetary_cut
from (select distinct recency_score as score from rfm_cells(scheme := $scheme))
left join recency as r using (score)
left join frequency as f using (score)
left join monetary as m using (score)
cross join edges
order by score desc
