/** A question of a shop owner that teaches a piece of SQL; its title is the message `sql_sample_<id>`. */
export interface Sample {
  id: (typeof IDS)[number];
  sql: string;
}

const IDS = [
  'best_customers',
  'months',
  'weekdays',
  'new_and_returning',
  'first_products',
  'bought_together',
  'late',
  'countries',
  'pareto',
  'own_table',
] as const;

const QUERIES: Record<(typeof IDS)[number], string> = {
  best_customers: `-- select: which columns; from: of which table; order by: sorted by what; limit: how many rows
select customer_id, order_count, sales, last_order_on
from customers
order by sales desc
limit 10`,
  months: `-- group by all makes one row of all orders of a month
select
    date_trunc('month', ordered_on)::date as month,
    count(*) as orders,
    sum(sales) as sales,
    sum(sales) / count(*) as average_order_value
from orders
group by all
order by month`,
  weekdays: `-- a window, over (), looks at all rows of the result at once: here for the share of each
select
    dayname(ordered_on) as weekday,
    count(*) as orders,
    count(*) / sum(count(*)) over () as share_of_orders,
    median(sales::double) as median_order
from orders
group by weekday, isodow(ordered_on)
order by isodow(ordered_on)`,
  new_and_returning: `-- filter counts some of the rows of a group
select
    date_trunc('quarter', ordered_on)::date as quarter,
    count(*) filter (customer_order_number = 1) as first_orders,
    count(*) filter (customer_order_number > 1) as later_orders,
    sum(sales) filter (customer_order_number > 1) / nullif(sum(sales), 0) as later_share_of_sales
from orders
where customer_key is not null
group by all
order by quarter`,
  first_products: `-- join brings the orders to their lines; having leaves out products that too few began with
select
    product_name,
    count(distinct customer_key) as began_with_it,
    count(distinct customer_key) filter (lifetime_order_count > 1) as came_back,
    came_back / began_with_it as came_back_share
from order_items
join orders using (order_key, customer_key)
where customer_order_number = 1
group by product_name
having count(distinct customer_key) >= 20
order by came_back_share desc
limit 20`,
  bought_together: `-- with names a step, so that the next one can read it; the table is joined with itself
with

favourites as (
    select product_name from order_items where product_name is not null group by all order by count(*) desc limit 40
),

baskets as (
    select distinct order_key, product_name from order_items join favourites using (product_name)
)

select a.product_name as product, b.product_name as bought_with, count(*) as orders
from baskets as a
join baskets as b on a.order_key = b.order_key and a.product_name < b.product_name
group by all
order by orders desc
limit 20`,
  late: `-- who used to come more often: compare the days since the last order with the customer's own rhythm
select
    c.customer_id,
    c.sales,
    recency_days,
    median(days_since_previous_order) as usual_days,
    recency_days / usual_days as times_late
from customers as c
join orders using (customer_key)
where c.order_count >= 3
group by c.customer_id, c.sales, recency_days
having usual_days > 0 and times_late > 2
order by c.sales desc
limit 50`,
  countries: `-- a window, over (order by ...), adds up the rows so far
select
    coalesce(country, '(none)') as country,
    count(*) as orders,
    sum(sales) as sales,
    sum(sum(sales)) over (order by sum(sales) desc) / sum(sum(sales)) over () as running_share
from orders
group by all
order by sales desc`,
  pareto: `-- every analysis of this page is a table that you can ask further: which share of customers brings half the sales?
select min(customer_share) as share_of_customers
from pareto(steps := 1000)
where sales_share >= 0.5`,
  own_table: `-- a table of your own stays while this page is open; the next statement reads it
create or replace table best as
select customer_key, customer_id, sales
from customers
where sales_rank <= 0.2 * (select count(*) from customers);

select year(ordered_on) as year, count(distinct customer_key) as best_customers, sum(orders.sales) as sales
from orders
join best using (customer_key)
group by all
order by year`,
};

export const SAMPLES: readonly Sample[] = IDS.map((id) => ({ id, sql: QUERIES[id] }));
