-- Rows that tell of orders, or of their returns, for which a file has rows of a better part: lines before heads before payments.
-- One row per such row.
with

parted as (
    select
        file_id,
        record,
        case part when 'lines' then 1 when 'heads' then 2 else 3 end as rank,
        min(rank) over (partition by platform, order_ref, row_kind) as best_rank
    from staging.lines
    where row_kind in ('item', 'return')
)

select file_id, record from parted where rank > best_rank
