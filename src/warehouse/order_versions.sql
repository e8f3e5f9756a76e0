-- How new each file's version of an order is, where the stamps of its last change say otherwise than the order in which the files
-- were added: the versions with a stamp share their places among themselves by it. One row per order and file that moves.
with

versions as (
    select platform, order_ref, file_id, place, max(updated_at) as updated_at
    from staging.lines
    where row_kind in ('item', 'return')
    group by all
),

placed as (
    select
        *,
        list_sort(list(place) over same)[row_number() over (same order by updated_at, place)] as version
    from versions
    window same as (partition by platform, order_ref, updated_at is null)
)

select platform, order_ref, file_id, version
from placed
where version <> place
