-- Whether customers won with a discount buy at full price later (customers_by_first_discount). One row per kind of customer, won with a
-- discount or at full price, and one for the difference of the two, whose counts are null. Orders and sales are of $horizon days
-- from the first order; full price is of their later orders.
-- The share of customers who came back has Wilson's 95 % interval, the other figures and the differences are bootstrapped over
-- customers; null where nobody is.
with

blocks as (
    select
        won_with,
        resampling_block(customer_key) as block,
        count(*) as customer_count,
        count(*) filter (later_orders > 0) as repeat_count,
        sum(later_orders) as later_count,
        sum(full_price_orders) as full_price_count,
        sum(sales_then)::double as sales
    from customers_by_first_discount($horizon)
    group by won_with, block
),

kinds as (
    select
        won_with,
        sum(customer_count) as customer_count,
        sum(repeat_count) as repeat_count,
        sum(later_count) as later_count,
        sum(full_price_count) / nullif(sum(later_count), 0) as full_price_share,
        sum(sales) / sum(customer_count) as mean_sales,
        bootstrap_means(list(repeat_count order by block), list(customer_count order by block), won_with = 'discount') as repeat_draws,
        bootstrap_means(list(full_price_count order by block), list(later_count order by block), won_with = 'discount') as full_draws,
        bootstrap_means(list(sales order by block), list(customer_count order by block), won_with = 'discount') as sales_draws
    from blocks
    group by won_with
),

compared as (
    select
        won_with,
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
    from (values ('discount'), ('full_price')) as both_kinds(won_with)
    left join kinds using (won_with)
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
    join kinds as f on d.won_with = 'discount' and f.won_with = 'full_price'
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
