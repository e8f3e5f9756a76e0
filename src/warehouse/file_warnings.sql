-- What looks wrong in a file and how much money it touches. One row per file and warning; count is of what the warning names,
-- amount is null where nothing can be said or several currencies would have to be added.
with

line_warnings as (
    select
        file_id,
        coalesce(sum(len(unread)), 0) as unread_count,
        sum(coalesce(amount, order_total)) filter (unread is not null) as unread_amount,
        any_value(unread[1].column || ': ' || unread[1].value) as unread_example,
        min(case when is_rounded then split_part(order_ref, ' ', 1) end) as rounded_id_example,
        count(*) filter (is_rounded) as rounded_id_count,
        count(*) filter (row_kind = 'other_table') as other_table_count,
        sum(coalesce(amount, order_total)) filter (row_kind = 'other_table') as other_table_amount,
        min(long_ref) as cut_id_example,
        -- A spreadsheet keeps 15 digits; a few numbers may end in zeros by themselves.
        case
            when count(distinct long_ref) > 2 and bool_and(ltrim(substr(long_ref, 16), '0') = '') then count(long_ref)
        end as cut_id_count,
        any_value(case when is_broken then words end) as broken_text_example,
        count(*) filter (is_broken) as broken_text_count
    from (
        -- UTF-8 that was read as Windows-1252, and the mark of letters that are lost. Looking for a letter is quick, a pattern slow.
        select
            * exclude (product_name, customer_name),
            case
                when contains(product_name, 'Ã') or contains(product_name, 'Â') or contains(product_name, 'â')
                    or contains(product_name, 'Ø') or contains(product_name, chr(65533))
                then product_name
                when contains(customer_name, 'Ã') or contains(customer_name, 'Â') or contains(customer_name, 'â')
                    or contains(customer_name, 'Ø') or contains(customer_name, chr(65533))
                then customer_name
            end as words,
            contains(order_ref, '+') and regexp_matches(order_ref, '^\d(?:[.,]\d+)?[Ee]\+\d{1,3} ') as is_rounded,
            case when length(order_ref) > 15 and regexp_full_match(order_ref, '[0-9]+') then order_ref end as long_ref,
            words is not null and regexp_matches(
                words,
                '[ÂÃ][\x{80}-\x{bf}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|(?:[ØÙ][\x{80}-\x{bf}‚ƒ„…†‡ˆ‰]){2}|\x{fffd}'
            ) as is_broken
        from staging.lines
    )
    group by file_id
),

orders as (
    select
        file_id,
        order_id,
        customer_key,
        ordered_on as day,
        gross_sales - discounts as sales,
        sales + shipping + taxes - total as difference,
        abs(difference) > greatest(0.02, 0.01 * line_count) as differs,
        ordered_on > $today + 1 as is_future
    from all_orders
),

order_warnings as (
    select
        file_id,
        count(*) filter (differs) as differing_count,
        sum(abs(difference)) filter (differs) as differing_amount,
        any_value(case when differs then order_id end) as differing_example,
        count(*) filter (is_future) as future_count,
        sum(sales) filter (is_future) as future_amount,
        max(day) as last_day,
        count(*) filter (customer_key is null) as unknown_count,
        sum(sales) filter (customer_key is null) as unknown_amount
    from orders
    group by file_id
),

over_refunds as (
    select file_id, count(*) as over_count, sum(over_refunded) as over_amount, any_value(order_ref) as over_example
    from staging.dated_orders
    where over_refunded > 0
    group by file_id
),

days as (
    select file_id, day, count(*) as order_count, sum(sales) as sales
    from orders
    where not is_future
    group by all
),

-- Days of the week on which the shop usually sells, so that closed Sundays are no gaps.
calendar as (
    select *, count(order_count) over weekday / count(*) over weekday >= 0.8 and count(*) over weekday >= 4 as is_usual
    from (
        select file_id, unnest(range(min(day), max(day) + interval 1 day, interval 1 day))::date as day
        from days
        group by file_id
    )
    left join days using (file_id, day)
    window weekday as (partition by file_id, isodow(day))
),

usual_days as (
    select
        *,
        row_number() over (partition by file_id order by day)
        - row_number() over (partition by file_id, order_count is null order by day) as island,
        count(*) over (partition by file_id) as day_count,
        count(*) filter (order_count is null) over (partition by file_id) as missing_count,
        sum(sales) over (partition by file_id) / count(*) over (partition by file_id) as mean_sales
    from calendar
    where is_usual
),

-- A run of idle days that chance would hardly bring.
gaps as (
    select file_id, min(day) as first_on, max(day) as last_on, count(*) as gap_count, any_value(mean_sales) * count(*) as amount
    from usual_days
    where order_count is null
    group by file_id, island
    having any_value(day_count) * (any_value(missing_count) / any_value(day_count)) ** count(*) < 0.05
),

last_days as (
    select
        file_id,
        max(day) as last_on,
        max_by(order_count, day) as last_count,
        max_by(sales, day) as last_sales,
        sum(sales) filter (date_trunc('month', day) = date_trunc('month', last_day)) as month_sales
    from days
    join (select file_id, max(day) as last_day from days group by all) using (file_id)
    group by file_id
),

typical_days as (
    select file_id, median(order_count) as typical_count, median(sales::double)::decimal(18, 4) as typical_sales
    from calendar
    join last_days using (file_id)
    where is_usual and day < last_on and day >= last_on - 56
    group by file_id
),

warnings as (
    select file_id, 'unread_cells' as warning, unread_count as count, unread_amount as amount, unread_example as example,
        null::date as first_on, null::date as last_on
    from line_warnings

    union all
    select file_id, 'rounded_ids', rounded_id_count, null, rounded_id_example, null, null from line_warnings

    union all
    select file_id, 'cut_ids', cut_id_count, null, cut_id_example, null, null from line_warnings

    union all
    select file_id, 'other_table', other_table_count, other_table_amount, null, null, null from line_warnings

    union all
    select file_id, 'over_refunded', over_count, over_amount, over_example, null, null from over_refunds

    union all
    select file_id, 'broken_text', broken_text_count, null, broken_text_example, null, null from line_warnings

    union all
    select file_id, 'cut_off', 1, null, null, null, null from staging.sources where is_cut

    union all
    select file_id, 'items_differ', differing_count, differing_amount, differing_example, null, null from order_warnings

    union all
    select file_id, 'future_dates', future_count, future_amount, null, null, last_day from order_warnings

    union all
    select file_id, 'no_customer', unknown_count, unknown_amount, null, null, null from order_warnings

    union all
    select file_id, 'several_currencies', len(string_split(currencies, ', ')), null, currencies, null, null
    from files
    where contains(currencies, ', ')

    union all
    select file_id, 'idle_days', sum(gap_count), sum(amount), null, min_by(first_on, -gap_count), min_by(last_on, -gap_count)
    from gaps
    group by file_id

    union all
    select file_id, 'short_last_day', last_count, typical_sales - last_sales, typical_count::integer::varchar, null, last_on
    from last_days
    join typical_days using (file_id)
    where typical_count >= 5 and last_count < 0.3 * typical_count

    union all
    select file_id, 'partial_last_month', day(last_on), month_sales, null, date_trunc('month', last_on), last_on
    from last_days
    where last_on < last_day(last_on) - 3
)

select
    w.file_id,
    warning,
    w.count::bigint as count,
    case when not coalesce(contains(currencies, ', '), false) then w.amount end::decimal(18, 4) as amount,
    case when not contains(currencies, ', ') then currencies end as currency,
    example,
    first_on,
    last_on
from warnings as w
left join files using (file_id)
where w.count > 0
order by file_id, amount desc nulls last, warning
