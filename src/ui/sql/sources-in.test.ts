import { describe, expect, test } from 'vitest';
import { namedSteps, openCall, sourcesIn } from './sources-in';

describe('what a statement reads is found, however unfinished it is', () => {
  test.each([
    ['from orders', 'orders orders'],
    ['select  from orders as o where o.', 'orders o'],
    ['select 1 from orders o, customers c where', 'orders o, customers c'],
    ['select a, b from orders join "order_items" i using (order_key)', 'orders orders, order_items i'],
    ['from pareto(steps := 10) p where p.', 'pareto p'],
    ['select * from store.main.all_orders left join customers', 'all_orders all_orders, customers customers'],
    ['select (select max(x) from customers) as x, y from orders', 'customers customers, orders orders'],
    ["select 'from nowhere' -- from nobody", ''],
    ['insert into mine select 1', 'mine mine'],
    ['select 1 from', ''],
  ])('%s', (sql, sources) => {
    expect(
      sourcesIn(sql)
        .map(({ name, alias }) => `${name} ${alias}`)
        .join(', '),
    ).toBe(sources);
  });
});

test('steps that are named with `with` are found', () => {
  expect(namedSteps('with a as (select 1), b as materialized (from a) select * as c from b')).toEqual(['a', 'b']);
  expect(namedSteps('select cast(a as (b)) from c')).toEqual([]);
});

test('the call that the caret is in is found', () => {
  expect(openCall('from pareto(steps := ')).toBe('pareto');
  expect(openCall('from pareto(steps := greatest(1, 2), ')).toBe('pareto');
  expect(openCall('from pareto(steps := 10) ')).toBeUndefined();
});
