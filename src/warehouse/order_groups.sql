-- The lines of an order put together, before anything is decided about it. One row per platform and order number.
-- The files are read newest first, so that an order found in two of them takes its header from the newer one.
-- Some platforms write discounts and refunds below zero.
select
    platform,
    order_ref,
    min(ordered_at) as ordered_at,
    min(file_id) as file_id,
    min(record) as record,
    any_value(customer_id) as customer_id,
    any_value(email) as email,
    any_value(phone) as phone,
    any_value(customer_name) as customer_name,
    any_value(currency) as currency,
    any_value(status) as status,
    any_value(channel) as channel,
    any_value(country) as country,
    any_value(order_exclusion) as order_exclusion,
    count(*)::integer as line_count,
    sum(quantity) as unit_count,
    sum(amount) as items_amount,
    coalesce(sum(abs(line_discount)), 0) as line_discounts,
    any_value(order_total) as order_total,
    any_value(order_subtotal) as order_subtotal,
    coalesce(abs(any_value(order_discount)), 0) as order_discount,
    coalesce(any_value(shipping), 0) as shipping,
    coalesce(any_value(taxes), 0) as taxes,
    abs(any_value(refunded)) as refunded
from staging.lines
where row_kind = 'item'
group by platform, order_ref
