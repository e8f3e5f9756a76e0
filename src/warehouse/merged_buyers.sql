-- Buyers whom the files write in several ways and who count as one, or who count as nobody. One row per customer, platform and
-- way of writing; rule says why: accounts, a customer number that orders with several addresses or without; phones, a telephone
-- number of someone known otherwise; phone_numbers, one number written otherwise; addresses, one e-mail address written
-- otherwise or used on several platforms; names, several orders under a name and postcode alone; placeholders, whose customer_key is
-- null. Beside them local_numbers: buyers known by a telephone number alone whose country nothing tells, so that they may be
-- written in several ways unseen.
with

persons as (
    select customer_key
    from staging.buyers
    group by customer_key
    having count(*) > 1 or bool_or(merged_by = 'names' or merged_by = 'phone_numbers' and not starts_with(customer_id, '+'))
),

orders as (
    select platform, account_id, customer_id as written_id, count(*) as order_count
    from staging.priced_orders
    where excluded_reason is null and customer_id is not null
    group by all
),

ways as (
    select
        customer_key,
        coalesce(b.customer_id, o.written_id) as customer_id,
        o.platform,
        o.written_id,
        sum(order_count)::integer as order_count,
        case
            when max(merged_by) = 'phone_numbers' and not starts_with(max(b.customer_id), '+') then 'local_numbers'
            else coalesce(max(merged_by), 'placeholders')
        end as rule
    from orders as o
    left join staging.buyers as b
        on b.platform = o.platform and b.written_id = o.written_id and b.account_id is not distinct from o.account_id
    where b.customer_key is null or b.customer_key in (select customer_key from persons)
    group by all
)

from ways
qualify rule in ('placeholders', 'phones', 'local_numbers')
    or rule = 'names' and order_count > 1
    or rule = 'accounts' and count(*) over (partition by customer_key) > 1
    or count(*) over (partition by customer_key, rule) > 1
order by rule, customer_id, platform, written_id
