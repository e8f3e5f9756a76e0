import { describe, expect, test } from 'vitest';
import type { Library } from './reads';
import { showsNobody } from './shows-nobody';

const CUSTOMER = ['customer_key', 'customer_id', 'customer_name', 'email', 'phone', 'country', 'sales'];
const library: Library = {
  relations: new Map([
    ['customers', CUSTOMER],
    ['all_customers', CUSTOMER],
    ['orders', ['order_key', 'customer_key', 'country', 'sales', 'ordered_on']],
    ['excluded_rows', ['file_id', 'value']],
  ]),
  analyses: new Map([
    ['pareto', ['customer_share', 'sales_share']],
    ['customer_value', ['customer_id', 'email', 'lifetime_value']],
    ['history', []],
  ]),
};

describe('a query is trusted to show nobody only where its words prove it', () => {
  test.each([
    'select #2, #4 from all_customers',
    'select 1 as count, * from all_customers',
    'select distinct on (country) * from all_customers',
    'select distinct on (country) * exclude (sales) from all_customers',
    'from c: all_customers select c',
    'select "where" from all_customers "where"',
    'select "where" from all_customers as "where"',
    "select k from all_customers as 't'(k, i, n, e)",
    "select t from all_customers as 't'",
    "select t from all_customers 't'",
    'from $$all_customers$$',
    "from 'all_'\n'customers'",
    'select country from all_customers count(k, country)',
    'select country from customer_value() as decimal(country)',
    'select date from all_customers date',
    'select between from customer_value() between',
    'select country.email from all_customers country',
    'select c from orders, all_customers c',
    'select country from all_customers union all from all_customers',
    'select {a: email} from all_customers',
    'select x: all_customers from all_customers',
    'from own.main.mine',
    'select * from orders, own.main.mine',
    'from mine',
    'from mine()',
    'from staging.orders',
    'from duckdb_views()',
    'select sql from duckdb_views',
    'from sqlite_master',
    "from histogram('all' || '_customers', 'email')",
    'from history()',
    'from excluded_rows',
    'describe customers',
    'select sales as email, email from customers',
  ])('not %s', (sql) => {
    expect(showsNobody(sql, library)).toBe(false);
  });

  test.each([
    'select 1',
    'from orders',
    'from range(10)',
    'select * from pareto(steps := 10) where customer_share < 0.2',
    'select country, count(*) as customers from customers group by country',
    'select c.country, sales * 2 as email from customers c',
    'from customers select country',
    'select c.country from customers as c join orders as o using (customer_key)',
    "select country from customers where country = 'DE' and sales::double > 1.5 order by country nulls last limit 5;",
    'select sum(sales) * 100 / sum(sum(sales)) over () as share from customers group by all',
    'with best as (select country, sum(sales) as total from customers group by all) select country, total from best',
    'select "ordered_on", $who as who from orders',
    'select country from customers where country = $country',
    'select date_trunc(\'month\', ordered_on)::date as "شهر", count(*) filter (where sales > 0) as n from orders join customers using (customer_key) group by all',
  ])('%s', (sql) => {
    expect(showsNobody(sql, library)).toBe(true);
  });
});
