-- From what the files state to the figures on the pages, in the scope's currency. One row per step or figure, in order: a step
-- has the amount that it adds, a figure its value as the pages compute it, and the gap between that and all steps so far, which
-- is 0 when every row is accounted for. Steps of a file name the file; those of the shop as a whole do not.
with

files_part as (
    select file_id, file_name, step, file_steps.row_count, amount
    from file_steps
    join files using (file_id)
    where currency is not distinct from (select currency from scope)
),

everything as (
    select count(*) as order_count, coalesce(sum(gross_sales), 0) as gross_sales
    from all_orders
    where currency is not distinct from (select currency from scope)
),

outside as (
    select count(*) as order_count, coalesce(sum(gross_sales), 0) as gross_sales
    from all_orders
    anti join orders using (order_key)
    where currency is not distinct from (select currency from scope)
),

inside as (
    select
        count(*) as order_count,
        count(*) filter (discounts <> 0) as discount_count,
        count(*) filter (returns <> 0) as return_count,
        count(*) filter (customer_key is null) as unknown_count,
        count(*) filter (currency is distinct from (select currency from scope)) as converted_count,
        coalesce(sum(gross_sales) filter (currency is distinct from (select currency from scope)), 0) as converted,
        coalesce(sum(discounts), 0) as discounts,
        coalesce(sum(returns), 0) as returns,
        coalesce(sum(shipping), 0) as shipping,
        coalesce(sum(returned_shipping), 0) as returned_shipping,
        coalesce(sum(taxes), 0) as taxes,
        coalesce(sum(returned_taxes), 0) as returned_taxes,
        coalesce(sum(sales), 0) as sales,
        coalesce(sum(sales) filter (customer_key is null), 0) as unknown_sales
    from orders
),

-- Returns that belong to no order in the files come off the shop; those of nobody, or of someone who has no order in the scope,
-- off no customer.
unlinked as (
    select
        count(*) as return_count,
        count(*) filter (customer_sums.customer_key is null) as nobody_count,
        coalesce(sum(amount), 0) as amount,
        coalesce(sum(deducted), 0) as deducted,
        coalesce(sum(deducted) filter (customer_sums.customer_key is null), 0) as nobody_deducted
    from returns
    left join customer_sums using (customer_key)
    where returns.order_key is null
),

known as (
    select count(*) as customer_count, coalesce(sum(sales), 0) as sales from customer_sums
),

shop_part(place, step, row_count, amount, total) as (
    select 1, 'all_gross_sales', order_count, null, gross_sales from everything
    union all
    select 2, 'outside_scope', order_count, -gross_sales, null from outside
    union all
    select 2.5, 'converted_orders', converted_count, converted, null from inside
    union all
    select 3, 'gross_sales', order_count, null, gross_sales from overview()
    union all
    select 4, 'shop_discounts', discount_count, -discounts, null from inside
    union all
    select 5, 'order_returns', return_count, -returns, null from inside
    union all
    select 6, 'unlinked_returns', return_count, -amount, null from unlinked
    union all
    select 7, 'net_sales', order_count, null, net_sales from overview()
    union all
    select 8, 'returns_kept', inside.return_count + unlinked.return_count, returns + amount, null
    from inside, unlinked, scope
    where money <> 'net'
    union all
    select 9, 'discounts_kept', discount_count, discounts, null from inside, scope where money = 'gross'
    union all
    select 10, 'shipping_added', order_count, shipping - if(money = 'net', returned_shipping, 0), null
    from inside, scope
    where with_shipping
    union all
    select 11, 'taxes_added', order_count, taxes - if(money = 'net', returned_taxes, 0), null
    from inside, scope
    where with_taxes
    union all
    select 12, 'sales', order_count, null, sales - deducted from inside, unlinked
    union all
    select 13, 'unknown_orders', unknown_count, -unknown_sales, null from inside
    union all
    select 14, 'returns_of_nobody', nobody_count, nobody_deducted, null from unlinked where nobody_deducted <> 0
    union all
    select 15, 'customer_sales', customer_count, null, sales from known
),

listed as (
    select 0 as part, file_id as section, if(step = 'stated', 0, 1) as place, * exclude (file_id), null as total from files_part
    union all
    select 1, 0, place, null, step, row_count, amount, total from shop_part where total is not null or row_count > 0
),

numbered as (
    select row_number() over (order by part, section, place, abs(amount) desc, step) as place, * exclude (part, section, place)
    from listed
)

select
    place,
    step,
    file_name,
    row_count::bigint as row_count,
    amount::decimal(38, 4) as amount,
    total::decimal(38, 4) as total,
    (total - sum(coalesce(amount, 0)) over (order by place))::decimal(38, 4) as gap
from numbered
order by place
