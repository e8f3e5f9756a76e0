import { describe, expect, test } from 'vitest';
import { significant } from '../../../engine/lexer';
import { expectsSource, namedSteps, openBracket, sourcesIn } from './sources-in';

describe('what a statement reads is found, however unfinished it is', () => {
  test.each([
    ['from orders', 'orders orders'],
    ['select  from orders as o where o.', 'orders o'],
    ['select 1 from orders o, customers c where', 'orders o, customers c'],
    ['select a, b from orders join "order_items" i using (order_key)', 'orders orders, order_items i'],
    ['from pareto(steps := 10) p where p.', 'pareto p'],
    ['select * from store.main.all_orders left join customers', 'all_orders all_orders, customers customers'],
    ['select (select max(x) from customers) as x, y from orders', 'orders orders'],
    ["select 'from nowhere' -- from nobody", ''],
    ['insert into mine select 1', 'mine mine'],
    ['select 1 from', ''],
    ['select x from (select max(sales) as x from orders) as best, customers', ' best, customers customers'],
    ['with best as (from orders) select 1 from best b where ', 'best b'],
    ['select 1 from customers where exists (select 1 from orders o where ', 'customers customers, orders o'],
  ])('%s', (sql, sources) => {
    expect(
      sourcesIn(sql, sql.length)
        .map(({ name, alias }) => `${name} ${alias}`)
        .join(', '),
    ).toBe(sources);
  });
});

test('steps that are named with `with` are found', () => {
  const named = (sql: string) => namedSteps(sql).map(({ name, query, columns }) => `${name}(${columns}): ${query}`);
  expect(named('with a as (select 1), b(x, y) as materialized (from a) select * as c from b')).toEqual([
    'a(): select 1',
    'b(x,y): from a',
  ]);
  expect(named('with a as (select (1')).toEqual(['a(): select (1']);
  expect(named('select cast(a as (b)) from c')).toEqual([]);
});

test('the call that the caret is in is found', () => {
  const openCall = (before: string) => openBracket(significant(before))?.name;
  expect(openCall('from pareto(steps := ')).toBe('pareto');
  expect(openCall('from pareto(steps := greatest(1, 2), ')).toBe('pareto');
  expect(openCall('from pareto(steps := 10) ')).toBeUndefined();
});

test.each([
  ['from ', true],
  ['select a, b from orders, ', true],
  ['select a from orders where x in (select 1 from a), ', false],
  ['select a, ', false],
  ['select sum(x, ', false],
  ['from orders join ', true],
  ['from pareto(steps := 1, ', false],
  ['from pareto(steps := 1), ', true],
  ['from orders order by a, ', false],
])('a relation is expected after “%s”: %s', (before, isExpected) => {
  expect(expectsSource(significant(before))).toBe(isExpected);
});
