-- Customers won in a season beside those won in the rest of the year, over all years. One row per kind, and one for the
-- difference of the two, whose counts are null; no row without known customers. Judged are those whose first order lies $horizon days
-- before the as-of day and whom the files know to be new (history). Repeat, days to the second order (of those who made one) and sales
-- are theirs, of so many days from the first order. Shares have Wilson's 95 % interval, means and differences are bootstrapped over
-- customers; null where nobody is judged.
with

movements as (
    select
        customer_key,
        first_ordered_at::date as won_on,
        ordered_on - won_on as age,
        sales,
        customer_order_number
    from orders
    where customer_key is not null
    union all
    select customer_key, first_ordered_at::date as won_on, returned_on - won_on, -deducted, null
    from returns
    join all_customers using (customer_key)
    where order_key is null
),

placed as (
    select
        *,
        100 * month(won_on) + day(won_on) as place,
        replace($starts_on, '-', '')::integer as starts_at,
        replace($ends_on, '-', '')::integer as ends_at,
        case when starts_at <= ends_at then place between starts_at and ends_at else place >= starts_at or place <= ends_at end
            as is_season,
        won_on >= settled_on and won_on + $horizon::integer <= as_of_on as is_judged
    from movements
    cross join scope
    cross join history()
    where age <= $horizon and customer_key in (select customer_key from orders where customer_order_number = 1)
),

blocks as (
    select
        is_season,
        resampling_block(customer_key) as block,
        count(*) filter (customer_order_number = 1) as customer_count,
        count(*) filter (is_judged and customer_order_number = 1) as judged_count,
        count(*) filter (is_judged and customer_order_number = 2) as repeat_count,
        coalesce(sum(age) filter (is_judged and customer_order_number = 2), 0) as ages,
        coalesce(sum(sales) filter (is_judged), 0)::double as sales
    from placed
    group by is_season, block
),

kinds as (
    select
        is_season,
        sum(customer_count) as customer_count,
        sum(judged_count) as judged_count,
        sum(repeat_count) as repeat_count,
        sum(ages) / nullif(sum(repeat_count), 0) as mean_days,
        sum(sales) / nullif(sum(judged_count), 0) as mean_sales,
        bootstrap_means(list(repeat_count order by block), list(judged_count order by block), is_season) as repeat_draws,
        bootstrap_means(list(ages order by block), list(repeat_count order by block), is_season) as days_draws,
        bootstrap_means(list(sales order by block), list(judged_count order by block), is_season) as sales_draws
    from blocks
    group by is_season
),

compared as (
    select
        case when is_season then 'season' else 'rest' end as won_in,
        customer_count,
        judged_count,
        repeat_count,
        repeat_count / nullif(judged_count, 0) as repeat_share,
        wilson_low(repeat_count, judged_count) as repeat_low,
        wilson_high(repeat_count, judged_count) as repeat_high,
        mean_days,
        days_draws,
        mean_sales,
        sales_draws
    from kinds
    union all
    select
        'difference',
        null,
        null,
        null,
        s.repeat_count / nullif(s.judged_count, 0) - r.repeat_count / nullif(r.judged_count, 0),
        interval_low(differences(s.repeat_draws, r.repeat_draws)),
        interval_high(differences(s.repeat_draws, r.repeat_draws)),
        s.mean_days - r.mean_days,
        differences(s.days_draws, r.days_draws),
        s.mean_sales - r.mean_sales,
        differences(s.sales_draws, r.sales_draws)
    from kinds as s
    join kinds as r on s.is_season and not r.is_season
)

select
    * exclude (mean_days, days_draws, mean_sales, sales_draws),
    mean_days,
    interval_low(days_draws) as days_low,
    interval_high(days_draws) as days_high,
    mean_sales,
    interval_low(sales_draws) as sales_low,
    interval_high(sales_draws) as sales_high
from compared
order by list_position(['season', 'rest', 'difference'], won_in)
