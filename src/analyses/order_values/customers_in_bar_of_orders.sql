-- Who placed the orders of a bar of the histogram. One row per kind of order, bar and customer.
select kind, (place // 6)::integer as bar, customer_key, count(*) as orders_in_bar, sum(sales)::decimal(18, 4) as sales_in_bar
from placed_orders()
cross join unnest(['all', 'without_large']) as kinds(kind)
where customer_key is not null and (kind = 'all' or large_buyer_key is null)
group by all
