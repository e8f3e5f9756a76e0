import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordersFile } from './orders-file';
import { downloaded, go, load, openSample, query, visit, type Visit } from './page';

let shop: Visit;
const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
beforeAll(async () => {
  shop = await visit('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await openSample(shop.page, 'uk-gift-shop');
});
afterAll(() => shop.close());

const download = (page: Page, what: string) => downloaded(page, what, folder);

/** Money and shares to eight digits: the two builds add doubles in different orders. */
const rounded = (rows: object[]) =>
  rows.map((row) =>
    Object.values(row).map((value) => (typeof value === 'number' ? Number(value.toPrecision(8)) : value)),
  );

test('the one script, beside the exported tables, gives the same rows in native DuckDB', async () => {
  await go(shop.page, '#/data');
  const tables = [
    'all_orders',
    'all_returns',
    'all_order_items',
    'all_customers',
    'merged_buyers',
    'excluded_rows',
    'unread_cells',
    'file_steps',
    'files',
    'file_warnings',
  ];
  for (const table of tables) await download(shop.page, table);

  await go(shop.page, '#/aov_bands?unit=order&from=2011-01-01&money=gross');
  await shop.page.click('#tab-sql');
  await shop.page.click('#panel-sql .buttons button:nth-child(2)');
  await expect.poll(() => shop.page.evaluate(() => navigator.clipboard.readText())).toContain('aov_bands');
  const script = await shop.page.evaluate(() => navigator.clipboard.readText());

  const native = await (await DuckDBInstance.create(':memory:')).connect();
  await native.run(`set file_search_path = '${folder}'`);
  const statements = (await native.extractStatements(script)).count;
  const result = await native.runAndReadAll(script);
  expect(statements).toBeGreaterThan(10);
  const elsewhere = result
    .getRowObjectsJson()
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? null : Number(value)])),
    );
  expect(rounded(elsewhere)).toEqual(rounded(await query(shop.page, "from aov_bands(unit := 'order')")));
});

test('a chart can be taken as SVG and as PNG, a table as CSV with all its rows', async () => {
  await go(shop.page, '#/lifetime_value');
  await shop.page.click('#tab-download');
  const svg = readFileSync(await download(shop.page, 'svg'), 'utf8');
  expect(svg).toMatch(/^<svg[\s\S]*<rect/);
  const png = readFileSync(await download(shop.page, 'png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
  const csv = readFileSync(await download(shop.page, 'customer_value'), 'utf8');
  expect(csv.trimEnd().split('\n')).toHaveLength(4339);
});

test('text that a spreadsheet would run is disarmed in what is taken along', async () => {
  const { page, close } = await visit();
  await load(page, ordersFile('traps', ['=cmd 2024-01-05 10', '+ann 2024-02-05 20']));
  await go(page, '#/data');
  const csv = readFileSync(await download(page, 'all_customers'), 'utf8');
  expect(csv).toContain("'=cmd@example.com");
  expect(csv).not.toMatch(/(^|,)[=+]/m);
  await close();
});
