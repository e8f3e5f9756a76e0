-- Everyone with an order in the scope. One row per customer: sums over the scope's orders and returns beside lifetime facts.
-- `sales` is on the scope's money basis.
with

bought as (
    select
        customer_key,
        count(*)::integer as order_count,
        min(ordered_on) as first_order_on,
        max(ordered_on) as last_order_on,
        sum(gross_sales)::decimal(18, 4) as gross_sales,
        sum(discounts)::decimal(18, 4) as discounts,
        any_value(lifetime_order_count) as lifetime_order_count
    from orders
    where customer_key is not null
    group by customer_key
),

gave_back as (
    select customer_key, sum(amount)::decimal(18, 4) as returns
    from returns
    where customer_key is not null
    group by customer_key
),

valued as (
    select *, coalesce(returns, 0) as given_back, (gross_sales - discounts - given_back)::decimal(18, 4) as net_sales
    from bought
    left join gave_back using (customer_key)
)

select
    customer_key,
    customer_id,
    customer_name,
    email,
    phone,
    country,
    first_ordered_at,
    lifetime_order_count,
    first_order_on,
    last_order_on,
    (select as_of_on from scope) - last_order_on as recency_days,
    v.order_count,
    v.gross_sales,
    v.discounts,
    given_back as returns,
    v.net_sales,
    case (select money from scope) when 'gross' then v.gross_sales else v.net_sales end as sales,
    case (select money from scope) when 'gross' then v.gross_sales else v.net_sales end / v.order_count
        as average_order_value
from valued as v
join all_customers using (customer_key)
