-- What the customers won in one period did as they grew older. One row per cohort (newest first), segment and age, idle ages
-- included; no row for an age that has not begun. State is complete once the whole cohort has lived through the age, else
-- partial. Shares and means are over all customers of the cohort; average_order_value is null without orders.
with

moved as (
    select
        segment,
        cohort,
        age,
        sum(customer_count) as customer_count,
        sum(active_count) as active_count,
        sum(returned_count) as returned_count,
        sum(order_count) as order_count,
        sum(sales) as sales
    from cohort_moves($grain, $split, $begin)
    group by segment, cohort, age
),

cells as (
    select
        sizes.segment,
        sizes.cohort,
        ages.age,
        state,
        sizes.customer_count,
        coalesce(moved.active_count, 0) as active_count,
        coalesce(moved.returned_count, 0) as returned_count,
        coalesce(moved.order_count, 0)::bigint as order_count,
        coalesce(moved.sales, 0)::decimal(18, 4) as sales
    from moved as sizes
    join cohort_ages($grain, $begin, $periods) as ages on ages.cohort = sizes.cohort
    left join moved
        on moved.segment is not distinct from sizes.segment and moved.cohort = sizes.cohort and moved.age = ages.age
    where sizes.age = 0
)

select
    segment,
    cohort,
    age,
    state,
    customer_count,
    order_count,
    sales,
    sales / customer_count as sales_per_customer,
    sum(sales) over older / customer_count as cumulative_sales_per_customer,
    order_count / customer_count as orders_per_customer,
    active_count / customer_count as active_share,
    (sum(returned_count) over older / customer_count)::double as returned_share,
    (sales / nullif(order_count, 0))::double as average_order_value
from cells
window older as (partition by segment, cohort order by age)
order by cohort desc, segment, age
