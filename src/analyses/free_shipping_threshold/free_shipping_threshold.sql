-- What free shipping from an order value on would change. One row per threshold, free_from: forty or fewer on round numbers up to the 95th
-- percentile of orders, and the chosen one, which is $threshold, or a quarter above the median order on a round number. Orders just under it reach from
-- $reach per cent below it. Of them $uplift per cent are assumed to be topped up to it, which earns $margin per cent of what was missing. What
-- is given away is the shipping that buyers pay now, or $parcel for each order, where that is told; where neither is known, it is
-- null, and so is the gain. break_even_uplift is the share of those just under that must top up for the rest to pay, null where no
-- share would do. An order is worth its basket at checkout, before returns. Sums of money are of sum_days: a year, or all that the orders
-- span. free_now_from is from where the shop ships free already, as far as its orders show it (free_shipping_now). No row without orders above 0.
with

thresholds as materialized (
    from free_shipping_steps(threshold := $threshold, reach := $reach)
),

edges as (
    select distinct edge
    from (select unnest([0, free_from, near_from]) as edge from thresholds)
),

placed as (
    select edge, count(*) as order_count, sum(o.sales)::double as sales, sum(o.shipping)::double as shipping
    from (
        select basket_value::double as value, basket_value as sales, shipping from orders where basket_value > 0
    ) as o
    asof join edges on o.value >= edge
    group by edge
),

below as materialized (
    select
        edge,
        coalesce(sum(order_count) over before, 0) as order_count,
        coalesce(sum(sales) over before, 0) as sales,
        coalesce(sum(shipping) over before, 0) as shipping,
        sum(order_count) over () as all_orders,
        nullif(sum(shipping) over (), 0) as all_shipping
    from edges
    left join placed using (edge)
    window before as (order by edge rows between unbounded preceding and 1 preceding)
),

counted as (
    select
        step,
        free_from,
        chosen,
        under.order_count as under_count,
        under.order_count - near.order_count as near_count,
        under.all_orders - under.order_count as above_count,
        (under.order_count - near.order_count) * free_from - (under.sales - near.sales) as missing_sales,
        coalesce($parcel * (under.all_orders - under.order_count), under.all_shipping - under.shipping) as above_shipping,
        coalesce(
            $parcel * (under.order_count - near.order_count),
            case when under.all_shipping > 0 then under.shipping - near.shipping end
        ) as near_shipping,
        under.all_orders as order_count
    from thresholds
    join below as under on under.edge = free_from
    join below as near on near.edge = near_from
)

select
    step,
    free_from,
    order_count,
    under_count,
    under_count / order_count as under_share,
    near_count,
    near_count / order_count as near_share,
    missing_sales / nullif(near_count, 0) as mean_missing,
    above_shipping * sum_days / day_count as shipping_given,
    $uplift / 100 * missing_sales * sum_days / day_count as extra_sales,
    ($uplift / 100 * (missing_sales * $margin / 100 - near_shipping) - above_shipping) * sum_days / day_count as gain,
    case
        when missing_sales * $margin / 100 > near_shipping
        then above_shipping / (missing_sales * $margin / 100 - near_shipping)
    end as break_even_uplift,
    chosen as chosen_free_from,
    sum_days,
    (select free_from from free_shipping_now()) as free_now_from
from counted
cross join (select max(ordered_on) - min(ordered_on) + 1 as day_count, least(365, day_count) as sum_days from orders)
order by free_from
