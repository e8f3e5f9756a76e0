-- Whether customers won with a discount buy at full price later. One row per kind of customer, whose first order of all lies in the scope
-- with a discount or at full price, and one for the difference of the two, whose counts are null. Orders and sales are of $horizon days
-- from the first order, over customers whose first order lies that long before the as-of day, and whom the files know to be new
-- (history). Full price is of their later orders.
-- The share of customers who came back has Wilson's 95 % interval, the other figures and the differences are bootstrapped over
-- customers; null where nobody is.
with

firsts as materialized (
    select customer_key, ordered_on as won_on, discounts > 0 as is_discounted
    from orders
    cross join scope
    cross join history()
    where customer_order_number = 1 and ordered_on >= settled_on and ordered_on + $horizon::integer <= as_of_on
),

movements as (
    select customer_key, ordered_on as day, sales, customer_order_number, discounts = 0 as is_full_price
    from orders
    where customer_key is not null
    union all
    select customer_key, returned_on, -deducted, null, null
    from returns
    where order_key is null and customer_key is not null
),

blocks as (
    select
        is_discounted,
        resampling_block(customer_key) as block,
        count(*) filter (customer_order_number = 1) as customer_count,
        count(*) filter (customer_order_number = 2) as repeat_count,
        count(*) filter (customer_order_number > 1) as later_count,
        count(*) filter (customer_order_number > 1 and is_full_price) as full_price_count,
        sum(sales)::double as sales
    from movements
    join firsts using (customer_key)
    where day <= won_on + $horizon::integer
    group by is_discounted, block
),

kinds as (
    select
        is_discounted,
        sum(customer_count) as customer_count,
        sum(repeat_count) as repeat_count,
        sum(later_count) as later_count,
        sum(full_price_count) / nullif(sum(later_count), 0) as full_price_share,
        sum(sales) / sum(customer_count) as mean_sales,
        bootstrap_means(list(repeat_count order by block), list(customer_count order by block), is_discounted) as repeat_draws,
        bootstrap_means(list(full_price_count order by block), list(later_count order by block), is_discounted) as full_draws,
        bootstrap_means(list(sales order by block), list(customer_count order by block), is_discounted) as sales_draws
    from blocks
    group by is_discounted
),

compared as (
    select
        case when is_discounted then 'discount' else 'full_price' end as won_with,
        customer_count,
        repeat_count,
        later_count,
        repeat_count / customer_count as repeat_share,
        wilson_low(repeat_count, customer_count) as repeat_low,
        wilson_high(repeat_count, customer_count) as repeat_high,
        full_price_share,
        full_draws,
        mean_sales,
        sales_draws
    from (values (true), (false)) as both_kinds(is_discounted)
    left join kinds using (is_discounted)
    union all
    select
        'difference',
        null,
        null,
        null,
        d.repeat_count / d.customer_count - f.repeat_count / f.customer_count,
        interval_low(differences(d.repeat_draws, f.repeat_draws)),
        interval_high(differences(d.repeat_draws, f.repeat_draws)),
        d.full_price_share - f.full_price_share,
        differences(d.full_draws, f.full_draws),
        d.mean_sales - f.mean_sales,
        differences(d.sales_draws, f.sales_draws)
    from kinds as d
    join kinds as f on d.is_discounted and not f.is_discounted
)

select
    * exclude (full_price_share, full_draws, mean_sales, sales_draws),
    full_price_share,
    interval_low(full_draws) as full_price_low,
    interval_high(full_draws) as full_price_high,
    mean_sales,
    interval_low(sales_draws) as sales_low,
    interval_high(sales_draws) as sales_high
from compared
order by list_position(['discount', 'full_price', 'difference'], won_with)
