-- Cohorts told apart from chance, at the age asked or the last that two of them have lived through, of those won once the files know
-- who is new (history): regulars of before, who look new until then, would make newer customers look worse. One row per cohort, newest
-- first, against one won earlier; or per segment, largest first, against the largest that has a name and 30 customers to judge by. Value is
-- the measure, money per customer or order and counts per hundred customers, null where nobody can be judged; 95 % bootstrap intervals of
-- it and of the difference, and the verdict, are null below 30 customers and for all but the twelve newest; the interval of the difference
-- also where all of a group did the same. Those of segments hold all at once, for the clearest of them is told.
-- A difference of money or orders that chance does not explain is 'few' where it may be chance once each side is without the block of
-- customers, one of a hundred, that raises it most.
with

blocked as (
    select
        segment,
        cohort,
        age,
        resampling_block(customer_key) as block,
        sum(customer_count) as customer_count,
        sum(active_count) as active_count,
        sum(returned_count) as returned_count,
        sum(order_count) as order_count,
        sum(sales)::double as sales
    from cohort_moves($grain, $split, $begin)
    where age <= least($periods, $at_age)
    group by all
),

moved as materialized (
    select *, case when $split = 'none' then cohort end as won_in from blocked
),

complete as (
    select cohort, age, cohort >= settled_on as is_known
    from cohort_ages($grain, $begin, least($periods, $at_age))
    cross join history()
    where state = 'complete'
),

ages as (
    select
        complete.age,
        count(distinct (segment, won_in)) filter (is_known) as known_count,
        count(distinct (segment, won_in)) as group_count
    from moved
    join complete using (cohort)
    where moved.age = 0
    group by complete.age
),

compared as (
    select coalesce(max(age) filter (known_count > 1), max(age) filter (group_count > 1), max(age)) as compared_age from ages
),

sizes as (
    select
        segment,
        won_in,
        row_number() over (order by won_in desc, sum(customer_count) desc, segment) as place
    from moved
    group by segment, won_in
),

blocks as (
    select
        segment,
        won_in,
        block,
        sum(customer_count) as customer_count,
        case $measure
            when 'cumulative_sales' then sum(sales)
            when 'orders' then 100 * sum(order_count) filter (age = compared_age)
            when 'active' then 100 * sum(active_count) filter (age = compared_age)
            when 'returned' then 100 * sum(returned_count)
            else sum(sales) filter (age = compared_age)
        end::double as amount,
        case $measure when 'average_order_value' then sum(order_count) filter (age = compared_age) else sum(customer_count) end
            as unit_count
    from moved
    cross join compared
    where age <= compared_age and cohort in (select cohort from complete, compared where age = compared_age and is_known)
    group by segment, won_in, block
),

groups as (
    select
        s.segment,
        s.won_in,
        place,
        coalesce(sum(customer_count), 0) as customer_count,
        coalesce(sum(amount), 0) / nullif(sum(unit_count), 0) as value,
        list(coalesce(amount, 0) order by block) as amounts,
        list(coalesce(unit_count, 0) order by block) as unit_counts,
        list_transform(list_zip(amounts, unit_counts), lambda pair: pair[1] - value * pair[2]) as excesses,
        list_position(excesses, list_max(excesses)) as heaviest,
        row_number() over (order by value is null, place) as newest
    from sizes as s
    left join blocks as b on b.segment is not distinct from s.segment and b.won_in is not distinct from s.won_in
    group by s.segment, s.won_in, place
),

-- Drawing again takes its time, so it is for the newest, and for those they are held against.
resampled as (
    select
        * exclude (amounts, unit_counts, excesses, heaviest, newest),
        amounts[:heaviest - 1] || amounts[heaviest + 1:] as other_amounts,
        unit_counts[:heaviest - 1] || unit_counts[heaviest + 1:] as other_unit_counts,
        case when customer_count >= 30 and (newest <= 12 or newest - $back between 1 and 12)
            then bootstrap_means(amounts, unit_counts, place)
        end as means
    from groups
),

reference as (
    select min(place) filter (means is not null and segment <> 'other') as reference_place from resampled
),

pairs as (
    select
        g.*,
        other.segment as against_segment,
        other.won_in as against_cohort,
        other.means as against_means,
        g.value - other.value as difference,
        case when list_min(g.means) < list_max(g.means) and list_min(other.means) < list_max(other.means)
            then differences(g.means, other.means)
        end as replicates
    from resampled as g
    cross join reference
    left join resampled as other
        on other.place = case when $split = 'none' then g.place + $back when g.place <> reference_place then reference_place end
),

-- Few differences hold, so that this costs little.
without_heaviest as (
    select g.place, differences(
        bootstrap_means(g.other_amounts, g.other_unit_counts, g.place),
        bootstrap_means(other.other_amounts, other.other_unit_counts, other.place)
    ) as rest
    from pairs as g
    join resampled as other
        on other.segment is not distinct from g.against_segment and other.won_in is not distinct from g.against_cohort
    where $measure not in ('active', 'returned') and (interval_low(g.replicates) > 0 or interval_high(g.replicates) < 0)
)

select
    segment,
    won_in as cohort,
    against_segment,
    against_cohort,
    compared_age,
    customer_count,
    value,
    interval_low(means) as value_low,
    interval_high(means) as value_high,
    difference,
    interval_of_many(difference, interval_low(replicates), comparisons) as difference_low,
    interval_of_many(difference, interval_high(replicates), comparisons) as difference_high,
    case
        when difference_low > 0 and interval_of_many(list_avg(rest), interval_low(rest), comparisons) <= 0 then 'few'
        when difference_high < 0 and interval_of_many(list_avg(rest), interval_high(rest), comparisons) >= 0 then 'few'
        when difference_low > 0 then 'more'
        when difference_high < 0 then 'less'
        when means is not null and against_means is not null then 'unclear'
    end as verdict
from pairs
cross join compared
cross join (select case when $split = 'none' then 1 else count(replicates) end as comparisons from pairs)
left join without_heaviest using (place)
order by place
