import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MACROS } from '../../src/analyses';
import { scriptOf } from '../../src/analyses/script';
import { copyToCsv, withoutRows } from '../../src/engine/csv-copy';
import { disarmed, disarmedSql, rearmedSql } from '../../src/engine/disarmed';
import type { Engine } from '../../src/engine/engine';
import { identifier, literal } from '../../src/engine/sql-literal';
import { MODEL_TABLES } from '../../src/warehouse/build';
import { scopeStatements } from '../../src/warehouse/scope';
import { openTestEngine } from '../support/node-engine';
import { loadShop, rows, WHOLE } from '../support/shop';

// Texts that a spreadsheet would run, and texts that look as if one of those was made harmless.
const PRODUCTS = ['-10 % set', '=1+1', '@home', "'=1+1", "''-10 %", "'s cup", "'", 'a, "b"\nc', '+', 'Tasse für 2'];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const FILE = [
  'order id,order date,customer id,customer name,email,phone,product name,quantity,line total',
  ...PRODUCTS.map((product, i) =>
    [
      `${i + 1},2024-01-${String(i + 1).padStart(2, '0')},c${i % 4},-Ann ${i % 4},c${i % 4}@example.com`,
      `+49 170 123450${i % 4},${quoted(product)},1,1${i}.50`,
    ].join(','),
  ),
  '99,no day,c1,-Ann 1,c1@example.com,+49 170 1234501,=cup,1,5',
].join('\n');

let engine: Engine;
let native: DuckDBConnection;
beforeAll(async () => {
  engine = await openTestEngine();
  await loadShop(engine, [new Blob([`${FILE}\n`])]);
  // The engine writes beside the process here, and nowhere else than to `export/`.
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
  mkdirSync(join(folder, 'export'));
  process.chdir(folder);
  const tables = [];
  for (const name of MODEL_TABLES) {
    const sql = `from ${identifier(name)}`;
    const written = await engine.run(withoutRows(sql));
    await engine.run(copyToCsv(sql, written.columns, `export/${name}.csv`));
    const columns = await rows(engine, `describe ${identifier(name)}`);
    tables.push({
      name,
      columns: columns.map((row) => ({ name: String(row.column_name), type: String(row.column_type) })),
    });
  }
  process.chdir(home);
  native = await (await DuckDBInstance.create(':memory:')).connect();
  await native.run(`set file_search_path = '${join(folder, 'export')}'`);
  await native.run(scriptOf([], MACROS, scopeStatements(WHOLE), tables));
});
afterAll(() => native.closeSync());

const there = async (sql: string) => (await native.runAndReadAll(sql)).getRowObjectsJson();

describe('the tables of the script, from the files that the page gives, hold in native DuckDB what they hold here', () => {
  test.each(MODEL_TABLES)('%s', async (name) => {
    const sql = `select t::varchar as row from ${identifier(name)} as t order by all`;
    expect(await there(sql)).toEqual(await rows(engine, sql));
  });
});

test.each([
  "select count(*)::integer as n from customers where phone = '+49 170 1234501' and customer_name = '-Ann 1'",
  'select product_name, sum(gross_sales)::double as sales from order_items group by all order by all',
])('%s gives the same rows', async (sql) => {
  const here = await rows(engine, sql);
  expect(here[0]).not.toEqual({ n: 0 });
  expect(await there(sql)).toEqual(here);
});

test('whatever a text begins with, making it harmless is undone exactly', async () => {
  for (const text of [...PRODUCTS, "'=1", "''+1", "'''", "'\t", '\r', '-', "'a=1", 'a\n=1', '']) {
    const [row] = await rows(
      engine,
      `select armed, ${rearmedSql('armed')} as back from (select ${disarmedSql('t')} as armed from (select ${literal(text)} as t))`,
    );
    expect(row).toEqual({ armed: disarmed(text), back: text });
    expect(disarmed(text)).not.toMatch(/^[=+@\t\r-]/);
  }
});
