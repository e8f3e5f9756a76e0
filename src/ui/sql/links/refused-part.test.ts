import { expect, test } from 'vitest';
import { refusedPart } from './refused-part';

test.each([
  ['', ''],
  ['-- nothing', ''],
  ['pivot customers on country using count(*)', 'pivot'],
  ['select * from (pivot customers on country)', 'pivot'],
  ['with c as (from customers) pivot c on country', 'pivot'],
  ['explain select 1', 'explain'],
  ['EXPLAIN analyze from orders', 'EXPLAIN'],
  ['from own.main.mine', 'own'],
  ['from "OWN".mine', 'OWN'],
  ['select own . main . mine(1)', 'own'],
  ["from json_execute_serialized_sql('')", 'json_execute_serialized_sql'],
  ["from histogram_values('own.main.mine', a)", 'histogram_values'],
  ['drop table customers', 'drop'],
  ['with x as (from customers) insert into t from x', 'insert'],
  ["select e'a'", "e'"],
  ['select U&"a"', 'U&"'],
  ['select 1 /* a /* b */', '/*'],
  ['select 1\u00a0+ 1', '\u00a0'],
])('%s: %s is refused before it is run', (sql, part) => {
  expect(refusedPart(sql)).toBe(part);
});

test.each([
  'select 1; from orders',
  "from customers pivot (count(*) for country in ('DE'))",
  'select o.pivot from (select 1 as pivot, 2 as explain) o',
  'select 1 as own',
  "select 'own.main.mine' -- own.main",
  'describe customers',
])('%s is not', (sql) => {
  expect(refusedPart(sql)).toBeUndefined();
});
