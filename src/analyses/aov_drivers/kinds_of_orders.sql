-- Of which kind the orders of the two periods are, by channel, country or discount. One row per order and period; none where
-- $dimension asks for no kinds.
select
    period,
    customer_key,
    coalesce(
        case $dimension
            when 'channel' then channel
            when 'country' then country
            else case when discounts > 0 then 'with_discount' else 'without_discount' end
        end,
        '(unknown)'
    ) as member,
    sales
from period_orders
where $dimension in ('channel', 'country', 'discount')
