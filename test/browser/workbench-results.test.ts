import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { plainValue, rowsOf } from '../../src/engine/arrow-rows';
import { downloaded, go, idle, type Visit } from './page';
import { onSqlPage, RESULTS, visitSqlPage } from './sql-page';

let shop: Visit;
beforeAll(async () => void (shop = await visitSqlPage()));
afterAll(() => shop.close());
afterEach(async () => {
  await shop.page.keyboard.press('Escape');
  await idle(shop.page);
});

const { write, press, shown } = onSqlPage(() => shop.page);
/** Waits for the chart, whose parts are fetched when one is first asked for. */
const drawn = () => shop.page.locator(`${RESULTS} figure svg`).first().waitFor();

test('a result of another scope says so and is asked again by a click; a chart is shown again only where one can be drawn', async () => {
  await write('select count(*) as n, count(*) + 1 as m from orders');
  await press('Control+Enter');
  await shop.page.click(`${RESULTS} .views button:text-is("Chart")`);
  await drawn();
  await go(shop.page, '#/sql?from=2024-06-01');
  expect(await shown()).toContain('changed since');
  await shop.page.click('button[name=run-again]');
  await idle(shop.page);
  expect(await shown()).not.toContain('changed since');
  await go(shop.page, '#/sql');
  await write("select 'a' as x, 'b' as y");
  await press('Control+Enter');
  expect(await shop.page.locator(`${RESULTS} [role=grid]`).count()).toBe(1);
  await write('select 1 as x, 2 as y');
  await press('Control+Enter');
  await drawn();
  expect(await shop.page.locator(`${RESULTS} [role=grid]`).count()).toBe(0);
  await shop.page.click(`${RESULTS} .views button:text-is("Table")`);
});

test('results are walked in the direction of reading, to the first and the last', async () => {
  await write('select 1;select 2;select 3');
  await press('Control+Shift+Enter');
  const chosen = () => shop.page.innerText(`${RESULTS} [role=tab][aria-selected=true]`);
  const walked = async (...keys: string[]) => {
    for (const key of keys) await shop.page.keyboard.press(key);
    return chosen();
  };
  await shop.page.focus(`${RESULTS} [role=tab]:first-child`);
  expect(await walked('ArrowRight')).toMatch(/2/);
  expect(await walked('End')).toMatch(/3/);
  expect(await walked('ArrowRight')).toMatch(/1/);
  await shop.page.evaluate(() => void (document.documentElement.dir = 'rtl'));
  expect(await walked('ArrowLeft')).toMatch(/2/);
  expect(await walked('Home', 'ArrowRight')).toMatch(/3/);
  await shop.page.evaluate(() => void (document.documentElement.dir = 'ltr'));
});

describe('taken along', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
  const taken = (kind: string) => downloaded(shop.page, kind, folder).then((path) => readFileSync(path));

  test('an Arrow file has the same rows with their types, to the last digit', async () => {
    await write(`select * from (values
      (1::utinyint, timestamp_ns '2024-01-31 10:00:00.123456789', 12345678901234567890.5, 'low'::enum('low'), [date '2024-01-31'], interval 3 days),
      (2, null, -0.1, null, null, null)) as t(id, moment, money, mood, days, gap)`);
    await press('Control+Enter');
    const { schema, batches } = tableFromIPC(await taken('arrow'));
    expect(schema.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id Uint8',
      'moment Timestamp<NANOSECOND>',
      'money Decimal[21e+1]',
      'mood Utf8',
      'days List<Date32<DAY>>',
      'gap Utf8',
    ]);
    const rows = batches.flatMap((batch) => rowsOf(batch)).map((row) => Object.values(row).map(plainValue));
    expect(rows).toEqual([
      [1, '2024-01-31T10:00:00.123456789', '12345678901234567890.5', 'low', ['2024-01-31'], '3 days'],
      [2, null, -0.1, null, null, null],
    ]);
  });

  test('a chart as SVG stands by itself, with its marks and one legend for all facets', async () => {
    await write(`select 'shop ' || s as shop, 'line ' || c as line, i as n, i * c as sales
      from range(1, 4) as s(s), range(1, 4) as c(c), range(5) as i(i)`);
    await press('Control+Enter');
    await shop.page.click('.views button:text-is("Chart")');
    for (const [part, column] of Object.entries({ mark: 'line', x: 'n', y: 'sales', colour: 'line', facet: 'shop' }))
      await shop.page.selectOption(`select[name=${part}]`, column);
    await idle(shop.page);
    const svg = (await taken('svg')).toString();
    const { parsed, marks, texts, background, ink } = await shop.page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const all = [...root.querySelectorAll('text')];
      return {
        parsed: root.localName,
        marks: root.querySelectorAll('[data-mark=line] path').length,
        texts: all.map(({ textContent }) => textContent),
        background: root.style.background,
        ink: [...new Set(all.map(({ style }) => style.fill))],
      };
    }, svg);
    expect([parsed, marks]).toEqual(['svg', 9]);
    for (const name of ['line 1', 'line 2', 'line 3', 'shop 1', 'shop 2', 'shop 3', 'n', 'sales'])
      expect(texts.filter((text) => text === name)).toEqual([name]);
    expect([background, ink]).toEqual(['rgb(251, 250, 248)', expect.arrayContaining(['rgb(28, 25, 23)'])]);
    expect(/href|url\(|<(script|style|image)|var\(/.exec(svg)).toBeNull();
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  test('a chart as PNG is the same picture at twice its size', async () => {
    const box = (await shop.page.locator('figure svg').boundingBox())!;
    const png = await taken('png');
    const { width, height, colours } = await shop.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      const pixels = new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      // As red, green, blue.
      const hex = (pixel: number) =>
        [0, 8, 16].map((bits) => ((pixel >> bits) & 255).toString(16).padStart(2, '0')).join('');
      const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, 40);
      return { width: image.width, height: image.height, colours: common.map(([pixel]) => hex(pixel)) };
    }, png.toString('base64'));
    expect([width, height]).toEqual([Math.floor(2 * box.width), Math.floor(2 * box.height)]);
    expect(colours[0]).toBe('fbfaf8');
    expect(colours).toEqual(expect.arrayContaining(['0f766e', 'b45309', '4f6bd6', '1c1917']));
    await shop.page.click('.views button:text-is("Table")');
  });

  test('all rows of a long result, what a spreadsheet would run disarmed', async () => {
    await write("select range as n, '=' || range || '+1' as word from range(300000)");
    await press('Control+Enter');
    expect(await shown()).toContain('100,000');
    const lines = (await taken('whole')).toString().trimEnd().split('\r\n');
    expect(lines.length).toBe(300_001);
    expect([lines[0], lines[1], lines[300_000]]).toEqual(['n,word', "0,'=0+1", "299999,'=299999+1"]);
    expect(lines.filter((line) => !/^(n,word|\d+,'=\d+\+1)$/.test(line))).toEqual([]);
  });

  test('while all rows are written, it is told, and can be cancelled', async () => {
    await write("select range as n, repeat('word', 10) as word from range(1000000000)");
    await press('Control+Enter');
    await shop.page.click('[data-download=whole]');
    await expect.poll(shown).toMatch(/Writing all rows: [1-9]/);
    await shop.page.click('[data-cancel=whole]');
    await idle(shop.page);
    expect(await shown()).not.toContain('Writing');
    expect(await shop.page.locator(`${RESULTS} [role=alert]`).count()).toBe(0);
    await write('select 12 * 12 as square');
    await press('Control+Enter');
    expect(await shown()).toContain('144');
  });
});
