-- What files of customers tell of the people whom orders name. One row per platform and customer as orders name them; person_ref
-- is who that is, where the platform makes a new customer of every order.
select
    platform,
    customer_id,
    arg_max(person_ref, place) as person_ref,
    arg_max(email, place) as email,
    arg_max(phone, place) as phone,
    arg_max(customer_name, place) as customer_name,
    arg_max(country, place) as country
from staging.lines
where row_kind = 'customer' and customer_id is not null
group by platform, customer_id
