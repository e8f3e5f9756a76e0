-- How many new customers of the whole shop order again within so many days. One row per number of days; only customers whose
-- first order is at least so old are asked. Beside it, those of the newest twelve months that can be asked against those before
-- them, from the first month in which the files know who is new (history), with Newcombe's interval of the difference; null where
-- one of the two is missing. The settled share leaves out the early ones: those won before the files had settled (history).
with

months as (
    select *, max(month) filter (customer_count > 0) over (partition by within_days) - interval 11 month as recent_from
    from repeat_within(count_by := $count_by)
),

counted as (
    select
        within_days,
        sum(customer_count) as customer_count,
        sum(repeat_count) as repeat_count,
        sum(early_count) as early_count,
        sum(early_repeat_count) as early_repeat_count,
        coalesce(sum(customer_count) filter (month >= recent_from), 0) as recent_count,
        coalesce(sum(repeat_count) filter (month >= recent_from), 0) as recent_hits,
        coalesce(sum(customer_count) filter (month < recent_from and month >= settled_on), 0) as earlier_count,
        coalesce(sum(repeat_count) filter (month < recent_from and month >= settled_on), 0) as earlier_hits
    from months
    cross join history()
    group by within_days
),

shared as (
    select
        *,
        recent_hits / nullif(recent_count, 0) as recent_share,
        earlier_hits / nullif(earlier_count, 0) as earlier_share
    from counted
)

select
    within_days,
    customer_count,
    repeat_count,
    repeat_count / nullif(customer_count, 0) as repeat_share,
    wilson_low(repeat_count, customer_count) as repeat_low,
    wilson_high(repeat_count, customer_count) as repeat_high,
    recent_count,
    recent_share,
    earlier_count,
    earlier_share,
    recent_share - earlier_share - sqrt(
        (recent_share - wilson_low(recent_hits, recent_count)) ** 2
        + (wilson_high(earlier_hits, earlier_count) - earlier_share) ** 2
    ) as difference_low,
    recent_share - earlier_share + sqrt(
        (wilson_high(recent_hits, recent_count) - recent_share) ** 2
        + (earlier_share - wilson_low(earlier_hits, earlier_count)) ** 2
    ) as difference_high,
    early_count,
    (repeat_count - early_repeat_count) / nullif(customer_count - early_count, 0) as settled_share,
    (select sum(sales) / sum(order_count) from customer_sums) as average_order_value
from shared
order by within_days
