-- Everyone with an order in the scope. One row per customer: who they are and when they first came, over all the data, beside
-- what they brought inside the scope.
select
    a.customer_id,
    a.customer_name,
    a.email,
    a.phone,
    a.country,
    a.first_ordered_at,
    a.order_count as lifetime_order_count,
    s.*,
    (s.gross_sales - s.discounts - s.returns)::decimal(18, 4) as net_sales,
    s.sales / s.order_count as average_order_value,
    scope.as_of_on - s.last_order_on as recency_days
from customer_sums as s
join all_customers as a using (customer_key)
cross join scope
