-- Who moved from which group to which between two days: the one so many days before the as-of day, and the as-of day. One row
-- per move that somebody made, staying included, best groups first; customers without an order by the first day come from
-- 'newcomers', whose place is null. Over one first group the counts add up to it, over one second group likewise. The share,
-- with its interval, is of the first group; orders and sales before are those up to the first day, and history is the days from
-- the first order of all to the first day.
with

moves as (
    select
        from_place,
        to_place,
        any_value(from_segment) as from_segment,
        any_value(to_segment) as to_segment,
        count(*) as customer_count,
        sum(orders_before)::integer as orders_before,
        sum(sales_before) as sales_before,
        sum(sales_since) as sales_since
    from rfm_then_and_now($days_between, $scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
    group by from_place, to_place
),

totalled as (
    select
        *,
        sum(customer_count) over (partition by from_segment) as from_count,
        sum(customer_count) over (partition by to_segment) as to_count
    from moves
)

select
    from_segment,
    to_segment,
    from_place,
    to_place,
    customer_count,
    from_count,
    to_count,
    customer_count / from_count as move_share,
    wilson_low(customer_count, from_count) as move_low,
    wilson_high(customer_count, from_count) as move_high,
    orders_before,
    sales_before,
    sales_since,
    (select greatest(0, as_of_on - $days_between - min(ordered_on) + 1) from orders, scope group by as_of_on)::integer
        as history_days
from totalled
order by from_place nulls last, to_place
