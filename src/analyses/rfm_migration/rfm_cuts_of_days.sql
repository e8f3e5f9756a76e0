-- What the scores mean on the two days that are compared. One row per day and score, today's first, best first; as rfm_cuts tells
-- them.
select 'now' as day, *
from rfm_cuts_on(0, $scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)

union all

select 'then', *
from rfm_cuts_on($days_between, $scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
order by day, score desc
