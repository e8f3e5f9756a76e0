-- What became of the rows of each file. One row per file; row_count = lines of orders + return_row_count + excluded rows.
select
    file_id,
    count(*)::integer as row_count,
    count(*) filter (row_kind = 'return' and reason is null)::integer as return_row_count,
    count(*) filter (row_kind in ('item', 'return'))::integer as order_row_count,
    min(l.ordered_at) as first_ordered_at,
    max(l.ordered_at) as last_ordered_at
from staging.lines as l
left join excluded_rows using (file_id, record)
group by file_id
