-- Signs that a file was changed, or is wrong, before it came here. One row per file and kind of warning: `rounded_ids`, order
-- numbers such as 5.7E+17; `cut_ids`, long ones that all end in zeros; `future_dates`.
select
    file_id,
    'rounded_ids' as kind,
    count(*)::integer as row_count,
    split_part(min(order_ref), ' ', 1) as example
from staging.lines
where contains(order_ref, '+') and regexp_matches(order_ref, '^\d(?:[.,]\d+)?[Ee]\+\d{1,3} ')
group by file_id

union all

select file_id, 'cut_ids', count(*)::integer, min(order_ref)
from staging.lines
where length(order_ref) > 15 and regexp_full_match(order_ref, '[0-9]+')
group by file_id
-- A spreadsheet keeps 15 digits; a few numbers may end in zeros by themselves.
having count(distinct order_ref) > 2 and bool_and(ltrim(substr(order_ref, 16), '0') = '')

union all

select file_id, 'future_dates', count(*)::integer, max(ordered_at)::date::varchar
from staging.lines
where ordered_at > now()::timestamp + interval 1 day
group by file_id
