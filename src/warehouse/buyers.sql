-- Who bought, as a short key. One row per person with an order that counts or a return; a platform's own ids are only good
-- within that platform, an e-mail address is the same person everywhere.
with

people as (
    select distinct customer_id, case when contains(customer_id, '@') then '' else platform end as id_space
    from (
        select customer_id, platform from staging.priced_orders where excluded_reason is null
        union all
        select customer_id, platform from staging.lines where row_kind = 'return'
    )
    where customer_id is not null
)

select (row_number() over (order by id_space, customer_id))::integer as customer_key, customer_id, id_space
from people
