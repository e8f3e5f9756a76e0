-- What the scores mean on the two days that are compared. One row per day and score, today's first, best first; as rfm_cuts tells
-- them.
select 'now' as day, *
from rfm_cuts_on(
    days_between := 0,
    scheme := $scheme,
    ties := $ties,
    recency_cuts := $recency_cuts,
    frequency_cuts := $frequency_cuts,
    monetary_cuts := $monetary_cuts
)

union all

select 'then', *
from rfm_cuts_on(
    days_between := $days_between,
    scheme := $scheme,
    ties := $ties,
    recency_cuts := $recency_cuts,
    frequency_cuts := $frequency_cuts,
    monetary_cuts := $monetary_cuts
)
order by day, score desc
