import { beforeAll, expect, test } from 'vitest';
import { openTestEngine } from '../../../../test/support/node-engine';
import { loadOrders, rows } from '../../../../test/support/shop';
import type { Engine } from '../../../engine/engine';
import ar from './words.ar';
import en from './words.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  await loadOrders(engine, ['ann 2024-01-05 10']);
});

const names = async (sql: string) => (await rows(engine, sql)).map(({ name }) => String(name));
const ours = "schema_name = 'main' and database_name in ('memory', 'store') and not internal";

test.each([
  ['en', en],
  ['ar', ar],
])('every column of the shop has its meaning, and nothing else has: %s', async (_locale, { columns }) => {
  const all = await names(`select distinct column_name as name from duckdb_columns() where ${ours} order by all`);
  expect(Object.keys(columns).sort()).toEqual(all.sort());
});

test('every table of the shop is told in Arabic; in English its own comment does it', async () => {
  const all = await names(
    `select table_name as name from duckdb_tables() where ${ours} union all select view_name from duckdb_views() where ${ours}`,
  );
  expect(Object.keys(ar.relations).sort()).toEqual(all.sort());
});
