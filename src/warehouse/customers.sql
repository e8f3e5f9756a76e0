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

money as (
    select
        bought.* exclude (order_returns),
        (order_returns + coalesce(amount, 0))::decimal(18, 4) as returns
    from bought
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
    s.*,
    m.gross_sales,
    m.discounts,
    m.returns,
    (m.gross_sales - m.discounts - m.returns)::decimal(18, 4) as net_sales,
    s.sales / s.order_count as average_order_value,
    scope.as_of_on - s.last_order_on as recency_days
from customer_sums as s
join money as m using (customer_key)
join all_customers as a using (customer_key)
cross join scope
