import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MODEL_TABLES } from '../../src/warehouse/build';
import { ordersFile } from './orders-file';
import { downloaded, go, idle, load, openSample, query, visit, type Visit } from './page';

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

/** Numbers as such, however exact a build tells them. */
const numeric = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value === null || Number.isNaN(Number(value)) ? value : Number(value),
    ]),
  );

/** The last rows of a script beside the exported tables, in native DuckDB. */
async function nativeRows(script: string) {
  const native = await (await DuckDBInstance.create(':memory:')).connect();
  await native.run(`set file_search_path = '${folder}'`);
  const result = await native.runAndReadAll(script);
  return result.getRowObjectsJson();
}

/** The files of the archive as they lie once it is unzipped, by name. */
let unzipped: Record<string, Uint8Array>;
beforeAll(async () => {
  await go(shop.page, '#/data');
  unzipped = unzipSync(readFileSync(await download(shop.page, 'all')));
  for (const [name, bytes] of Object.entries(unzipped)) writeFileSync(join(folder, name), bytes);
});

test('the archive has every table as it is taken alone, and the script that opens them elsewhere', async () => {
  expect(Object.keys(unzipped).toSorted()).toEqual(
    ['regulars.sql', ...MODEL_TABLES.map((name) => `${name}.csv`)].toSorted(),
  );
  const alone = await download(shop.page, 'all_order_items');
  // Longer than one slice of the writing.
  expect(readFileSync(alone).equals(unzipped['all_order_items.csv']!)).toBe(true);
  expect(readFileSync(alone, 'utf8').match(/\n/g)!.length).toBeGreaterThan(100_001);
  const elsewhere = await nativeRows(new TextDecoder().decode(unzipped['regulars.sql']));
  const here = await query(shop.page, 'from overview()');
  expect(rounded(elsewhere.map(numeric))).toEqual(rounded(here.map(numeric)));
});

test('the one script, beside the exported tables, gives the same rows in native DuckDB', async () => {
  await go(shop.page, '#/aov_bands?unit=order&from=2011-01-01&money=gross');
  await shop.page.click('#tab-sql');
  await shop.page.click('#panel-sql .buttons button:nth-child(2)');
  await expect.poll(() => shop.page.evaluate(() => navigator.clipboard.readText())).toContain('aov_bands');
  const script = await shop.page.evaluate(() => navigator.clipboard.readText());
  expect(script.split(';\n').length).toBeGreaterThan(10);
  const elsewhere = (await nativeRows(script)).map(numeric);
  expect(rounded(elsewhere)).toEqual(rounded(await query(shop.page, "from aov_bands(unit := 'order')")));
});

test('a query of the SQL page does so too, in its scope and with all analyses', async () => {
  const sql = [
    'select c.country, count(*)::integer as n, sum(v.net_value)::double as sales, any_value(sales_share)::double as top',
    'from customers as c join customer_value() as v using (customer_id), (from pareto() order by 1 limit 1)',
    'group by c.country order by sales desc, c.country limit 20 -- the end;',
  ].join('\n');
  const z = deflateRawSync(JSON.stringify({ sql })).toString('base64url');
  await go(shop.page, `#/sql?from=2011-03-01&money=gross&v=1&z=${z}`);
  await shop.page.click('button[name=edit-link]');
  await shop.page.click('.scope-bar .share');
  expect(await shop.page.innerText('dialog[open]')).toContain('there is none of it before you have read it');
  expect(await shop.page.locator('[data-download=script]').count()).toBe(0);
  await shop.page.click('button[name=close-share]');
  await shop.page.click('.tools button[aria-keyshortcuts*="+S"]');
  await shop.page.fill('input[name=query-name]', 'Taken along');
  await shop.page.keyboard.press('Enter');
  await shop.page.click('.scope-bar .share');
  const script = readFileSync(await download(shop.page, 'script'), 'utf8');
  expect(script).toContain("date '2011-03-01'");
  const here = await query(shop.page, sql);
  expect(here).toHaveLength(20);
  expect(rounded(await nativeRows(script))).toEqual(rounded(here));
  await shop.page.click('button[name=close-share]');
});

test('what the owner keeps goes along with the script, and it is said that no link carries it', async () => {
  const best = 'select customer_id, sum(sales)::double as sales from orders group by 1 having count(*) > 9';
  await go(shop.page, '#/sql?money=gross');
  // What came with the link of the test before stays untrusted, however it is changed.
  await shop.page.click('.tools button:text-is("New")');
  await shop.page.keyboard.press('Control+a');
  await shop.page.keyboard.insertText(
    `create table best as ${best};\ncreate macro at_least() as 1000;\ncreate view top as from best where sales > at_least()`,
  );
  await shop.page.keyboard.press('Control+Shift+Enter');
  await idle(shop.page);
  await shop.page.keyboard.press('Control+a');
  await shop.page.keyboard.insertText('from top order by all');
  await shop.page.click('.scope-bar .share');
  const dialog = shop.page.locator('dialog[open]');
  await expect.poll(() => dialog.innerText()).toMatch(/best[^.]*at_least[^.]*top[^.]*\. A link carries the question/);
  expect(await dialog.innerText()).toContain('the rows of your own tables go along');
  const script = readFileSync(await download(shop.page, 'script'), 'utf8');
  const here = await query(shop.page, `from (${best}) where sales > 1000 order by all`);
  expect(here.length).toBeGreaterThan(20);
  expect(rounded(await nativeRows(script))).toEqual(rounded(here));
  await shop.page.click('button[name=close-share]');
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
