-- Buyers whom the files write in several ways and who count as one, or who count as nobody. One row per platform and way of writing;
-- rule says why: phones, a telephone number of someone known by an e-mail address; phone_numbers, one number written otherwise;
-- addresses, one e-mail address written otherwise or used on several platforms; placeholders, whose customer_key is null.
with

persons as (
    select customer_key from staging.buyers group by customer_key having count(*) > 1
),

counts as (
    select platform, customer_id as written_id, count(*)::integer as order_count
    from staging.priced_orders
    where excluded_reason is null and customer_id is not null
    group by all
)

select
    b.customer_key,
    coalesce(b.customer_id, written_id) as customer_id,
    platform,
    written_id,
    order_count,
    case
        when b.customer_key is null then 'placeholders'
        when not contains(written_id, '@') and contains(b.customer_id, '@') then 'phones'
        when contains(written_id, '@') then 'addresses'
        else 'phone_numbers'
    end as rule
from counts
left join staging.buyers as b using (platform, written_id)
where b.customer_key is null or b.customer_key in (select customer_key from persons)
order by rule, customer_id, platform, written_id
