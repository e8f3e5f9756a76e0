-- What other files, or other rows, tell of orders that have their lines elsewhere. One row per platform and order number; the
-- newest version that says something of a field is believed. Payments add up to what was paid.
select
    platform,
    order_ref,
    arg_max(ordered_at, place) as ordered_at,
    arg_max(account_id, place) as account_id,
    arg_max(customer_id, place) as customer_id,
    arg_max(name_key, place) as name_key,
    arg_max(name_postcode, place) as name_postcode,
    arg_max(email, place) as email,
    arg_max(phone, place) as phone,
    arg_max(customer_name, place) as customer_name,
    arg_max(company, place) as company,
    arg_max(currency, place) as currency,
    arg_max(status, place) as status,
    arg_max(status_kind, place) as status_kind,
    arg_max(order_exclusion, place) as order_exclusion,
    arg_max(shipping_method, place) as shipping_method,
    arg_max(coupon, place) as coupon,
    arg_max(channel, place) as channel,
    arg_max(country, place) as country,
    coalesce(arg_max(order_total, place) filter (part = 'heads'), sum(order_total) filter (part = 'payments'))
        as order_total,
    arg_max(order_subtotal, place) filter (part = 'heads') as order_subtotal,
    arg_max(order_discount, place) filter (part = 'heads') as order_discount,
    arg_max(shipping, place) filter (part = 'heads') as shipping,
    arg_max(taxes, place) filter (part = 'heads') as taxes,
    arg_max(refunded, place) filter (part = 'heads') as refunded
from staging.lines
where row_kind = 'detail'
group by platform, order_ref
