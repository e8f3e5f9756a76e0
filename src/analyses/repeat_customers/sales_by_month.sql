-- Sales of first orders and of later orders. One row per month from the first to the last with an order or a return, idle
-- months included; first means the customer's first order in all the data. Orders without a customer are neither. On the
-- net basis, a return that names no order comes off the kind of the customer's last order before it.
with

unlinked_returns as (
    select
        returned_on,
        -deducted as sales,
        case
            when r.customer_key is null or r.customer_key not in (select customer_key from all_customers) then null
            else coalesce(o.customer_order_number, 1)
        end as customer_order_number
    from returns as r
    asof left join (select * from all_orders where customer_key is not null) as o
        on o.customer_key = r.customer_key and o.ordered_at <= r.returned_at
    where r.order_key is null
),

movements as (
    select ordered_on as day, sales, customer_order_number, 1 as order_count from orders
    union all
    select returned_on, sales, customer_order_number, 0 from unlinked_returns
),

sums as (
    select
        date_trunc('month', day) as month,
        sum(sales) filter (customer_order_number = 1) as new_sales,
        sum(sales) filter (customer_order_number > 1) as returning_sales,
        sum(sales) filter (customer_order_number is null) as unknown_sales,
        sum(order_count) as order_count
    from movements
    group by all
)

select
    month,
    coalesce(new_sales, 0) as new_sales,
    coalesce(returning_sales, 0) as returning_sales,
    coalesce(unknown_sales, 0) as unknown_sales,
    coalesce(order_count, 0) as order_count,
    covered_days
from months
left join sums using (month)
order by month
