-- Who has bought only once in all the data, and did so in the scope, or, with $grain 'year', in its last year with a known customer. One
-- row per customer.
select customer_key, ordered_on as bought_on
from orders
where
    lifetime_order_count = 1
    and customer_key is not null
    and ($grain = 'all' or year(ordered_on) = (select max(year(ordered_on)) from orders where customer_key is not null))
