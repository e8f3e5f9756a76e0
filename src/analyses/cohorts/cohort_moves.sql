-- What each customer won in the scope adds to the cells of the cohorts, up to the as-of day. One row per first order; per
-- customer and age with later orders or returns; and per customer who came back, at the age of the second order. A customer is
-- won by the first order in all the data, where that is in the scope. Segment is what customers share by their first order,
-- null if nothing or not known, 'other' beyond the five largest.
with

-- Files that tell coupons at all.
telling_files as (
    select distinct file_id from all_orders where $split = 'coupon' and coupon is not null
),

firsts as materialized (
    select
        o.customer_key,
        ordered_on as won_on,
        sales,
        case $split
            when 'country' then o.country
            when 'channel' then channel
            when 'coupon' then coalesce(coupon, case when t.file_id is not null then 'no_coupon' end)
            when 'discount' then case when o.discounts > 0 then 'discounted' else 'full_price' end
            when 'season' then
                case
                    when month(ordered_on) = 12 or month(ordered_on) = 11 and day(ordered_on) >= 15 then 'holiday'
                    else 'rest_of_year'
                end
            when 'first_product' then coalesce(first_sku, first_product_name)
        end as attribute,
        case $split when 'first_product' then coalesce(first_product_name, first_sku) else attribute end as label
    from orders as o
    left join telling_files as t on t.file_id = o.file_id
    left join (from all_customers where $split = 'first_product') as a on a.customer_key = o.customer_key
    where customer_order_number = 1
),

named as (
    select
        attribute,
        case when row_number() over (order by count(*) desc, attribute) <= 5 then mode(label) else 'other' end as segment
    from firsts
    where $split <> 'none' and attribute is not null
    group by attribute
),

won as not materialized (
    select customer_key, segment, won_on, date_trunc(group_by, won_on)::date as cohort, length_days, group_by, sales
    from firsts
    cross join cohort_grain(grain := $grain)
    left join named using (attribute)
    where won_on <= (select as_of_on from scope)
),

later as (
    select customer_key, ordered_on as moved_on, 1 as order_count, sales
    from orders
    where customer_order_number > 1
    union all
    select customer_key, returned_on, 0, -deducted
    from returns
    where order_key is null and customer_key is not null and deducted <> 0
),

-- Age counts periods of the calendar since the cohort's own, or windows of days since the first order. Where age 0 is the first
-- order alone, what follows it in its period counts in the next.
by_age as (
    select
        customer_key,
        any_value(segment) as segment,
        any_value(cohort) as cohort,
        greatest(
            case $begin when 'first_order' then 1 else 0 end,
            coalesce((moved_on - won_on) // length_days, date_diff(group_by, cohort, moved_on))
        )::integer as age,
        sum(order_count)::integer as order_count,
        sum(later.sales)::decimal(18, 4) as sales
    from later
    join won using (customer_key)
    where moved_on <= (select as_of_on from scope)
    group by customer_key, age
)

select
    customer_key,
    segment,
    cohort,
    0 as age,
    1 as customer_count,
    1 as active_count,
    0 as returned_count,
    1 as order_count,
    sales
from won

union all

select customer_key, segment, cohort, age, 0, (age > 0 and order_count > 0)::integer, 0, order_count, sales
from by_age

union all

select customer_key, any_value(segment), any_value(cohort), min(age), 0, 0, 1, 0, 0
from by_age
where order_count > 0
group by customer_key
