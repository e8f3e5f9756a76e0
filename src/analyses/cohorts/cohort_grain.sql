-- How long a period is, and by what customers won together are grouped. One row: length_days with windows of days, else null;
-- group_by, the part of the calendar whose new customers are one cohort.
select
    try_cast(split_part($grain, '_', 1) as integer) as length_days,
    case
        when length_days is null then $grain
        when length_days < 90 then 'month'
        when length_days < 365 then 'quarter'
        else 'year'
    end as group_by
