-- What an order is worth at checkout, which is its basket. One row per period (the whole scope, or each month of it) and kind of order:
-- all of them, those of customers who never placed a large one, first orders of a customer, and later ones. No row for a kind without
-- orders. bar names the month as customers_in_bar_of_orders does. The trimmed mean is of what lies between the 5th and the 95th
-- percentile. Sales are on the scope's basis, recent ones those of the 365 days up to the as-of day. The 95 % interval is of the mean,
-- over customers drawn again; months have none.
with

large_buyers as (
    select customer_key
    from orders
    cross join order_fences()
    where unit_count > large_units or sales > large_value
),

placed as materialized (
    select
        case when $grain = 'month' then date_trunc('month', ordered_on)::date end as month,
        basket_value::double as value,
        sales::double as sales,
        case when ordered_on between as_of_on - 364 and as_of_on then sales::double else 0 end as recent_sales,
        case when customer_order_number = 1 then 'new' when customer_order_number > 1 then 'returning' end as place,
        l.customer_key is null as is_usual,
        case when $grain = 'all' then resampling_block(coalesce(o.customer_key, -order_key)) end as block
    from orders as o
    cross join scope
    left join (select distinct customer_key from large_buyers) as l on l.customer_key = o.customer_key
),

cuts as materialized (
    select
        month,
        quantile_cont(value, [0.05, 0.5, 0.95]) as of_all,
        quantile_cont(value, [0.05, 0.5, 0.95]) filter (is_usual) as of_usual,
        quantile_cont(value, [0.05, 0.5, 0.95]) filter (place = 'new') as of_new,
        quantile_cont(value, [0.05, 0.5, 0.95]) filter (place = 'returning') as of_returning
    from placed
    group by month
),

cells as materialized (
    select
        c.month,
        place,
        is_usual,
        block,
        any_value([of_all, of_usual, case when place = 'new' then of_new else of_returning end]) as cuts_of_kinds,
        count(*) as order_count,
        sum(value) as worth,
        sum(sales) as sales,
        sum(recent_sales) as recent_sales,
        [
            sum(value) filter (value between of_all[1] and of_all[3]),
            sum(value) filter (value between of_usual[1] and of_usual[3]),
            sum(value) filter (value between cuts_of_place[1] and cuts_of_place[3])
        ] as kept_values,
        [
            count(*) filter (value between of_all[1] and of_all[3]),
            count(*) filter (value between of_usual[1] and of_usual[3]),
            count(*) filter (value between cuts_of_place[1] and cuts_of_place[3])
        ] as kept_counts
    from (
        select *, case when place = 'new' then of_new else of_returning end as cuts_of_place
        from placed
        join cuts as c on c.month is not distinct from placed.month
    ) as c
    group by all
),

kinds as (
    select
        month,
        kind,
        block,
        sum(order_count) as order_count,
        sum(worth) as worth,
        sum(sales) as sales,
        sum(recent_sales) as recent_sales,
        any_value(cuts_of_kinds[i][2]) as median,
        sum(kept_values[i]) as kept_value,
        sum(kept_counts[i]) as kept_count
    from (
        select *, unnest(['all', case when is_usual then 'without_large' end, place]) as kind, unnest([1, 2, 3]) as i from cells
    )
    where kind is not null
    group by month, kind, block
),

drawn as (
    select
        month,
        kind,
        sum(order_count) as order_count,
        sum(worth) as worth,
        sum(sales) as sales,
        sum(recent_sales) as recent_sales,
        any_value(median) as median,
        sum(kept_value) / sum(kept_count) as trimmed_mean,
        list(worth order by block) as block_sums,
        list(order_count order by block) as block_counts
    from kinds
    group by month, kind
)

select
    month,
    month::varchar as bar,
    covered_days,
    kind,
    order_count,
    sales,
    worth / order_count as mean,
    case when month is null then interval_low(bootstrap_means(block_sums, block_counts, kind)) end as mean_low,
    case when month is null then interval_high(bootstrap_means(block_sums, block_counts, kind)) end as mean_high,
    median,
    trimmed_mean,
    recent_sales,
    unlinked_returns
from drawn
left join months using (month)
cross join (select coalesce(sum(deducted), 0) as unlinked_returns from returns where order_key is null)
order by month, list_position(['all', 'without_large', 'new', 'returning'], kind)
