-- The groups that customers fall into by recency, frequency and money: what they bring, and how much of it on discount. One row
-- per group of the scheme, best first, empty groups included; no row without customers. The discount rate is discounts over gross
-- sales. The interval is of the share of those driven by discounts among customers with two orders or more. Rates are null in an
-- empty group.
with

counted as (
    select
        segment,
        count(*) as customer_count,
        sum(order_count) as order_count,
        sum(sales) as sales,
        sum(discounts) / nullif(sum(gross_sales), 0) as discount_rate,
        sum(discounted_order_count) / sum(order_count) as discounted_order_share,
        count(*) filter (order_count > 1) as repeat_customer_count,
        sum(discount_driven) as discount_driven_count
    from rfm_scored($scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
    group by segment
),

shop as (
    select count(*) as customer_count, sum(sales) as sales from customer_sums
),

segments as (
    select distinct segment, place from rfm_cells(scheme := $scheme)
)

select
    segment,
    coalesce(counted.customer_count, 0) as customer_count,
    coalesce(counted.customer_count, 0) / shop.customer_count as customer_share,
    coalesce(order_count, 0) as order_count,
    coalesce(counted.sales, 0) as sales,
    case when shop.sales > 0 then coalesce(counted.sales, 0) / shop.sales end as sales_share,
    segment as advice,
    counted.sales / order_count as average_order_value,
    discount_rate,
    discounted_order_share,
    coalesce(repeat_customer_count, 0) as repeat_customer_count,
    coalesce(discount_driven_count, 0) as discount_driven_count,
    wilson_low(discount_driven_count, repeat_customer_count) as discount_driven_low,
    wilson_high(discount_driven_count, repeat_customer_count) as discount_driven_high,
    unknown_sales_share
from segments
left join counted using (segment)
cross join shop
cross join unknown_sales
where shop.customer_count > 0
order by place
