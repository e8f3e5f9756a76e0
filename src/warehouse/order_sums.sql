-- What the lines of an order add up to, and which of them speaks for the order. One row per platform and order number. The first
-- line that states a total speaks, else the first that states another sum of the whole order; where an order stands in several
-- files, a line of its newest version.
select
    platform,
    order_ref,
    min(
        line_key
        + case
            when order_total is not null then 0
            when coalesce(nullif(shipping, 0), nullif(taxes, 0), nullif(order_discount, 0)) is not null then 1::bigint << 61
            else 2::bigint << 61
        end
    ) % (1::bigint << 61) as header_line,
    min(ordered_at) as first_line_at,
    sum(coalesce(len(items), 1))::integer as line_count,
    sum(quantity) as unit_count,
    sum(amount) as items_amount,
    sum(abs(line_discount)) as line_discounts,
    sum(line_shipping) as line_shipping,
    sum(line_taxes) as line_taxes,
    sum(abs(line_refunded)) as line_refunded
from staging.lines
where row_kind = 'item'
group by platform, order_ref
