-- What a customer does at each age, over all cohorts that have lived through it. One row per segment (largest first) and age;
-- customer_count tells how many customers are old enough, and what they do is null without any.
with

sums as (
    select
        segment,
        age,
        count(*) filter (state = 'complete') as cohort_count,
        sum(customer_count) filter (state = 'complete') as customer_count,
        sum(order_count) filter (state = 'complete') as order_count,
        sum(sales) filter (state = 'complete') as sales,
        sum(cumulative_sales_per_customer * customer_count) filter (state = 'complete') as cumulative_sales,
        sum(active_share * customer_count) filter (state = 'complete') as active_count,
        sum(returned_share * customer_count) filter (state = 'complete') as returned_count,
        max(sum(customer_count)) over (partition by segment) as size
    from cohorts($grain, $split, $begin, $periods)
    group by segment, age
)

select
    segment,
    age,
    cohort_count,
    coalesce(customer_count, 0) as customer_count,
    sales / customer_count as sales_per_customer,
    cumulative_sales / customer_count as cumulative_sales_per_customer,
    order_count / customer_count as orders_per_customer,
    active_count / customer_count as active_share,
    returned_count / customer_count as returned_share,
    (sales / nullif(order_count, 0))::double as average_order_value
from sums
order by size desc, segment, age
