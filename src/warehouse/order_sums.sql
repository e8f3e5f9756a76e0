-- What the lines of an order add up to, and which of them speaks for the order. One row per platform and order number. The first
-- line that states a total speaks; where an order stands in several files, a line of the newest.
select
    platform,
    order_ref,
    min(line_key + case when order_total is null then 1::bigint << 50 else 0 end) % (1::bigint << 50) as header_line,
    min(ordered_at) as first_line_at,
    count(*)::integer as line_count,
    sum(quantity) as unit_count,
    sum(amount) as items_amount,
    coalesce(sum(abs(line_discount)), 0) as line_discounts
from staging.lines
where row_kind = 'item'
group by platform, order_ref
