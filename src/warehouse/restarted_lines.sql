-- Lines of numbers under which several orders stand, as where a shop counts anew every year: their days differ, and so do their
-- buyers. Where some number does, those of one buyer do too if their days are more than 30 apart. One row per such line, with its
-- order's number and day.
with

several as (
    select
        platform,
        order_ref,
        max(ordered_at::date) - min(ordered_at::date) as days,
        not coalesce(min(lower(customer_name)) = max(lower(customer_name)), false)
        and case
            when count(email) > 0 then min(lower(email)) <> max(lower(email))
            when count(customer_id) > 0 then min(customer_id) <> max(customer_id)
            else min(name_key) <> max(name_key)
        end as has_buyers
    from staging.lines
    where row_kind = 'item' and part <> 'payments'
    group by platform, order_ref
    having days > 1
),

restarted as (
    select platform, order_ref
    from several
    qualify has_buyers or days > 30 and bool_or(has_buyers) over (partition by platform)
),

told as (
    select
        *,
        ordered_at::date as day,
        coalesce(lower(email), customer_id, name_key) as buyer,
        row_kind = 'item' and part <> 'payments' as is_order
    from staging.lines
    semi join restarted using (platform, order_ref)
    where row_kind in ('item', 'return')
),

-- Money moves on a day after that of its buyer's order.
dated as (
    select
        *,
        case
            when is_order then day
            else coalesce(
                max(case when is_order then day end) over (partition by platform, order_ref, buyer order by day),
                day
            )
        end as order_day
    from told
),

-- Further lines of an order may leave out what its first one says.
filled as (
    select
        *,
        coalesce(
            order_day,
            last_value(order_day ignore nulls) over (
                partition by platform, order_ref, file_id order by record rows unbounded preceding
            ),
            first_value(order_day ignore nulls) over (
                partition by platform, order_ref, file_id order by record rows between current row and unbounded following
            )
        ) as own_day
    from dated
)

select file_id, record, order_ref || ' ' || own_day as order_ref
from filled
where own_day is not null
