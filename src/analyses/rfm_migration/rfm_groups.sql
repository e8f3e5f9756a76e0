-- In which group of recency, frequency and money each customer stood so many days before the as-of day, by the orders up to then;
-- at 0 days, as they stand now. One row per customer with an order by then. A score is 1 (the top one for recency) and one up (or
-- down) for each cut-off below the value, so that equal values share it. Cut-offs are those given, if they are as many as the scale
-- needs; where more than 60 % have one order, numbers of orders for frequency; or else the quantiles of the values. With ties by
-- ntile, these are equal parts of the customers in which customer_id splits equal values, and the edges, lists as text, are null.
with

standing as (
    select customer_key, order_count, sales, as_of_on - last_order_on as recency_days
    from customer_sums
    cross join scope
    where $days_between = 0

    union all

    select
        customer_key,
        sum(counted)::integer,
        sum(sales)::decimal(18, 4),
        any_value(as_of_on) - $days_between - max(ordered_on)
    from (
        select customer_key, 1 as counted, sales, ordered_on, ordered_on as day from orders
        union all
        select customer_key, 0, -deducted, null, returned_on from returns where order_key is null
    )
    cross join scope
    where customer_key is not null and day <= as_of_on - $days_between and $days_between > 0
    group by customer_key
    having sum(counted) > 0
),

quantiles as (
    select
        count(*) filter (order_count = 1) > 0.6 * count(*) as is_small_shop,
        quantile_cont(recency_days, [0.2, 0.4, 0.6, 0.8, 1 / 3, 2 / 3]) as recency,
        quantile_cont(order_count, [0.2, 0.4, 0.6, 0.8, 1 / 3, 2 / 3]) as frequency,
        quantile_cont(sales::double, [0.2, 0.4, 0.6, 0.8, 1 / 3, 2 / 3]) as monetary
    from standing
),

edges as (
    select
        if($scheme = 'klaviyo_like', 3, 5) as top_score,
        if($scheme = 'klaviyo_like', 5, 1) as first_quantile,
        case
            when len($recency_cuts) = top_score - 1 then $recency_cuts::double[]
            when $ties = 'values' then recency[first_quantile : first_quantile + top_score - 2]
        end as recency_edges,
        case
            when len($frequency_cuts) = top_score - 1 then $frequency_cuts::double[]
            when is_small_shop then [1, 2, 4, 9][: top_score - 1]::double[]
            when $ties = 'values' then frequency[first_quantile : first_quantile + top_score - 2]
        end as frequency_edges,
        case
            when len($monetary_cuts) = top_score - 1 then $monetary_cuts::double[]
            when $ties = 'values' then monetary[first_quantile : first_quantile + top_score - 2]
        end as monetary_edges
    from quantiles
),

tiles as (
    select
        customer_key,
        ntile(if($scheme = 'klaviyo_like', 3, 5)) over (order by recency_days desc, customer_id) as recency_tile,
        ntile(if($scheme = 'klaviyo_like', 3, 5)) over (order by standing.order_count, customer_id) as frequency_tile,
        ntile(if($scheme = 'klaviyo_like', 3, 5)) over (order by standing.sales, customer_id) as monetary_tile
    from standing
    join all_customers using (customer_key)
    where $ties = 'ntile'
),

scored as (
    select
        standing.*,
        top_score + 1 - case
            when recency_edges is null then top_score + 1 - recency_tile
            when recency_days > recency_edges[4] then 5
            when recency_days > recency_edges[3] then 4
            when recency_days > recency_edges[2] then 3
            when recency_days > recency_edges[1] then 2
            else 1
        end as recency_score,
        case
            when frequency_edges is null then frequency_tile
            when order_count > frequency_edges[4] then 5
            when order_count > frequency_edges[3] then 4
            when order_count > frequency_edges[2] then 3
            when order_count > frequency_edges[1] then 2
            else 1
        end as frequency_score,
        case
            when monetary_edges is null then monetary_tile
            when sales > monetary_edges[4] then 5
            when sales > monetary_edges[3] then 4
            when sales > monetary_edges[2] then 3
            when sales > monetary_edges[1] then 2
            else 1
        end as monetary_score,
        recency_edges,
        frequency_edges,
        monetary_edges
    from standing
    left join tiles using (customer_key)
    cross join edges
)

select
    customer_key,
    segment,
    place,
    recency_score,
    frequency_score,
    monetary_score,
    recency_days,
    order_count,
    sales,
    recency_edges::varchar as recency_edges,
    frequency_edges::varchar as frequency_edges,
    monetary_edges::varchar as monetary_edges
from scored
join rfm_cells(scheme := $scheme) using (recency_score, frequency_score, monetary_score)
