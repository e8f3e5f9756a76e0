/** Files of which no order counts, with the reasons of their rows. One row per file and reason. */
export const FILES_WITHOUT_ORDERS = `select file_id, reason, count(*) as row_count
from excluded_rows
anti join (select distinct file_id from all_order_items) using (file_id)
group by all
order by file_id, row_count desc`;

/** What the answers do not count although it stands in the files. One row. */
export const LEFT_OUT = `select
    (
        select count(*)
        from all_orders as o, scope
        where o.currency is distinct from scope.currency
            and not coalesce(contains(',' || scope.rates, ',' || o.currency || ':'), false)
    ) as other_currency,
    (select count(*) from excluded_rows) as excluded,
    (select count(*) from unread_cells) as unread`;

export const LEFT_OUT_KINDS = ['other_currency', 'excluded', 'unread'] as const;
