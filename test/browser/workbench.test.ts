import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ordersFile } from './orders-file';
import { downloaded, fingerprint, go, idle, load, type Visit } from './page';
import { EDITOR, onSqlPage, visitSqlPage } from './sql-page';

let shop: Visit;
beforeAll(async () => {
  shop = await visitSqlPage();
  await shop.page.evaluate(axe.source);
});
afterAll(() => shop.close());
afterEach(async () => {
  await shop.page.keyboard.press('Escape');
  await idle(shop.page);
});

const { write, press, text, shown } = onSqlPage(() => shop.page);

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
  await shop.page.click(EDITOR);
  await press('Control+z');
  expect((await text()).join('\n')).not.toContain('sneaky');
  // What was deleted comes back by the key that has the focus.
  await shop.page.click('[aria-label="Delete “My query”"]');
  expect(await shop.page.locator('aside .entry').allInnerTexts()).not.toContain('My query');
  await press('Enter');
  expect(await shop.page.locator('aside .entry').allInnerTexts()).toContain('My query');
  await shop.page.click('button:text-is("Delete all")');
  await shop.page.click('button:text-is("Yes, delete all")');
  expect(await shop.page.locator('aside .entry').count()).toBe(0);
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
  expect(await shop.page.getAttribute(EDITOR, 'aria-describedby')).toBeTruthy();
});

test('the SQL of an answer opens here', async () => {
  await go(shop.page, '#/pareto');
  await shop.page.click('#tab-sql');
  await shop.page.click('[data-open-sql=pareto]');
  await shop.page.waitForSelector(EDITOR);
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
  await shop.page.click(EDITOR);
  await shop.page.keyboard.press('Control+z');
  expect(await text()).toEqual(["select 'not ' || 'saved'"]);
  await shop.page.reload();
  await load(shop.page, ordersFile('a', ['ann 2024-01-05 10']));
  await shop.page.waitForSelector(EDITOR);
  expect(await text()).toEqual(["select 'not ' || 'saved'"]);
  expect(await shown()).toBe('');
  await shop.page.evaluate(axe.source);
});

test.each(['tables', 'analyses', 'samples', 'saved', 'history'])('axe finds nothing beside %s', async (tab) => {
  await shop.page.click(`#sql-tab-${tab}`);
  const { violations } = (await shop.page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`))).toEqual([]);
});
