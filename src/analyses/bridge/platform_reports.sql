-- What the sales report of a shop's own platform counts otherwise, inside the dates and the currency of the scope. One row per
-- platform with an order: what is left out here by its reason, and what counts here in another way; 0 where there is nothing.
with

left_out as (
    select
        platform,
        count(distinct order_id) filter (reason = 'cancelled') as cancelled_count,
        sum(amount) filter (reason = 'cancelled') as cancelled_amount,
        count(distinct order_id) filter (reason = 'voided') as voided_count,
        sum(amount) filter (reason = 'voided') as voided_amount,
        count(distinct order_id) filter (reason = 'test') as test_count,
        sum(amount) filter (reason = 'test') as test_amount,
        count(distinct order_id) filter (reason = 'zero_value') as zero_value_count
    from excluded_rows as e
    join files using (file_id)
    cross join scope
    where coalesce(e.currency, scope.currency) is not distinct from scope.currency
        and (e.ordered_at is null or e.ordered_at::date between coalesce(from_on, e.ordered_at) and coalesce(to_on, e.ordered_at))
    group by platform
),

counted as (
    select
        platform,
        count(*) as order_count,
        count(*) filter (status like 'pending%') as pending_count,
        sum(gross_sales) filter (status like 'pending%') as pending_amount,
        count(*) filter (returns > 0) as return_count,
        sum(returns) as return_amount
    from orders
    group by platform
),

gift_cards as (
    select platform, sum(i.gross_sales) as gift_card_amount
    from order_items as i
    join orders as o using (order_key)
    where item_kind = 'gift_card'
    group by platform
)

select
    platform,
    order_count,
    coalesce(cancelled_count, 0) as cancelled_count,
    coalesce(cancelled_amount, 0)::decimal(38, 4) as cancelled_amount,
    coalesce(voided_count, 0) as voided_count,
    coalesce(voided_amount, 0)::decimal(38, 4) as voided_amount,
    coalesce(test_count, 0) as test_count,
    coalesce(test_amount, 0)::decimal(38, 4) as test_amount,
    coalesce(zero_value_count, 0) as zero_value_count,
    pending_count,
    coalesce(pending_amount, 0)::decimal(38, 4) as pending_amount,
    return_count,
    coalesce(return_amount, 0)::decimal(38, 4) as return_amount,
    coalesce(gift_card_amount, 0)::decimal(38, 4) as gift_card_amount
from counted
left join left_out using (platform)
left join gift_cards using (platform)
order by order_count desc, platform
