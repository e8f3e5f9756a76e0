-- The group that each combination of scores is called by. One row per combination, with its scores in a row
-- as code: 125 of them, or 27 where scores run from 1 to 3. Place is the group's rank, best first. The schemes named after others approximate them.
with

scores as (
    select score::integer as score from range(1, if($scheme = 'klaviyo_like', 4, 6)) as scale(score)
),

cells as (
    select
        r.score as recency_score,
        f.score as frequency_score,
        m.score as monetary_score,
        frequency_score + monetary_score as strength
    from scores as r, scores as f, scores as m
),

named as (
    select
        *,
        case $scheme
            when 'regulars' then case
                when recency_score >= 4 and frequency_score >= 4 and monetary_score >= 4 then 'best'
                when recency_score >= 3 and frequency_score >= 3 then 'loyal'
                when recency_score >= 3 and monetary_score >= 4 then 'big_spenders'
                when recency_score >= 3 and frequency_score = 2 then 'promising'
                when recency_score >= 4 then 'new'
                when frequency_score >= 4 and monetary_score >= 4 then 'best_gone'
                when recency_score <= 2 and (frequency_score >= 3 or monetary_score >= 4) then 'slipping'
                when recency_score >= 2 then 'quiet'
                else 'lost'
            end
            -- The ranges of R's rfm package overlap: the first that fits counts, and some combinations fit none.
            when 'classic' then case
                when recency_score = 5 and frequency_score = 5 and monetary_score = 5 then 'champions'
                when recency_score >= 3 and frequency_score >= 3 and monetary_score >= 2 then 'potential_loyalists'
                when recency_score between 2 and 4 and frequency_score between 2 and 4
                    and monetary_score between 2 and 4 then 'loyal'
                when recency_score between 3 and 4 and frequency_score <= 3 and monetary_score >= 3 then 'promising'
                when recency_score >= 4 and frequency_score <= 3 then 'new'
                when recency_score <= 2 and frequency_score between 3 and 4 and monetary_score >= 4 then 'cannot_lose'
                when recency_score <= 2 and frequency_score >= 2 and monetary_score >= 4 then 'at_risk'
                when recency_score <= 3 and frequency_score >= 3 and monetary_score >= 3 then 'needs_attention'
                when recency_score between 2 and 3 and frequency_score <= 3 and monetary_score <= 4 then 'about_to_sleep'
                when recency_score = 1 then 'lost'
                else 'others'
            end
            -- Strength is twice the mean of frequency and money.
            when 'shopify_like' then case
                when recency_score >= 4 and strength >= 8 then 'champions'
                when recency_score >= 4 and strength >= 6 or recency_score = 3 and strength >= 8 then 'loyal'
                when recency_score >= 4 and strength >= 4 then 'active'
                when recency_score = 5 then 'new'
                when recency_score = 4 then 'promising'
                when recency_score = 3 then 'needs_attention'
                when strength >= 8 then 'previously_loyal'
                when strength >= 5 then 'at_risk'
                when recency_score = 2 then 'almost_lost'
                else 'dormant'
            end
            else case
                when recency_score = 3 and frequency_score >= 2 and strength >= 5 then 'champions'
                when recency_score = 3 and frequency_score >= 2 then 'loyal'
                when recency_score = 3 then 'recent'
                when recency_score = 2 and frequency_score = 3 and monetary_score >= 2 then 'loyal'
                when recency_score = 2 then 'needs_attention'
                when strength >= 4 then 'at_risk'
                else 'inactive'
            end
        end as segment
    from cells
),

ranked as (
    select *, max(100 * recency_score + 10 * frequency_score + monetary_score) over (partition by segment) as best_code
    from named
)

select
    recency_score,
    frequency_score,
    monetary_score,
    concat(recency_score, frequency_score, monetary_score) as code,
    segment,
    dense_rank() over (order by segment = 'others', best_code desc) as place
from ranked
order by recency_score desc, frequency_score desc, monetary_score desc
