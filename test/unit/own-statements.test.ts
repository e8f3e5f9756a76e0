import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { openTestEngine } from '../support/node-engine';
import { loadOrders, rows } from '../support/shop';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  await loadOrders(engine, ['ann 2024-01-05 10', 'ben 2024-01-06 20', 'ann 2024-02-05 30']);
});

const MODEL = [
  'from all_orders order by all',
  'from all_order_items order by all',
  'from customers order by all',
  "select database_name, table_name, sql from duckdb_tables() where database_name in ('memory', 'store') order by all",
  'select view_name, sql from duckdb_views() where not internal order by all',
  "select function_name, macro_definition from duckdb_functions() where not internal and database_name <> 'own' order by all",
  'select database_name from duckdb_databases() order by all',
  'select name, value from duckdb_settings() order by all',
];
const model = async () => JSON.stringify(await Promise.all(MODEL.map((sql) => rows(engine, sql))));
const plain = async (sql: string) => (await engine.own(sql)).plainRows();

test('the owner reads the model and the library, and keeps tables, views and macros', async () => {
  await engine.own('create table mine as select customer_key, sum(sales) as sales from orders group by all');
  await engine.own('insert into mine values (99, 5)');
  await engine.own('update mine set sales = 6 where customer_key = 99');
  await engine.own('create view big as from mine where sales > 25');
  await engine.own('create macro twice(x) as 2 * x');
  await engine.own('create table temp as select 1 as one');
  await engine.own('drop table temp');
  expect(await plain('select count(*)::integer as n, twice(3) as six from big')).toEqual([{ n: 1, six: 6 }]);
  expect(await plain('select sales from mine where customer_key = 99')).toEqual([{ sales: 6 }]);
  expect(await plain("select E'a\\nb' as lines")).toEqual([{ lines: 'a\nb' }]);
  expect(await plain('pivot mine on sales > 25 using count(*)')).toHaveLength(3);
  expect((await plain('from pareto(steps := 10)')).length).toBeGreaterThan(0);
  await engine.own('drop view big');
  await engine.own('drop table mine');
});

describe('what would change the model is undone whole', () => {
  test.each([
    ['delete from orders', 'sql'],
    ['delete from all_orders', 'model_changed'],
    ['update all_orders set sales = 0', 'sql'],
    ['update store.main.all_orders set order_id = 0', 'model_changed'],
    ['with gone as (select 1) delete from all_orders', 'model_changed'],
    ['drop table all_orders', 'model_changed'],
    ['drop view orders', 'model_changed'],
    ['create or replace view memory.main.orders as select 1 as one', 'model_changed'],
    ['create or replace macro memory.main.pareto() as table select 1 as one', 'model_changed'],
    ['alter table all_orders add column x integer', 'model_changed'],
    ["comment on table all_orders is 'x'", 'model_changed'],
    ['create table orders as select 1 as one', 'name_taken'],
    ['create temp table Orders as select 1 as one', 'refused'],
    ['create or replace temporary view v as select 1 as one', 'refused'],
    ['create local temp table t as select 1 as one', 'refused'],
    ['create temp macro m() as 1', 'refused'],
    ['create secret (type http)', 'refused'],
    ['create or replace persistent secret s (type http)', 'refused'],
    ['create schema own.store', 'refused'],
    ['explain analyze create schema if not exists own.memory', 'refused'],
    ['from enable_logging()', 'refused'],
    ['select * from "enable_profiling"()', 'refused'],
    ['with x as (from disable_logging()) from x', 'refused'],
    ['create view customers as select 1 as one', 'name_taken'],
    ['create macro pareto() as table select 1 as one', 'name_taken'],
    ['create macro sum(x) as 0', 'name_taken'],
    ['create macro date_trunc(x, y) as 0', 'name_taken'],
    ['explain analyze create table orders as select 1 as one', 'name_taken'],
    ['explain analyze create macro pareto() as table select 1 as one', 'name_taken'],
    ["explain analyze set search_path = 'store.main'", 'refused'],
    ["explain (analyze, format json) set search_path = 'store.main'", 'refused'],
    ['explain', 'refused'],
    ['drop schema own.kept cascade', 'model_changed'],
    ['drop table own.kept.turns', 'model_changed'],
    ['alter table own.kept.turns rename to t', 'model_changed'],
    ['delete from own.kept.turns', 'model_changed'],
    ['insert into own.kept.turns values (1)', 'model_changed'],
    ['alter table own.kept.turns drop column turn', 'sql'],
    ['create or replace table own.kept.turns as select 1 as x', 'sql'],
    ['detach store', 'refused'],
    ["attach ':memory:' as other", 'refused'],
    ['use store', 'refused'],
    ["copy (select 1) to 'export/x.csv'", 'refused'],
    ['commit', 'refused'],
    ['checkpoint', 'refused'],
    ["set memory_limit = '1MB'", 'refused'],
    ["from read_csv('https://witness.invalid/x.csv')", 'refused'],
    ['select 1; commit; drop table all_orders', 'refused'],
    ["select e'\\'; commit; drop table all_orders; --'", 'refused'],
    ['/* /* */ select 1; commit; drop table all_orders -- */', 'refused'],
  ])('%s', async (sql, code) => {
    const before = await model();
    await expect(engine.own(sql)).rejects.toMatchObject({ code });
    expect(await model()).toBe(before);
    expect(await plain('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

test('a hundred thousand rows are held, and it is said that there are more', async () => {
  const result = await engine.own('select range as n, 2 * range as m from range(250000)');
  expect([result.rowCount, result.truncated]).toEqual([100_000, true]);
  expect([0, 2047, 2048, 99_999].map((row) => [result.cell(row, 0), result.cell(row, 1)])).toEqual([
    [0, 0],
    [2047, 4094],
    [2048, 4096],
    [99_999, 199_998],
  ]);
});

test('columns tell the types of DuckDB; two of one name stay two', async () => {
  const sql = "select 1::decimal(9, 2) as a, 'x' as a, date '2024-01-05' as d, [1::bigint] as l, true as b";
  const { columns } = await engine.own(sql);
  expect(columns.map(({ name, sqlType }) => `${name} ${sqlType}`)).toEqual([
    'a DECIMAL(9,2)',
    'a VARCHAR',
    'd DATE',
    'l BIGINT[]',
    'b BOOLEAN',
  ]);
});
