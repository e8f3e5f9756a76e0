import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import { openTestEngine } from '../support/node-engine';
import { loadOrders } from '../support/shop';
import type { Engine } from '../../src/engine/engine';
import {
  needed,
  ownThings,
  rowsAsValues,
  rowsFromCsv,
  withoutDatabases,
  type OwnThing,
} from '../../src/engine/own-things';

let engine: Engine;
const run = async (sql: string) => (await engine.run(sql)).rows;

const KEPT = [
  "create type mood as enum ('good', 'it''s bad')",
  'create sequence numbers start 7',
  `create table mine as select 1 as id, 'it''s; =1+1' as "a ""b""", ['x, y', null] as l, {'k': 'v'} as s, map {'m': 2} as m,
    date '2024-01-05' as d, timestamp '2024-01-05 10:00:00.123456' as ts, null::integer as n, '\\x00a'::blob as b, '' as e,
    'infinity'::double as inf, 0.1 + 0.2 as f, 1.50::decimal(9, 2) as money, true as yes, 'good'::mood as mood, interval 3 day as iv`,
  "insert into mine (id, e) values (2, 'two\\nlines')",
  "create table keyed (id integer primary key default nextval('numbers'), d decimal(9, 2) check (d > 0))",
  'create macro part(x, whole := 4) as x / whole',
  "create macro greet(who := 'o''neil; bye') as 'hello ' || who, (who, more) as who || more",
  'create macro top_days(n := 3) as table select range as day, part(range) as quarter from range(n)',
  'create view a_view as select m.id, t.quarter from own.main.mine as m, b_view as t',
  'create or replace view b_view as from top_days()',
];

beforeAll(async () => {
  engine = await openTestEngine();
  await loadOrders(engine, ['ann 2024-01-05 10']);
  const viewsFirst = [...KEPT.slice(0, -2), KEPT.at(-1)!, KEPT.at(-2)!];
  for (const sql of viewsFirst) await engine.own(sql);
});

/** The rows of a query in native DuckDB after the statements. */
async function elsewhere(statements: readonly string[], sql: string, folder = '.') {
  const native = await (await DuckDBInstance.create(':memory:')).connect();
  await native.run(`set file_search_path = '${folder}'`);
  for (const statement of statements) await native.run(statement);
  return (await native.runAndReadAll(`select t::varchar as row from (${sql}) as t`)).getRowObjectsJson();
}

const here = async (sql: string) => (await engine.own(`select t::varchar as row from (${sql}) as t`)).plainRows();

async function script(things: readonly OwnThing[]): Promise<string[]> {
  const parts = await Promise.all(
    things.map(async (thing) => [thing.sql, ...(thing.kind === 'table' ? await rowsAsValues(run, thing) : [])]),
  );
  return parts.flat();
}

test.each([
  'from mine',
  'from a_view order by all',
  "select greet(), greet('you'), greet('you', '!'), part(2), part(2, whole := 8)",
  'from top_days(n := 2)',
  'select count(*) as n from keyed',
])('what the owner keeps gives the same rows elsewhere: %s', async (sql) => {
  const things = needed([sql], await ownThings(run));
  expect(await elsewhere(await script(things), sql)).toEqual(await here(sql));
});

test('only what is named is taken along, each after what it names', async () => {
  const names = async (sql: string) => needed([sql], await ownThings(run)).map(({ name }) => name);
  expect(await names('from a_view')).toEqual(['mood', 'mine', 'part', 'top_days', 'b_view', 'a_view']);
  expect(await names('from keyed')).toEqual(['numbers', 'keyed']);
  expect(await names('from orders')).toEqual([]);
  expect(await names('create or replace table "Mine" as select 1; from mine')).toEqual(['mood']);
});

test('a long table comes from a CSV file with the same rows, disarmed text and empty text among them', async () => {
  await engine.own(
    `create table long as select 'plain' as t, 1 as n union all select '=1+1', -2 union all select '', null`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
  writeFileSync(join(folder, 'long.csv'), 't,n\nplain,1\n\'=1+1,-2\n"",\n');
  const [thing] = needed(['from long'], await ownThings(run));
  expect(thing!.rowCount).toBe(3);
  expect(await elsewhere([thing!.sql, rowsFromCsv(thing!, 'long.csv')], 'from long', folder)).toEqual(
    await here('from long'),
  );
});

test('names of databases fall away, and nothing else does', () => {
  expect(
    withoutDatabases(`select own.main.mine.id, o.own.x, 'own.mine' from "own".mine, store.main.all_orders, own`),
  ).toBe(`select mine.id, o.own.x, 'own.mine' from mine, all_orders, own`);
});
