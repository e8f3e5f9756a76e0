-- What moved the average order value between two periods. One row per part, and a last one for the whole change, which the parts
-- add up to. By driver: units per order x price per unit x what discounts leave, each with its Shapley value, less returns per order;
-- what moves the price per unit is told apart into the same products at other prices, told as the mean price of a unit at a mix halfway
-- between the two periods', and other products. By channel, country or
-- discount: how far each kind of order changed (value_amount), and how far its share did (mix_amount), each at the mean of the
-- other. By product: its price, and its units per order. change_low and change_high hold the change in 95 of 100 draws. The
-- smallest members are one row, (other). What no product states is another, (rest), and so are returns of which the files hold no
-- order, (returns).
with

blocks as (
    select
        period,
        resampling_block(coalesce(customer_key, -order_key)) as block,
        count(*) as orders,
        sum(gross_sales) as gross,
        sum(discounts) as discounts,
        sum(returns) as returns,
        sum(sales) as sales,
        sum(unit_count) filter (unit_count > 0) as units,
        count(*) filter (unit_count > 0) as orders_with_units
    from period_orders
    group by all
),

draws as (
    select
        differences(
            bootstrap_means(list(now_sales order by block), list(now_orders order by block), 1),
            bootstrap_means(list(before_sales order by block), list(before_orders order by block), 1)
        ) as changes
    from (
        select
            block,
            coalesce(sum(sales) filter (period = 'now'), 0) as now_sales,
            coalesce(sum(orders) filter (period = 'now'), 0) as now_orders,
            coalesce(sum(sales) filter (period = 'before'), 0) as before_sales,
            coalesce(sum(orders) filter (period = 'before'), 0) as before_orders
        from blocks
        group by block
    )
),

unlinked_returns as (
    select period, sum(deducted)::double as deducted from period_returns where order_key is null group by period
),

figures as (
    select
        period,
        sum(orders)::double as order_count,
        sum(gross)::double / order_count as g,
        sum(units)::double / sum(orders_with_units) as units,
        case when money = 'gross' or g = 0 then 1 else 1 - sum(discounts)::double / sum(gross)::double end as d,
        case when money = 'net' then sum(returns)::double / order_count else 0 end as linked,
        linked + coalesce(any_value(deducted), 0) / order_count as r,
        sum(sales)::double / order_count as order_mean,
        order_mean - g * d + linked as x,
        g * d - r + x as a
    from blocks
    left join unlinked_returns using (period)
    cross join scope
    group by period, money
),

-- Where files tell no units, what is in the basket stays one part.
pair as (
    select
        max(order_count) filter (period = 'before') as n0,
        max(order_count) filter (period = 'now') as n1,
        max(g) filter (period = 'before') as g0,
        max(g) filter (period = 'now') as g1,
        max(units) filter (period = 'before') as units0,
        max(units) filter (period = 'now') as units1,
        units0 is not null and units1 is not null as has_units,
        case when has_units then units0 else 1 end as u0,
        case when has_units then units1 else 1 end as u1,
        g0 / u0 as p0,
        g1 / u1 as p1,
        max(d) filter (period = 'before') as d0,
        max(d) filter (period = 'now') as d1,
        max(r) filter (period = 'before') as r0,
        max(r) filter (period = 'now') as r1,
        max(x) filter (period = 'before') as x0,
        max(x) filter (period = 'now') as x1,
        max(a) filter (period = 'before') as a0,
        max(a) filter (period = 'now') as a1,
        (max(order_mean) filter (period = 'before') + max(order_mean) filter (period = 'now')) / 2 as centre
    from figures
),

-- A product that one period lacks has its price in the other.
priced as (
    select
        member,
        coalesce(before_units, 0) as q0,
        coalesce(now_units, 0) as q1,
        coalesce(before_gross / before_units, now_gross / now_units) as v0,
        coalesce(now_gross / now_units, v0) as v1,
        sum(q0) over () as all0,
        sum(q1) over () as all1
    from products_of_periods(dimension := $dimension)
),

mix as (
    select coalesce(sum((v0 + v1) / 2 * (q1 / nullif(all1, 0) - q0 / nullif(all0, 0))), 0) as price_change from priced
),

drivers as (
    select unnest([
        {place: 1, part: 'basket', v0: g0, v1: g1, is_told: not has_units, amount: price_weight * (p1 - p0)},
        {place: 2, part: 'units_per_order', v0: units0, v1: units1, is_told: has_units, amount: unit_weight * (u1 - u0)},
        {place: 3, part: 'price_per_unit', v0: p0 + price_change / 2, v1: p1 - price_change / 2, is_told: has_units, amount: price_weight * (p1 - p0 - price_change)},
        {place: 4, part: 'product_mix', v0: null, v1: null, is_told: has_units, amount: price_weight * price_change},
        {place: 5, part: 'discounts', v0: 1 - d0, v1: 1 - d1, is_told: d0 < 1 or d1 < 1, amount: discount_weight * (d1 - d0)},
        {place: 6, part: 'returns', v0: r0, v1: r1, is_told: r0 <> 0 or r1 <> 0, amount: r0 - r1},
        {place: 7, part: 'extras', v0: x0, v1: x1, is_told: abs(x0) + abs(x1) > 0.00005, amount: x1 - x0}
    ], recursive := true)
    from (
        select
            *,
            (2 * p0 * d0 + p0 * d1 + p1 * d0 + 2 * p1 * d1) / 6 as unit_weight,
            (2 * u0 * d0 + u0 * d1 + u1 * d0 + 2 * u1 * d1) / 6 as price_weight,
            (2 * u0 * p0 + u0 * p1 + u1 * p0 + 2 * u1 * p1) / 6 as discount_weight
        from pair, mix
    )
    where $dimension = 'driver'
),

kinds as (
    select
        member,
        (count(*) filter (period = 'before'))::double as q0,
        (count(*) filter (period = 'now'))::double as q1,
        sum(sales) filter (period = 'before')::double as sales0,
        sum(sales) filter (period = 'now')::double as sales1
    from kinds_of_orders(dimension := $dimension)
    group by member
),

members as (
    select
        member,
        q0 / n0 as weight0,
        q1 / n1 as weight1,
        v0,
        v1,
        (weight0 + weight1) / 2 * (v1 - v0) as value_amount,
        ((v0 + v1) / 2 - centre) * (weight1 - weight0) as mix_amount,
        value_amount + mix_amount as amount,
        row_number() over (order by abs(amount) desc, member) as place
    from (
        select member, q0, q1, v0, v1, 0 as centre from priced where $dimension = 'product'
        union all
        select
            member, q0, q1, coalesce(sales0 / nullif(q0, 0), sales1 / q1), coalesce(sales1 / nullif(q1, 0), sales0 / q0),
            centre
        from kinds, pair
    )
    cross join (select n0, n1 from pair)
),

parts as (
    select place, part, v0, v1, null as weight0, null as weight1, null as value_amount, null as mix_amount, amount
    from drivers
    where is_told

    union all

    select place, member, v0, v1, weight0, weight1, value_amount, mix_amount, amount from members where place <= 10

    union all

    select 11, '(other)', null, null, sum(weight0), sum(weight1), sum(value_amount), sum(mix_amount), sum(amount)
    from members
    where place > 10
    having count(*) > 0
),

-- To the ten-thousandth, which every sum here keeps: what rounding leaves goes to the largest part.
rounded as (
    select *, amount::decimal(18, 4) as exact, row_number() over (order by abs(amount) desc, place) as size from parts
),

closing as (
    select
        (any_value(a1) - any_value(a0))::decimal(18, 4) - coalesce(sum(exact), 0) as left_over,
        abs(left_over) < 0.001 and count(exact) > 0 as is_rounding
    from pair
    left join rounded on true
),

closed as (
    select
        rounded.* exclude (amount, exact, size),
        exact + case when is_rounding and size = 1 then left_over else 0 end as amount
    from rounded, closing

    union all

    select 12, case when $dimension = 'product' then '(rest)' else '(returns)' end, null, null, null, null, null, null, left_over from closing where not is_rounding

    union all

    select 13, '(change)', a0, a1, null, null, null, null, (a1 - a0)::decimal(18, 4) from pair
)

select
    part,
    v0::double as before_value,
    v1::double as now_value,
    weight0::double as before_weight,
    weight1::double as now_weight,
    value_amount::decimal(18, 4) as value_amount,
    mix_amount::decimal(18, 4) as mix_amount,
    case when part = '(change)' then interval_low(changes) end as change_low,
    case when part = '(change)' then interval_high(changes) end as change_high,
    amount::decimal(18, 4) as amount
from closed
cross join draws
order by place
