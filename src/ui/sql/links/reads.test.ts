import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reads, type Library } from './reads';

const library: Library = {
  relations: new Map([
    ['customers', ['customer_key', 'customer_id', 'customer_name', 'email', 'phone', 'country', 'sales']],
    ['orders', ['order_key', 'customer_key', 'country', 'returns']],
    ['returns', ['order_key', 'amount']],
  ]),
  analyses: new Map([
    ['pareto', ['customer_share', 'sales_share']],
    ['customer_value', ['customer_id', 'email', 'lifetime_value']],
  ]),
};
const found = (sql: string) => reads(sql, library);

describe('the tables and analyses that a query reads', () => {
  test.each([
    ['select country from customers', ['customers'], []],
    ['SELECT country FROM "customers"', ['customers'], []],
    ['from $$customers$$ select country', ['customers'], []],
    ['from $a$customers$a$ select country', ['customers'], []],
    ["from 'customers' select country", ['customers'], []],
    ['select country from memory.main.customers', ['customers'], []],
    ['select returns, customers from orders', ['orders'], []],
    ['select * from orders, returns', ['orders', 'returns'], []],
    ['select * from orders join returns using (order_key), customers', ['orders', 'returns', 'customers'], []],
    ['select * from (orders join returns on orders.order_key = returns.order_key)', ['orders', 'returns'], []],
    ['select (select count(*) from returns) from orders', ['returns', 'orders'], []],
    ['from o: orders', ['orders'], []],
    ['summarize customers', ['customers'], []],
    ['from pareto(steps := 10) where customer_share < 0.2', [], ['pareto']],
    ['with pareto as (select 1) from orders', ['orders'], []],
    ["select 'from customers' /* from customers */ from pareto() -- from returns", [], ['pareto']],
    [
      'select count(*) as customers from orders where country in (select country from returns)',
      ['orders', 'returns'],
      [],
    ],
    ['select 1 union all select amount from returns', ['returns'], []],
  ])('%s', (sql, relations, analyses) => {
    expect(found(sql)).toMatchObject({ relations, analyses, unknown: [] });
  });

  test.each([
    ['from nothing', ['nothing']],
    ['with mine as (from orders) from mine', []],
    ['with recursive mine(n) as (select 1 union all select n + 1 from mine) from mine', []],
    ['from range(10) t(n)', []],
    ['select extract(year from ordered_at) from orders', []],
    ['from own.main.vip', ['vip']],
    ['from mine()', ['mine']],
    ['from duckdb_views()', ['duckdb_views']],
  ])('%s: what it names that is not there', (sql, unknown) => {
    expect(found(sql).unknown).toEqual(unknown);
  });
});

describe('whether a query asks who somebody is', () => {
  test.each([
    'select email from customers',
    'select c."Email" from customers c',
    "select country from customers where email = 'a'",
    'select customer_id from customer_value()',
  ])('it names a column: %s', (sql) => {
    expect(found(sql).personal).toHaveLength(1);
  });

  test.each([
    'from customers',
    'select * from customers',
    'select c.* from customers c',
    'select distinct * from customers',
    'select 1 as count, * from customers',
    "select columns('e.*') from customers",
    'select max(columns(*)) from customers',
    'select c from customers as c',
    'select customers from customers',
    'select to_json(c) from customers c',
    'select a from customers t(a, b, c)',
    'select country from orders union all from customers',
    'select count(*) from (from customers)',
    'with c as (from customers) select 1 from c',
    'summarize customers',
    'pivot customers on country using count(*)',
    'table customers',
    'from customer_value()',
  ])('it takes whole rows: %s', (sql) => {
    expect(found(sql)).toMatchObject({ takesPeople: true });
  });

  test.each([
    'select country, count(*) as customers from customers group by country',
    'select c.country, sales * 2 as email from customers c',
    'from customers select country',
    'select country from customers c join orders o using (customer_key)',
    'from orders',
    'select * from pareto()',
    'select email from orders',
    'describe orders',
  ])('it does not: %s', (sql) => {
    expect(found(sql)).toMatchObject({ personal: [], takesPeople: false });
  });
});

test('any text is read without an exception', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'select',
      'from',
      'customers',
      '(',
      ')',
      ',',
      '*',
      '.',
      'as',
      "'",
      '"',
      '/*',
      ';',
      'with',
      'union',
      '$$',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(found(pieces.join(' '))).toHaveProperty('takesPeople');
    }),
    { numRuns: 1000 },
  );
});
