-- Who placed the orders of a bar of the histogram, of a month, or of the whole scope. One row per kind of order, bar and customer: bar
-- counts the bars from 0, or is the first day of a month, or null for the whole scope.
with

placed as (
    select
        customer_key,
        sales,
        (place // 4)::varchar as number,
        date_trunc('month', ordered_on)::date::varchar as month,
        unnest(['all', case when large_buyer_key is null then 'without_large' end, place_of_order]) as kind
    from placed_orders()
    where customer_key is not null
)

select kind, bar, customer_key, count(*) as orders_in_bar, sum(sales)::decimal(18, 4) as sales_in_bar
from (
    select kind, number as bar, customer_key, sales from placed
    union all
    select kind, month, customer_key, sales from placed
    union all
    select kind, null, customer_key, sales from placed
)
where kind is not null
group by all
