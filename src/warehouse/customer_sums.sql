-- What everyone with an order in the scope brought, best first. One row per customer. sales is on the scope's money basis;
-- running_sales adds up the sales of the customer and of all better ones. years run from the first order in the scope to the
-- as-of day on the calendar: 5 March 2022 to 5 March 2024 is 2; before the first order they are 0.
with

bought as (
    select
        customer_key,
        count(*)::integer as order_count,
        min(ordered_on) as first_order_on,
        max(ordered_on) as last_order_on,
        sum(gross_sales)::decimal(18, 4) as gross_sales,
        sum(discounts)::decimal(18, 4) as discounts,
        sum(returns) as order_returns
    from orders
    where customer_key is not null
    group by customer_key
),

-- A return that belongs to an order is already in the order's own sum.
unlinked_returns as (
    select customer_key, sum(amount) as amount
    from returns
    where order_key is null and customer_key is not null
    group by customer_key
),

-- There are far fewer days than customers, and the calendar is slow.
lives as (
    select
        first_order_on,
        greatest(as_of_on, first_order_on) as until_on,
        date_sub('year', first_order_on, until_on)::integer as whole_years,
        (first_order_on + to_years(whole_years))::date as last_anniversary,
        (first_order_on + to_years(whole_years + 1))::date as next_anniversary,
        whole_years + (until_on - last_anniversary) / (next_anniversary - last_anniversary) as years
    from (select distinct first_order_on from bought)
    cross join scope
),

valued as (
    select
        *,
        (order_returns + coalesce(amount, 0))::decimal(18, 4) as returns,
        (gross_sales - discounts - returns)::decimal(18, 4) as net_sales,
        case (select money from scope) when 'gross' then gross_sales else net_sales end as sales
    from bought
    left join unlinked_returns using (customer_key)
    join lives using (first_order_on)
),

ranked as (
    select
        customer_key,
        first_order_on,
        last_order_on,
        (select as_of_on from scope) - last_order_on as recency_days,
        years,
        order_count,
        gross_sales,
        discounts,
        returns,
        net_sales,
        sales,
        sales / order_count as average_order_value
    from valued
    order by sales desc, customer_key
)

select
    *,
    (row_number() over ())::integer as sales_rank,
    sum(sales) over (rows unbounded preceding) as running_sales
from ranked
