-- How old the cohorts of the scope are. One row per cohort and age that has begun for any of its customers by the as-of day.
-- State is complete once the whole cohort has lived through the age, else partial.
with

lengths as (
    select
        length_days,
        group_by,
        case group_by when 'month' then interval 1 month when 'quarter' then interval 3 months else interval 1 year end
            as cohort_length,
        coalesce(to_days(length_days), cohort_length) as age_length
    from cohort_grain(grain := $grain)
),

won as (
    select distinct date_trunc(group_by, month)::date as cohort from months, lengths
),

-- With windows of days, a cohort is as old as its youngest customer may be.
bounds as (
    select
        cohort,
        age::integer as age,
        cohort + cohort_length as won_before,
        cohort + age_length * case when $begin = 'first_order' and age = 1 then 0 else age end as begins_at,
        case
            when $begin = 'first_order' and age = 0 then won_before
            when length_days is not null then won_before - interval 1 day + age_length * (age + 1)
            else cohort + age_length * (age + 1)
        end as ends_before
    from won
    cross join lengths
    cross join range($periods + 1) as numbered(age)
)

select cohort, age, case when ends_before <= as_of_on + 1 then 'complete' else 'partial' end as state
from bounds
cross join scope
where begins_at <= as_of_on
