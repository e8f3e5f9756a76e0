-- Everyone with an order in the scope. One row per customer: sums over the scope's orders and returns beside lifetime facts.
-- sales is on the scope's money basis; names and addresses are in all_customers, by customer_key.
with

bought as (
    select
        customer_key,
        any_value(customer_id) as customer_id,
        any_value(first_ordered_at) as first_ordered_at,
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
    select
        *,
        coalesce(returns, 0) as given_back,
        (gross_sales - discounts - given_back)::decimal(18, 4) as net_sales,
        case money when 'gross' then gross_sales else net_sales end as sales,
        as_of_on - last_order_on as recency_days
    from bought
    left join gave_back using (customer_key)
    cross join (select as_of_on, money from scope)
)

select
    customer_key,
    customer_id,
    first_ordered_at,
    lifetime_order_count,
    first_order_on,
    last_order_on,
    recency_days,
    order_count,
    gross_sales,
    discounts,
    given_back as returns,
    net_sales,
    sales,
    sales / order_count as average_order_value
from valued
