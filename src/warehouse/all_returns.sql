-- Money given back: amount is what it takes off the items, beside its parts of shipping and taxes. One row per return: a refund
-- stated on an order (dated with the order, since files rarely say when), or lines of their own: where they carry the number of
-- an order they are dated with it too, else with their own day, which is refunded_at.
with

return_lines as (
    select
        platform,
        order_ref,
        min(l.ordered_at) as refunded_at,
        coalesce(min(l.ordered_at), any_value(o.ordered_at)) as returned_at,
        any_value(l.account_id) as account_id,
        any_value(coalesce(l.customer_id, case when $names then name_postcode end)) as customer_id,
        any_value(l.currency) as currency,
        any_value(l.channel) as channel,
        any_value(l.country) as country,
        -- A line that was sold below its price is given back below it.
        sum(-coalesce(amount, l.order_total) - coalesce(abs(line_discount), 0)) as amount
    from staging.lines as l
    left join staging.priced_orders as o using (platform, order_ref)
    where row_kind = 'return' and coalesce(l.ordered_at, o.ordered_at) is not null and excluded_reason is null
    group by platform, order_ref
),

returns as (
    select
        order_ref as return_id,
        order_key,
        customer_key,
        ordered_at as returned_at,
        currency,
        channel,
        country,
        null::timestamp as refunded_at,
        refunds as amount,
        refunded_shipping as shipping,
        refunded_taxes as taxes
    from staging.dated_orders
    where refunds > 0 or refunded_shipping > 0 or refunded_taxes > 0

    union all

    select
        r.order_ref,
        o.order_key,
        coalesce(o.customer_key, b.customer_key),
        coalesce(o.ordered_at, r.returned_at),
        coalesce(o.currency, r.currency),
        coalesce(o.channel, r.channel),
        coalesce(o.country, r.country),
        r.refunded_at,
        r.amount,
        0,
        0
    from return_lines as r
    left join staging.dated_orders as o on o.platform = r.platform and o.order_ref = r.order_ref
    left join staging.buyers as b
        on b.platform = r.platform and b.written_id = r.customer_id and b.account_id is not distinct from r.account_id
)

select
    return_id,
    order_key,
    customer_key,
    returned_at,
    returned_at::date as returned_on,
    refunded_at,
    currency,
    channel,
    country,
    amount::decimal(18, 4) as amount,
    shipping::decimal(18, 4) as shipping,
    taxes::decimal(18, 4) as taxes
from returns
order by returned_at, return_id
