-- Who bought. One row per platform and buyer as the files write them, with the person that is: customer_key, shared by all
-- ways to write one person, and customer_id, the name it goes by. The rules, each switched by the owner: phones, a buyer known by a
-- telephone number alone is the one person who gave it with an e-mail address; plus_tags and dots, what stands behind a plus,
-- and dots before gmail.com, make no difference; placeholders, an address under which many names order is nobody's. A
-- platform's own ids, and the masked addresses of a marketplace, are only good within that platform.
with

seen as (
    select platform, customer_id, email, phone, country, lower(trim(customer_name)) as name
    from staging.priced_orders
    where excluded_reason is null and customer_id is not null
    union all
    select platform, customer_id, email, phone, country, lower(trim(customer_name))
    from staging.lines
    where row_kind = 'return' and customer_id is not null
),

home as (
    select mode(country) as home_country from seen
),

written as (
    select
        platform,
        customer_id,
        any_value(phone) as phone,
        coalesce(any_value(country), any_value(home_country)) as country,
        min(name) <> max(name) as has_several_names,
        $calling_code as calling_code,
        contains(customer_id, '@') as is_address,
        not is_address and regexp_replace(any_value(phone), '[^0-9+]', '', 'g') = customer_id as is_phone
    from seen
    cross join home
    group by platform, customer_id
),

placeholders as (
    select customer_id
    from seen
    semi join (select customer_id from written where is_address and has_several_names) using (customer_id)
    where $placeholders
    group by customer_id
    having count(distinct name) >= 5
),

named as (
    select
        platform,
        customer_id,
        is_phone,
        case when is_address or is_phone then $phone_number end as phone,
        is_address and regexp_matches(customer_id, '@(marketplace\.amazon\.|members\.ebay\.)') as is_masked,
        case
            when is_address and not is_masked then $address
            when is_phone then coalesce($phone_number, customer_id)
            else customer_id
        end as person
    from written
    anti join placeholders using (customer_id)
),

-- A number given with addresses of several people says nothing of who else uses it.
phone_owners as (
    select phone, min(person) as owner
    from named
    where $phones and not is_phone and not is_masked and phone is not null
    group by phone
    having min(person) = max(person)
),

people as (
    select
        platform,
        n.customer_id,
        coalesce(owner, person) as person,
        case when (is_phone or contains(person, '@')) and not is_masked then '' else platform end as id_space
    from named as n
    left join phone_owners as p on is_phone and p.phone = n.phone
)

select
    platform,
    customer_id as written_id,
    (dense_rank() over (order by id_space, person))::integer as customer_key,
    person as customer_id
from people
