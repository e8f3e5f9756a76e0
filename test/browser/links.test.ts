import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordersFile } from './orders-file';
import { go, idle, load, openSample, query, visit, type Visit } from './page';

const ANALYSES = ['overview', 'pareto', 'lifetime_value', 'aov_bands', 'repeat_customers'] as const;

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
  await openSample(shop.page, 'uk-gift-shop');
});
afterAll(() => shop.close());

const text = (selector: string) => shop.page.locator(selector).allInnerTexts();
const scope = async () => (await query(shop.page, 'from scope'))[0]!;
const hash = () => new URL(shop.page.url()).hash;

describe('every question has its page', () => {
  test.each(ANALYSES)('%s: a heading, a sentence, a table of rows, and figures or a chart', async (id) => {
    await go(shop.page, `#/${id}`);
    expect((await text('main h1')).join('').length).toBeGreaterThan(5);
    expect((await text('.finding')).join('')).toMatch(/\d/);
    expect(await shop.page.locator('main table tbody tr').count()).toBeGreaterThan(0);
    expect(await shop.page.locator('main svg').count()).toBeGreaterThan(0);
    expect(await text('main [role=alert]')).toEqual([]);
  });

  test.each(ANALYSES.slice(1))('%s: the chart has marks and a name', async (id) => {
    await go(shop.page, `#/${id}`);
    const chart = shop.page.locator('main [role=img]').first();
    expect(await chart.getAttribute('aria-label')).toBeTruthy();
    expect(await chart.locator('path, rect, circle, line').count()).toBeGreaterThan(3);
  });

  test.each(ANALYSES)('%s: the SQL it shows is the SQL that gives its rows', async (id) => {
    await go(shop.page, `#/${id}`);
    await shop.page.click('#tab-sql');
    await idle(shop.page);
    const sql = (await text('#panel-sql')).join('\n');
    const calls = sql.match(/from \w+\([^)]*\)/g) ?? [];
    expect(calls.length).toBeGreaterThan(0);
    expect((await query(shop.page, calls[0]!)).length).toBeGreaterThan(0);
    await shop.page.click('#tab-table');
  });

  test('the home page and the data page stand beside them', async () => {
    await go(shop.page, '#/data');
    expect((await text('main')).join('')).toContain('uk-gift-shop.csv');
    await go(shop.page, '#/');
    expect(await shop.page.locator('[data-sample]').count()).toBe(2);
  });
});

describe('a link says it all', () => {
  test('back and forward walk through what was asked', async () => {
    await go(shop.page, '#/pareto');
    const pareto = await text('main h1');
    await go(shop.page, '#/aov_bands?money=gross');
    const bands = await text('main h1');
    expect(bands).not.toEqual(pareto);
    await shop.page.goBack();
    await idle(shop.page);
    expect([await text('main h1'), (await scope()).money]).toEqual([pareto, 'net']);
    await shop.page.goForward();
    await idle(shop.page);
    expect([await text('main h1'), (await scope()).money]).toEqual([bands, 'gross']);
  });

  test('a parameter of the question changes the answer', async () => {
    await go(shop.page, '#/aov_bands');
    const before = await text('main table tbody tr');
    await go(shop.page, '#/aov_bands?cuts=0.25,0.5,1,2,4');
    expect((await text('main table tbody tr')).length).toBeGreaterThan(before.length);
  });

  test('gross sales are more than net sales, in the link and on the page', async () => {
    const sum = async () => Number((await query(shop.page, 'select sum(sales)::double as s from customers'))[0]!.s);
    await go(shop.page, '#/overview');
    const [net, sentence] = [await sum(), await text('main')];
    await go(shop.page, '#/overview?money=gross');
    expect(await sum()).toBeGreaterThan(net);
    expect(await text('main')).not.toEqual(sentence);
  });

  test.each([
    ['from=2011-01-01&to=2011-06-30', "ordered_on between date '2011-01-01' and date '2011-06-30'"],
    ['from=2011-05-01', "ordered_on >= date '2011-05-01'"],
    ['to=2011-03-31', "ordered_on <= date '2011-03-31'"],
    ['currency=GBP', "currency = 'GBP'"],
    ['country=Germany', "country = 'Germany'"],
    ['country=EIRE&from=2011-05-01', "country = 'EIRE' and ordered_on >= date '2011-05-01'"],
  ])('%s narrows the orders to those', async (part, condition) => {
    await go(shop.page, `#/pareto?${part}`);
    const [row] = await query(
      shop.page,
      `select (select count(*) from orders) as inside, (select count(*) from all_orders where ${condition}) as expected`,
    );
    expect(row!.inside).toBe(row!.expected);
    expect(row!.inside).toBeGreaterThan(0);
  });

  test('the as-of day is taken from the link, ends the days shown, and can be taken away', async () => {
    await go(shop.page, '#/lifetime_value?asof=2011-06-30');
    expect(String((await scope()).as_of_on)).toContain('2011-06-30');
    const chips = await text('.scope-bar .chip');
    expect(chips[0]).toMatch(/– Jun 30, 2011/);
    expect(chips[1]).toMatch(/^As of Jun 30, 2011/);
    await shop.page.locator('.scope-bar .chip').nth(1).click();
    await idle(shop.page);
    expect(hash()).toBe('#/lifetime_value');
  });

  test('a form of the page writes the fragment and nothing else', async () => {
    await go(shop.page, '#/pareto');
    await shop.page.locator('select[name=money]:visible').selectOption('gross');
    await idle(shop.page);
    expect(hash()).toBe('#/pareto?money=gross');
    expect((await scope()).money).toBe('gross');
  });

  test.each([
    ['an unknown page', '#/nowhere'],
    ['an unknown parameter', '#/pareto?colour=red'],
    ['a number out of range', '#/aov_bands?cuts=2,1'],
    ['a day that is none', '#/pareto?from=2024-02-31'],
    ['a range that ends before it begins', '#/pareto?from=2024-02-01&to=2023-01-01'],
    ['an as-of day before the first day', '#/pareto?from=2010-12-01&asof=2010-11-30'],
    ['a currency that the shop does not have', '#/pareto?currency=JPY'],
    ['SQL in a country', "#/pareto?country=';drop table customers;--"],
    ['markup in a channel', '#/pareto?channel=<img src=x onerror=alert(1)>'],
    ['a key of every object', '#/pareto?__proto__=1&constructor=2'],
    ['a broken escape', '#/pareto?from=%E0%A4%A'],
    ['a very long link', `#/pareto?country=${'x'.repeat(40_000)}`],
  ])('%s falls back to the default and says so', async (_, fragment) => {
    await go(shop.page, fragment);
    expect((await text('.notices')).join('').length).toBeGreaterThan(20);
    expect(await text('main [role=alert]')).toEqual([]);
    expect(await shop.page.locator('main img').count()).toBe(0);
    const [row] = await query(
      shop.page,
      'select (select count(*) from orders) as inside, (select count(*) from all_orders) as whole',
    );
    expect(row!.inside).toBe(row!.whole);
  });

  test('a page that makes sense again takes the notice away', async () => {
    await go(shop.page, '#/pareto');
    expect((await text('.notices')).join('').trim()).toBe('');
  });
});

test('a link opened before there is data shows what it points to as soon as there is', async () => {
  const other = await visit('#/aov_bands?money=gross&from=2024-02-01');
  try {
    expect(await other.page.locator('[data-sample]').count()).toBe(2);
    await load(other.page, ordersFile('a', ['ann 2024-01-05 10', 'ann 2024-02-05 30', 'ben 2024-03-06 20']));
    expect(new URL(other.page.url()).hash).toBe('#/aov_bands?money=gross&from=2024-02-01');
    expect(await other.page.locator('main table tbody tr').count()).toBeGreaterThan(0);
    const [row] = await query(other.page, 'select count(*) as n, (select money from scope) as money from orders');
    expect(row).toEqual({ n: 2, money: 'gross' });
  } finally {
    await other.close();
  }
});

describe('language and theme change in place', () => {
  test('Arabic turns the page round and keeps the question, the scope and the data', async () => {
    await go(shop.page, '#/pareto?money=gross');
    await shop.page.evaluate(() => Object.assign(window, { same: true }));
    const english = await text('main');
    const before = await query(shop.page, 'select count(*) as n, sum(sales)::varchar as s from orders');
    await shop.page.selectOption('select[name=locale]', 'ar');
    await expect.poll(() => shop.page.getAttribute('html', 'lang')).toBe('ar');
    await idle(shop.page);
    expect(await shop.page.getAttribute('html', 'dir')).toBe('rtl');
    expect((await text('main h1')).join('')).toMatch(/\p{Script=Arabic}/u);
    expect((await text('.finding')).join('')).toMatch(/\p{Script=Arabic}/u);
    expect(await text('main')).not.toEqual(english);
    expect(hash()).toBe('#/pareto?money=gross');
    expect(await query(shop.page, 'select count(*) as n, sum(sales)::varchar as s from orders')).toEqual(before);
  });

  test.each(ANALYSES)('%s has no sentence left in English', async (id) => {
    await go(shop.page, `#/${id}`);
    const words = (await text('.finding')).join(' ').replace(/\p{Script=Arabic}[^A-Za-z]*/gu, '');
    expect(words).not.toMatch(/[A-Za-z]{4,}/);
  });

  test('and back', async () => {
    await shop.page.selectOption('select[name=locale]', 'en');
    await expect.poll(() => shop.page.getAttribute('html', 'lang')).toBe('en');
    expect(await shop.page.getAttribute('html', 'dir')).toBe('ltr');
  });

  test('the theme switch changes the colours and nothing else', async () => {
    const theme = () => shop.page.getAttribute('html', 'data-theme');
    const colour = () => shop.page.evaluate(() => getComputedStyle(document.body).color);
    const before = [await theme(), await colour()];
    await shop.page.click('button[name=theme]');
    await expect.poll(theme).not.toBe(before[0]);
    expect(await colour()).not.toBe(before[1]);
    await shop.page.click('button[name=theme]');
    expect([await theme(), await colour()]).toEqual(before);
  });

  test('none of it has loaded the page anew', async () => {
    expect(await shop.page.evaluate(() => 'same' in window)).toBe(true);
  });
});

test('without a connection everything goes on: questions, languages, tabs and new files', async () => {
  const { page, errors } = shop;
  const missed: string[] = [];
  page.on('requestfailed', (request) => missed.push(request.url()));
  await page.context().setOffline(true);
  try {
    for (const id of ANALYSES) {
      await go(page, `#/${id}`);
      expect((await text('.finding')).join('')).toMatch(/\d/);
    }
    await page.click('#tab-counted');
    await expect.poll(async () => (await text('#panel-counted')).join('').length).toBeGreaterThan(200);
    await page.selectOption('select[name=locale]', 'ar');
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('ar');
    await page.selectOption('select[name=locale]', 'en');
    await load(page, ordersFile('offline', ['ann 2011-01-05 10']));
    expect(await query(page, "select count(*) as n from all_orders where order_id = 'offline-1'")).toEqual([{ n: 1 }]);
    expect(await text('main [role=alert]')).toEqual([]);
    // Chromium asks for the icon again with every change of the fragment.
    expect(missed.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
    errors.splice(0, Infinity, ...errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED')));
  } finally {
    await page.context().setOffline(false);
  }
});
