-- What made sales grow or shrink between two periods. One row per part, and a last one for the whole change, which the parts add
-- up to. Known customers' sales are customers x orders per customer x average order value; each factor's part is its Shapley
-- value. That of the customers falls on new ones (first order ever inside the period) and returning ones by their numbers, where the
-- files reach back one more period; else nobody can tell the two apart, and customers are one part.
-- The other parts are sales without a customer, and returns of people without an order in the period; they stand here only if
-- they changed. change_low and change_high are the 95 % interval of the change: of a mean, over customers drawn again; of a number of
-- customers, over those whom only one of the periods counts; of sales without a customer, over their orders. Those of all parts hold at
-- once, for the strongest of them is told. behind names the group of customers: behind
-- a number of customers who returned stand those who did, or, where it fell, those lost; behind the means, everyone they are of.
-- customer_count and customer_sales are the group's, with its sales of now, or of before where they are lost.
with

movements as materialized (
    select
        movement,
        resampling_block(customer_key) as block,
        count(*) as customers,
        count(*) filter (first_ordered_on >= before_from_on) as new_before,
        count(*) filter (first_ordered_on >= now_from_on) as new_now,
        count(*) filter (
            (movement in ('kept', 'lost') and first_ordered_on >= before_from_on)
            <> (movement <> 'lost' and first_ordered_on >= now_from_on)
        ) as new_once,
        count(*) filter (
            (movement in ('kept', 'lost') and first_ordered_on < before_from_on)
            <> (movement <> 'lost' and first_ordered_on < now_from_on)
        ) as returning_once,
        sum(before_order_count::double) as before_orders,
        sum(now_order_count::double) as now_orders,
        sum(before_sales::double) as before_sales,
        sum(now_sales::double) as now_sales
    from growth_customers()
    cross join scope
    group by movement, block
),

-- Returns of those who ordered nothing in a period are no sales of its customers.
blocks as (
    select
        block,
        coalesce(sum(customers) filter (has_before), 0)::double as before_customers,
        coalesce(sum(customers) filter (has_now), 0)::double as now_customers,
        coalesce(sum(new_before) filter (has_before), 0)::double as new_before,
        coalesce(sum(new_now) filter (has_now), 0)::double as new_now,
        sum(before_orders) as before_orders,
        sum(now_orders) as now_orders,
        coalesce(sum(before_sales) filter (has_before), 0) as before_sales,
        coalesce(sum(now_sales) filter (has_now), 0) as now_sales,
        coalesce(sum(customers) filter (has_now <> has_before), 0) as customers_once,
        sum(new_once) as new_once,
        sum(returning_once) as returning_once
    from (select *, movement in ('kept', 'lost') as has_before, movement <> 'lost' as has_now from movements)
    group by block
),

draws as (
    select
        differences(
            bootstrap_means(list(now_orders order by block), list(now_customers order by block), 1),
            bootstrap_means(list(before_orders order by block), list(before_customers order by block), 1)
        ) as frequency_changes,
        differences(
            bootstrap_means(list(now_sales order by block), list(now_orders order by block), 1),
            bootstrap_means(list(before_sales order by block), list(before_orders order by block), 1)
        ) as value_changes
    from blocks
),

totals as (
    select
        coalesce(sum(before_customers), 0) as c0,
        coalesce(sum(now_customers), 0) as c1,
        coalesce(sum(new_before), 0) as n0,
        coalesce(sum(new_now), 0) as n1,
        coalesce(sum(customers_once), 0) as customers_once,
        coalesce(sum(new_once), 0) as new_once,
        coalesce(sum(returning_once), 0) as returning_once,
        sum(before_orders) as o0,
        sum(now_orders) as o1,
        coalesce(sum(before_sales), 0)::decimal(18, 4) as s0,
        coalesce(sum(now_sales), 0)::decimal(18, 4) as s1
    from blocks
),

shop as (
    select
        sum(sales) filter (period = 'before') as all0,
        sum(sales) filter (period = 'now') as all1
    from periods
),

unknown as (
    select
        coalesce(sum(sales) filter (period = 'before'), 0) as u0,
        coalesce(sum(sales) filter (period = 'now'), 0) as u1,
        coalesce(sum(sales::double ** 2), 0) as unknown_squares
    from (
        select period, sales from period_orders where customer_key is null
        union all
        select period, -deducted from period_returns where order_key is null and customer_key is null
    )
),

history as (
    select
        (select min(ordered_on) from all_orders) <= before_from_on - (before_to_on - before_from_on + 1)::integer as reaches_back
    from scope
),

-- Where one period has no customers, the other lends its means, and the whole change is the customers'.
factors as (
    select
        *,
        coalesce(o0 / nullif(c0, 0), o1 / nullif(c1, 0), 0) as f0,
        coalesce(o1 / nullif(c1, 0), f0) as f1,
        coalesce(s0 / nullif(o0, 0), s1 / nullif(o1, 0), 0)::double as a0,
        coalesce(s1 / nullif(o1, 0), a0)::double as a1,
        (2 * f0 * a0 + f0 * a1 + f1 * a0 + 2 * f1 * a1) / 6 as customer_worth,
        (2 * c0 * a0 + c0 * a1 + c1 * a0 + 2 * c1 * a1) / 6 as order_worth
    from totals, shop, unknown
),

amounts as (
    select
        *,
        (customer_worth * (c1 - c0))::decimal(18, 4) as customers_amount,
        (customer_worth * (n1 - n0))::decimal(18, 4) as new_amount,
        (order_worth * (f1 - f0))::decimal(18, 4) as frequency_amount
    from factors
),

parts as (
    select unnest([
        {place: 0, part: 'customers', behind: case when customers_amount < 0 then 'lost' else 'gained' end, figure0: c0, figure1: c1,
            low: change_of_count_low(c1 - c0, customers_once), high: change_of_count_high(c1 - c0, customers_once),
            amount: customers_amount},
        {place: 1, part: 'new_customers', behind: 'new', figure0: n0, figure1: n1,
            low: change_of_count_low(n1 - n0, new_once), high: change_of_count_high(n1 - n0, new_once), amount: new_amount},
        {place: 2, part: 'returning_customers', behind: case when customers_amount < new_amount then 'lost' else 'returning' end,
            figure0: c0 - n0, figure1: c1 - n1, low: change_of_count_low(c1 - n1 - c0 + n0, returning_once),
            high: change_of_count_high(c1 - n1 - c0 + n0, returning_once), amount: customers_amount - new_amount},
        {place: 3, part: 'order_frequency', behind: 'everyone', figure0: f0, figure1: f1, low: interval_low(frequency_changes),
            high: interval_high(frequency_changes), amount: frequency_amount},
        {place: 4, part: 'order_value', behind: 'everyone', figure0: a0, figure1: a1, low: interval_low(value_changes),
            high: interval_high(value_changes), amount: s1 - s0 - customers_amount - frequency_amount},
        {place: 5, part: 'unknown_sales', behind: null, figure0: u0, figure1: u1, low: change_of_sum_low(u1 - u0, unknown_squares),
            high: change_of_sum_high(u1 - u0, unknown_squares), amount: u1 - u0},
        {place: 6, part: 'other_returns', behind: null, figure0: all0 - s0 - u0, figure1: all1 - s1 - u1, low: null, high: null,
            amount: all1 - s1 - u1 - all0 + s0 + u0},
        {place: 7, part: 'change', behind: null, figure0: all0, figure1: all1, low: null, high: null, amount: all1 - all0}
    ], recursive := true)
    from amounts, draws
),

groups as (
    select
        behind,
        sum(customers)::bigint as customer_count,
        sum(case when behind = 'lost' then before_sales else now_sales end) as customer_sales
    from movements
    join growth_groups() using (movement)
    group by behind
)

select
    part,
    behind,
    figure0::double as before_figure,
    figure1::double as now_figure,
    interval_of_many(figure1 - figure0, low, count(low) over ())::double as change_low,
    interval_of_many(figure1 - figure0, high, count(low) over ())::double as change_high,
    amount::decimal(18, 4) as amount,
    customer_count,
    customer_sales::decimal(18, 4) as customer_sales
from parts
left join groups using (behind)
cross join history
where case when place = 0 then not reaches_back when place in (1, 2) then reaches_back else place not in (5, 6) or amount <> 0 end
order by place
