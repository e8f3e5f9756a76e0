-- From what each file states to the gross sales of its orders, over all the data. One row per file, currency and step; the first
-- step is what all rows of the file state, those after it add to it. A file that states order totals is summed by these, any
-- other by its line amounts. A line is in the currency of its order.
with

measures as (
    select file_id, count(order_total) > 0 as states_totals, any_value(currency) as currency
    from staging.lines
    group by file_id
),

rows_by_fate as (
    select
        l.file_id,
        o.file_id as order_file_id,
        case
            when o.order_ref is not null and o.excluded_reason is null then o.currency
            else coalesce(o.currency, l.currency, m.currency)
        end as currency,
        case
            when row_kind not in ('item', 'return', 'detail') then row_kind
            when o.excluded_reason is not null then o.excluded_reason
            when row_kind = 'detail' then 'detail'
            when row_kind = 'return' then if(coalesce(l.ordered_at, o.ordered_at) is null, 'no_date', 'return_rows')
            when states_totals then if(line_key = header_line or l.order_total is null, 'order', 'repeated_totals')
            else if(l.file_id = o.file_id, 'order', 'other_files')
        end as fate,
        case when states_totals then l.order_total else amount end as stated,
        amount
    from staging.lines as l
    join measures as m using (file_id)
    left join staging.priced_orders as o using (platform, order_ref)
),

fates as (
    select file_id, order_file_id, currency, fate, count(*) as row_count, sum(stated) as stated, sum(amount) as amount
    from rows_by_fate
    group by all
),

orders as (
    select
        file_id,
        o.currency,
        states_totals,
        case when states_totals then stated_total is null else items_amount is null end as is_unstated,
        count(*) as order_count,
        count(*) filter (shipping <> 0) as shipping_count,
        count(*) filter (taxes <> 0) as taxes_count,
        count(*) filter (discounts <> 0) as discounts_count,
        count(*) filter (gross_sales - discounts + shipping + taxes <> stated_total + beside_total) as differing_count,
        count(*) filter (beside_total <> 0) as beside_count,
        sum(beside_total) as beside_total,
        sum(shipping) as shipping,
        sum(taxes) as taxes,
        sum(discounts) as discounts,
        sum(gross_sales) as gross_sales,
        count(*) filter (included_taxes <> 0) as included_taxes_count,
        count(*) filter (gross_sales <> items_amount - included_taxes) as discounted_count,
        sum(included_taxes) as included_taxes,
        sum(items_amount) as items_amount,
        sum(stated_total) as stated_total
    from staging.priced_orders as o
    join measures using (file_id)
    where excluded_reason is null
    group by all
),

steps as (
    select file_id, currency, 'stated' as step, row_count, stated as amount from fates

    union all

    select file_id, currency, fate, row_count, -stated from fates where fate <> 'order'

    union all

    -- Lines in other files of orders that this file speaks for.
    select order_file_id, f.currency, 'other_files', row_count, amount
    from fates as f
    join measures as m on m.file_id = order_file_id
    where not states_totals and order_file_id <> f.file_id and fate in ('order', 'other_files', 'repeated_totals')

    union all

    select file_id, currency, 'shipping', shipping_count, -shipping from orders where states_totals
    union all
    select file_id, currency, 'taxes', taxes_count, -taxes from orders where states_totals
    union all
    select file_id, currency, 'discounts', discounts_count, discounts from orders where states_totals
    union all
    select file_id, currency, 'beside_total', beside_count, beside_total from orders where states_totals and not is_unstated

    union all

    select file_id, currency, 'total_unstated', order_count, gross_sales - discounts + shipping + taxes
    from orders
    where is_unstated and states_totals
    union all
    select file_id, currency, 'total_unstated', order_count, gross_sales from orders where is_unstated and not states_totals

    union all

    select
        file_id,
        currency,
        'items_differ',
        differing_count,
        gross_sales - discounts + shipping + taxes - beside_total - stated_total
    from orders
    where not is_unstated and states_totals
    union all
    select file_id, currency, 'taxes', taxes_count, gross_sales - items_amount
    from orders
    where not is_unstated and not states_totals
)

select
    file_id,
    currency,
    step,
    sum(row_count)::bigint as row_count,
    coalesce(sum(amount), 0)::decimal(18, 4) as amount
from steps
group by file_id, currency, step
having step = 'stated' or sum(row_count) > 0
order by file_id, currency, step = 'stated' desc, step
