-- What each file is and what became of its rows. One row per file; row_count = rows with lines of orders +
-- return_row_count + detail_row_count + excluded rows; detail rows tell more of orders that have their lines elsewhere, or of
-- customers. Orders are those that the file speaks for; sales are after discounts, null where they are in several currencies.
with

row_counts as (
    select
        file_id,
        sum(row_count) filter (step = 'stated')::integer as row_count,
        coalesce(sum(row_count) filter (step = 'return_rows'), 0)::integer as return_row_count,
        coalesce(sum(row_count) filter (step in ('detail', 'customer')), 0)::integer as detail_row_count
    from file_steps
    group by file_id
),

dates as (
    select
        file_id,
        any_value(platform) as platform,
        min(ordered_at) as first_ordered_at,
        max(ordered_at) as last_ordered_at
    from staging.lines
    group by file_id
),

orders as (
    select
        file_id,
        count(*)::integer as order_count,
        count(customer_key)::integer as known_order_count,
        string_agg(distinct currency, ', ' order by currency) as currencies,
        case when count(distinct currency) < 2 then sum(gross_sales - discounts) end::decimal(18, 4) as sales,
        case when count(distinct currency) < 2
            then coalesce(sum(gross_sales - discounts) filter (customer_key is not null), 0)
        end::decimal(18, 4) as known_sales
    from all_orders
    group by file_id
)

select
    file_id,
    file_name,
    platform,
    row_count,
    return_row_count,
    detail_row_count,
    first_ordered_at,
    last_ordered_at,
    coalesce(order_count, 0) as order_count,
    coalesce(known_order_count, 0) as known_order_count,
    currencies,
    sales,
    known_sales
from row_counts
join dates using (file_id)
join staging.sources using (file_id)
left join orders using (file_id)
