-- Cells whose text could not be read as the number or date that their column holds. One row per cell.
select file_id, record, cell.column as column_name, cell.value as value
from (select file_id, record, unnest(unread) as cell from staging.lines where unread is not null)
