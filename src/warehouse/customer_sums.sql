-- What everyone with an order in the scope brought, best first. One row per customer. sales is on the scope's money basis;
-- running_sales adds up the sales of the customer and of all better ones. Narrow, for it is made anew with every scope.
with

bought as (
    select
        customer_key,
        count(*)::integer as order_count,
        min(ordered_on) as first_order_on,
        max(ordered_on) as last_order_on,
        sum(sales) as order_sales
    from orders
    where customer_key is not null
    group by customer_key
),

-- A return that belongs to an order is already in the order's own sum.
unlinked_returns as (
    select customer_key, sum(deducted) as deducted
    from returns
    where order_key is null and customer_key is not null
    group by customer_key
),

valued as (
    select
        bought.* exclude (order_sales),
        (order_sales - coalesce(deducted, 0))::decimal(18, 4) as sales
    from bought
    left join unlinked_returns using (customer_key)
    order by sales desc, customer_key
)

select
    *,
    (row_number() over ())::integer as sales_rank,
    sum(sales) over (rows unbounded preceding) as running_sales
from valued
