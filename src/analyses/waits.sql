-- How long customers take to order again. One row per order of the scope whose customer is known, or per day with such an order
-- where count_by is 'day': days are those to the customer's next order anywhere in the shop. Where there is none up to the as-of
-- day, next_ordered_on is null and days are those waited until then. Orders after the as-of day are not there.
with

-- Where days count, the orders that open one after the first: their places among such days.
later_days as materialized (
    select
        order_key,
        customer_key,
        days_since_previous_order as days,
        (1 + row_number() over (partition by customer_key order by order_key))::integer as order_number
    from all_orders
    cross join scope
    where days_since_previous_order >= 1 and ordered_on <= as_of_on and $count_by = 'day'
),

-- Where a day is one purchase, its other orders are worth their part of it.
rest_of_day as (
    select customer_key, ordered_on, sum(sales) as sales
    from orders
    where days_since_previous_order = 0 and $count_by = 'day'
    group by customer_key, ordered_on
),

placed_days as (
    select
        o.customer_key,
        coalesce(l.order_number, 1) as order_number,
        o.ordered_on,
        o.sales + coalesce(r.sales, 0) as sales
    from orders as o
    left join later_days as l using (order_key)
    left join rest_of_day as r on r.customer_key = o.customer_key and r.ordered_on = o.ordered_on
    where (o.customer_order_number = 1 or l.order_key is not null) and $count_by = 'day'
),

waited as (
    select
        customer_key,
        customer_order_number as order_number,
        ordered_on,
        sales,
        days_to_next_order as days
    from orders
    where customer_key is not null and $count_by <> 'day'

    union all

    select p.customer_key, p.order_number, p.ordered_on, p.sales, l.days
    from placed_days as p
    left join later_days as l on l.customer_key = p.customer_key and l.order_number = p.order_number + 1
)

select
    customer_key,
    order_number,
    ordered_on,
    sales,
    case when ordered_on + days <= as_of_on then ordered_on + days end as next_ordered_on,
    coalesce(next_ordered_on - ordered_on, as_of_on - ordered_on)::integer as days
from waited
cross join scope
where ordered_on <= as_of_on
