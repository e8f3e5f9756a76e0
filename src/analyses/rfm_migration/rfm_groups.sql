-- In which group of recency, frequency and money each customer stood so many days before the as-of day, by the orders up to then;
-- at 0 days, as they stand now. One row per customer with an order by then. A score is 1 (the top one for recency) and one up (or
-- down) for each cut-off below the value, so that equal values share it. Cut-offs are those given, if they are as many as the scale
-- needs; where more than 60 % have one order, numbers of orders for frequency; or else the quantiles of the values. With ties by
-- ntile, these are equal parts of the customers in which customer_id, whose order customer_key
-- follows, splits equal values, and the edges, lists as text, are null.
with

counted_then as (
    select
        customer_key,
        count(ordered_on)::integer as order_count,
        sum(sales)::decimal(18, 4) as sales,
        max(ordered_on) as last_order_on
    from (
        select customer_key, sales, ordered_on, ordered_on as day from orders
        union all
        select customer_key, -deducted, null, returned_on from returns where order_key is null
    )
    where customer_key is not null and day <= (select as_of_on - $days_between from scope) and $days_between > 0
    group by customer_key
    having count(ordered_on) > 0
),

standing as (
    select customer_key, order_count, sales, as_of_on - $days_between - last_order_on as recency_days
    from (
        select customer_key, order_count, sales, last_order_on from customer_sums where $days_between = 0
        union all
        from counted_then
    )
    cross join scope
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

-- As plain columns, which are quicker to compare with than elements of lists.
cuts as (
    select
        top_score,
        recency_edges::varchar as recency_edges,
        recency_edges[1] as r1,
        recency_edges[2] as r2,
        recency_edges[3] as r3,
        recency_edges[4] as r4,
        frequency_edges::varchar as frequency_edges,
        frequency_edges[1] as f1,
        frequency_edges[2] as f2,
        frequency_edges[3] as f3,
        frequency_edges[4] as f4,
        monetary_edges::varchar as monetary_edges,
        monetary_edges[1] as m1,
        monetary_edges[2] as m2,
        monetary_edges[3] as m3,
        monetary_edges[4] as m4
    from edges
),

tiled as (
    select *, null as recency_tile, null as frequency_tile, null as monetary_tile from standing where $ties <> 'ntile'
    union all
    select
        *,
        ntile(if($scheme = 'klaviyo_like', 3, 5)) over (order by recency_days desc, customer_key),
        ntile(if($scheme = 'klaviyo_like', 3, 5)) over (order by order_count, customer_key),
        ntile(if($scheme = 'klaviyo_like', 3, 5)) over (order by sales, customer_key)
    from standing
    where $ties = 'ntile'
),

scored as (
    select
        customer_key,
        recency_days,
        order_count,
        sales,
        (top_score + 1 - case
            when recency_edges is null then top_score + 1 - recency_tile
            when recency_days > r4 then 5
            when recency_days > r3 then 4
            when recency_days > r2 then 3
            when recency_days > r1 then 2
            else 1
        end)::integer as recency_score,
        case
            when frequency_edges is null then frequency_tile
            when order_count > f4 then 5
            when order_count > f3 then 4
            when order_count > f2 then 3
            when order_count > f1 then 2
            else 1
        end::integer as frequency_score,
        case
            when monetary_edges is null then monetary_tile
            when sales > m4 then 5
            when sales > m3 then 4
            when sales > m2 then 3
            when sales > m1 then 2
            else 1
        end::integer as monetary_score,
        recency_edges,
        frequency_edges,
        monetary_edges
    from tiled
    cross join cuts
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
    recency_edges,
    frequency_edges,
    monetary_edges
from scored
join rfm_cells(scheme := $scheme) using (recency_score, frequency_score, monetary_score)
