-- What became of the rows of each file. One row per file; row_count = rows with lines of orders + return_row_count +
-- detail_row_count + excluded rows. Detail rows tell more of orders that have their lines elsewhere, or of customers.
select
    file_id,
    count(*)::integer as row_count,
    count(*) filter (row_kind = 'return' and reason is null)::integer as return_row_count,
    count(*) filter (row_kind in ('detail', 'customer') and reason is null)::integer as detail_row_count,
    min(l.ordered_at) as first_ordered_at,
    max(l.ordered_at) as last_ordered_at
from staging.lines as l
left join excluded_rows using (file_id, record)
group by file_id
