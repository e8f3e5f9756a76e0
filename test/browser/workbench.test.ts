import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import axe, { type AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { plainValue, rowsOf } from '../../src/engine/arrow-rows';
import { ordersFile } from './orders-file';
import { downloaded, fingerprint, go, idle, load, openSample, visit, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
  await openSample(shop.page, 'linen-shop');
  await go(shop.page, '#/sql');
  await shop.page.waitForSelector('.cm-content');
  await shop.page.evaluate(axe.source);
});
afterAll(() => shop.close());
afterEach(async () => {
  await shop.page.keyboard.press('Escape');
  await idle(shop.page);
});

const editor = '.cm-content';
const results = 'section[aria-label="Results"]';

/** Writes a text in the place of the one before, as by pasting, so that nothing is suggested. */
async function write(sql: string): Promise<void> {
  await shop.page.click(editor);
  await shop.page.keyboard.press('Control+a');
  await shop.page.keyboard.insertText(sql);
  await shop.page.keyboard.press('Escape');
}

async function press(keys: string): Promise<void> {
  await shop.page.keyboard.press(keys);
  await idle(shop.page);
}

const text = () => shop.page.locator('.cm-line').allTextContents();
const shown = () => shop.page.innerText(results);
/** Waits for the chart, whose parts are fetched when one is first asked for. */
const drawn = () => shop.page.locator(`${results} figure svg`).first().waitFor();

test('a key runs the statement under the caret, another one all of them, one after the other', async () => {
  await write('select 41 + 1 as answer;\n\nselect 7000 + 7 as other');
  await press('Control+Enter');
  expect(await shown()).toMatch(/7,?007/);
  expect(await shown()).not.toContain('42');
  await press('Control+Home');
  await press('Control+Enter');
  expect(await shown()).toContain('42');
  await write('create or replace table mine as select 123 as n;\nselect 2 * n as twice from mine');
  await press('Control+Shift+Enter');
  await expect.poll(() => shop.page.innerText('aside')).toContain('mine');
});

test('what runs is cancelled by a key, and the next statement runs', async () => {
  await write('select count(*) from range(10000000) a, range(10000000) b');
  await shop.page.keyboard.press('Control+Enter');
  await shop.page.waitForSelector('.tools button:text-is("Cancel")');
  await press('Escape');
  expect(await shown()).toContain('Cancelled');
  await write('select 11 * 11 as square');
  await press('Control+Enter');
  expect(await shown()).toContain('121');
});

test('an error is underlined at its place; what was meant is offered and put there', async () => {
  await write('select\n  country,\n  sum(net_sale) as sales\nfrom orders\ngroup by all');
  await press('Control+Enter');
  expect(await shop.page.innerText('.cm-lintRange-error')).toBe('net_sale');
  expect(await shown()).toContain('There is no column “net_sale” here.');
  await shop.page.hover('.cm-lintRange-error');
  await shop.page.click('.cm-diagnosticAction:text-is("net_sales")');
  expect(await text()).toContain('  sum(net_sales) as sales');
  await press('Control+Enter');
  expect(await shop.page.locator('.cm-lintRange-error').count()).toBe(0);
});

test('nothing that is run here changes the shop’s own tables', async () => {
  await write('drop table mine');
  await press('Control+Enter');
  const before = await fingerprint(shop.page);
  for (const [sql, words] of [
    ['drop table all_orders', 'undone'],
    ['delete from store.main.all_customers', 'undone'],
    ['create view orders as select 1 as one', 'choose another name'],
    ["attach 'x.db'", 'does not run “attach”'],
  ] as const) {
    await write(sql);
    await press('Control+Enter');
    expect(await shown()).toContain(words);
  }
  expect(await fingerprint(shop.page)).toBe(before);
});

test('columns of what is read, and analyses with their parameters, are suggested', async () => {
  await write('');
  await shop.page.keyboard.type('from pare');
  await shop.page.waitForSelector('.cm-tooltip-autocomplete li[aria-selected]');
  await shop.page.waitForTimeout(100);
  await shop.page.keyboard.press('Enter');
  expect(await text()).toEqual(['from pareto(steps := 100)']);
  await write('from customers as c where ');
  await shop.page.keyboard.type('c.recen');
  await shop.page.waitForSelector('.cm-tooltip-autocomplete li[aria-selected]');
  expect(await shop.page.innerText('.cm-tooltip-autocomplete li[aria-selected]')).toContain('recency_days');
});

test('a click in the side panel writes a name, tells what a column holds, and opens an example', async () => {
  await write('select ');
  await shop.page.click('aside summary:has(code:text-is("customers"))');
  await shop.page.click('aside button:has(code:text-is("sales_rank")):visible');
  expect((await text()).join('')).toBe('select sales_rank');
  await shop.page.click('aside button[aria-label="What sales holds"]:visible');
  await idle(shop.page);
  expect(await shop.page.innerText('aside .spread .ends')).toMatch(/\d/);
  await shop.page.click('aside button[aria-label="What last_order_on holds"]:visible');
  await idle(shop.page);
  expect(await shop.page.innerText('aside .spread .ends')).toMatch(/Dec 31, 2024/);
  await shop.page.click('#sql-tab-samples');
  await shop.page.click('[data-sample-query=best_customers]');
  await press('Control+Enter');
  expect(await shown()).not.toBe('');
  expect(await shop.page.locator('.cm-lintRange-error').count()).toBe(0);
});

test('a text that leaves a value open asks for it below the editor, and takes it as what it looks like', async () => {
  await write('select $a + 1 as more');
  await press('Control+Enter');
  expect(await shop.page.innerText('main [role=alert]')).toContain('Fill in the values first');
  expect(await shop.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('a');
  await shop.page.keyboard.insertText('6');
  expect(await shop.page.inputValue('.value select')).toBe('number');
  await shop.page.click('button:text-is("Run")');
  await idle(shop.page);
  expect(await shown()).toContain('7');
  await shop.page.selectOption('.value select', 'text');
  await shop.page.click('button:text-is("Run")');
  await idle(shop.page);
  expect(await shop.page.locator('main [role=alert]').count()).toBe(1);
  expect(await shop.page.locator('.cm-lintRange-error').count()).toBe(1);
  await write('select 1');
  expect(await shop.page.locator('.value').count()).toBe(0);
});

test('a result of another scope says so and is asked again by a click; a chart is shown again only where one can be drawn', async () => {
  await write('select count(*) as n, count(*) + 1 as m from orders');
  await press('Control+Enter');
  await shop.page.click(`${results} .views button:text-is("Chart")`);
  await drawn();
  await go(shop.page, '#/sql?from=2024-06-01');
  expect(await shown()).toContain('changed since');
  await shop.page.click('button[name=run-again]');
  await idle(shop.page);
  expect(await shown()).not.toContain('changed since');
  await go(shop.page, '#/sql');
  await write("select 'a' as x, 'b' as y");
  await press('Control+Enter');
  expect(await shop.page.locator(`${results} [role=grid]`).count()).toBe(1);
  await write('select 1 as x, 2 as y');
  await press('Control+Enter');
  await drawn();
  expect(await shop.page.locator(`${results} [role=grid]`).count()).toBe(0);
  await shop.page.click(`${results} .views button:text-is("Table")`);
});

test('what is inserted stands apart from the words on both sides', async () => {
  await write('select from orders');
  await press('Control+Home');
  for (let i = 0; i < 'select '.length; i++) await shop.page.keyboard.press('ArrowRight');
  await shop.page.click('#sql-tab-tables');
  await shop.page.fill('aside .search', 'order_id');
  await shop.page.locator('aside summary:visible').nth(1).click();
  await shop.page.locator('aside .column .entry:visible').first().click();
  await shop.page.fill('aside .search', '');
  expect(await text()).toEqual(['select order_id from orders']);
});

test('results are walked in the direction of reading, to the first and the last', async () => {
  await write('select 1;select 2;select 3');
  await press('Control+Shift+Enter');
  const chosen = () => shop.page.innerText(`${results} [role=tab][aria-selected=true]`);
  const walked = async (...keys: string[]) => {
    for (const key of keys) await shop.page.keyboard.press(key);
    return chosen();
  };
  await shop.page.focus(`${results} [role=tab]:first-child`);
  expect(await walked('ArrowRight')).toMatch(/2/);
  expect(await walked('End')).toMatch(/3/);
  expect(await walked('ArrowRight')).toMatch(/1/);
  await shop.page.evaluate(() => void (document.documentElement.dir = 'rtl'));
  expect(await walked('ArrowLeft')).toMatch(/2/);
  expect(await walked('Home', 'ArrowRight')).toMatch(/3/);
  await shop.page.evaluate(() => void (document.documentElement.dir = 'ltr'));
});

test('the text is tidied up without losing a word, and the caret stays where it was', async () => {
  await write('select country,count(*) from pareto(steps := 10),orders group by all');
  for (let i = 0; i < ',orders group by all'.length; i++) await shop.page.keyboard.press('ArrowLeft');
  await shop.page.click('button:text-is("Tidy up")');
  await expect.poll(async () => (await text()).length).toBeGreaterThan(3);
  expect((await text()).join(' ').replace(/\s+/g, '')).toBe(
    'selectcountry,count(*)frompareto(steps:=10),ordersgroupbyall',
  );
  await shop.page.keyboard.insertText(' as p');
  expect((await text()).join(' ')).toMatch(/10\) as p,/);
});

test('what was run is found again, what is saved is kept, taken along and read in under the gate', async () => {
  await write("select 'findable' as word");
  await press('Control+Enter');
  await write('-- My query\nselect 5 as five');
  await shop.page.keyboard.press('Control+s');
  expect(await shop.page.inputValue('input[name=query-name]')).toBe('My query');
  await shop.page.keyboard.press('Enter');
  await shop.page.click('#sql-tab-history');
  await shop.page.fill('aside .search', 'FINDABLE');
  expect(await shop.page.locator('aside .entry').count()).toBe(1);
  await shop.page.click('aside .entry');
  expect(await text()).toEqual(["select 'findable' as word"]);

  await shop.page.click('#sql-tab-saved');
  await shop.page.fill('aside .search', '');
  const path = await downloaded(shop.page, 'queries', mkdtempSync(join(tmpdir(), 'regulars-')));
  expect(readFileSync(path, 'utf8')).toContain('-- My query\nselect 5 as five');
  await shop.page.setInputFiles('input[name=queries]', path);
  await shop.page.click('aside .entry:has-text("My query 2")');
  expect(await shop.page.locator('.untrusted').count()).toBe(1);
  await write('create table sneaky as select 1');
  await press('Control+Enter');
  expect(await shown()).toContain('it can only read, and “create” is not run');
  await shop.page.click('aside .entry:has(bdi:text-is("My query"))');
  expect(await shop.page.locator('.untrusted').count()).toBe(0);
  // What came from elsewhere does not come back as one's own.
  await shop.page.click(editor);
  await press('Control+z');
  expect((await text()).join('\n')).not.toContain('sneaky');
  await shop.page.click('button:text-is("Delete all")');
  await shop.page.click('button:text-is("Yes, delete all")');
  expect(await shop.page.locator('aside .entry').count()).toBe(0);
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
    expect(await shop.page.locator(`${results} [role=alert]`).count()).toBe(0);
    await write('select 12 * 12 as square');
    await press('Control+Enter');
    expect(await shown()).toContain('144');
  });
});

test('the keyboard enters the editor and leaves it, and finds its keys', async () => {
  await write('select 1');
  await shop.page.keyboard.press('Home');
  await shop.page.keyboard.press('Tab');
  expect((await text())[0]).toMatch(/^\s+select 1$/);
  await shop.page.keyboard.press('Escape');
  await shop.page.keyboard.press('Tab');
  expect(await shop.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Run');
  await shop.page.keyboard.press('?');
  expect(await shop.page.innerText('dialog[open]')).toContain('leave the editor');
  await shop.page.keyboard.press('Escape');
  expect(await shop.page.getAttribute(editor, 'aria-describedby')).toBeTruthy();
});

test('the SQL of an answer opens here', async () => {
  await go(shop.page, '#/pareto');
  await shop.page.click('#tab-sql');
  await shop.page.click('[data-open-sql=pareto]');
  await shop.page.waitForSelector(editor);
  expect((await text()).join('\n')).toMatch(/^from pareto\(\)/);
  await go(shop.page, '#/pareto');
  await shop.page.click('#tab-table');
  await go(shop.page, '#/sql');
});

test('what was not saved outlives an example opened over it, and a reload, and is undone after another page; nothing runs by itself', async () => {
  await write("select 'not ' || 'saved'");
  await shop.page.click('#sql-tab-samples');
  await shop.page.click('[data-sample-query=best_customers]');
  await shop.page.click('button[name=bring-back]');
  expect(await text()).toEqual(["select 'not ' || 'saved'"]);
  await write('select 1 -- by mistake');
  await go(shop.page, '#/pareto');
  await go(shop.page, '#/sql');
  await shop.page.click(editor);
  await shop.page.keyboard.press('Control+z');
  expect(await text()).toEqual(["select 'not ' || 'saved'"]);
  await shop.page.reload();
  await load(shop.page, ordersFile('a', ['ann 2024-01-05 10']));
  await shop.page.waitForSelector(editor);
  expect(await text()).toEqual(["select 'not ' || 'saved'"]);
  expect(await shown()).toBe('');
  await shop.page.evaluate(axe.source);
});

test.each(['tables', 'analyses', 'samples', 'saved', 'history'])('axe finds nothing beside %s', async (tab) => {
  await shop.page.click(`#sql-tab-${tab}`);
  const { violations } = (await shop.page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`))).toEqual([]);
});
