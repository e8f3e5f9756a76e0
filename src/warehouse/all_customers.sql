-- Everyone with an order that counts, over all the data. One row per customer. Money is null for a customer who paid in
-- several currencies: those are never added. Names and addresses are those of the last order.
with

bought as (
    select
        customer_key,
        any_value(customer_id) as customer_id,
        min(ordered_at) as first_ordered_at,
        max(ordered_at) as last_ordered_at,
        min(order_key) as first_order_key,
        max(order_key) as last_order_key,
        count(*)::integer as order_count,
        count(distinct coalesce(currency, '')) = 1 as is_in_one_currency,
        any_value(currency) as currency,
        sum(gross_sales) as gross_sales,
        sum(discounts) as discounts
    from all_orders
    where customer_key is not null
    group by customer_key
),

gave_back as (
    select customer_key, sum(amount) as returns from all_returns where customer_key is not null group by customer_key
),

-- The product that brought most in a first order; of several, the one written first.
first_products as (
    select i.customer_key, arg_max({sku: sku, product_name: product_name}, (i.gross_sales, -record)) as item
    from all_order_items as i
    join bought on first_order_key = order_key
    where item_kind = 'product'
    group by i.customer_key
),

contacts as (
    select order_key as last_order_key, email, phone, customer_name, country from staging.dated_orders
)

select
    customer_key,
    customer_id,
    customer_name,
    email,
    phone,
    country,
    case when is_in_one_currency then currency end as currency,
    first_ordered_at,
    item.sku as first_sku,
    item.product_name as first_product_name,
    last_ordered_at,
    order_count,
    case when is_in_one_currency then gross_sales::decimal(18, 4) end as gross_sales,
    case when is_in_one_currency then discounts::decimal(18, 4) end as discounts,
    case when is_in_one_currency then coalesce(returns, 0)::decimal(18, 4) end as returns,
    case when is_in_one_currency then (gross_sales - discounts - coalesce(returns, 0))::decimal(18, 4) end as net_sales,
    case when is_in_one_currency then (gross_sales - discounts - coalesce(returns, 0)) / order_count end
        as average_order_value
from bought
left join gave_back using (customer_key)
left join contacts using (last_order_key)
left join first_products using (customer_key)
