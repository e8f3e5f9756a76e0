-- Everyone with an order in the scope. One row per customer: who they are and when they first came, over all the data, beside
-- what they brought inside the scope.
with

bought as (
    select
        customer_key,
        sum(gross_sales)::decimal(18, 4) as gross_sales,
        sum(discounts)::decimal(18, 4) as discounts,
        sum(returns) as order_returns
    from orders
    where customer_key is not null
    group by customer_key
),

unlinked_returns as (
    select customer_key, sum(amount) as amount
    from returns
    where order_key is null and customer_key is not null
    group by customer_key
),

-- Narrow, and put together before the names, which are long, are read.
valued as materialized (
    select
        s.*,
        gross_sales,
        discounts,
        (order_returns + coalesce(amount, 0))::decimal(18, 4) as returns,
        (gross_sales - discounts - order_returns - coalesce(amount, 0))::decimal(18, 4) as net_sales
    from customer_sums as s
    join bought using (customer_key)
    left join unlinked_returns using (customer_key)
)

select
    a.customer_id,
    a.customer_name,
    a.email,
    a.phone,
    a.country,
    a.first_ordered_at,
    a.order_count as lifetime_order_count,
    valued.*,
    valued.sales / valued.order_count as average_order_value,
    scope.as_of_on - valued.last_order_on as recency_days
from valued
join all_customers as a using (customer_key)
cross join scope
