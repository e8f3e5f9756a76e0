import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ATTACKS, HARMLESS, reachingOut } from '../support/attacks';
import { longFile, ordersFile } from './orders-file';
import { choose, fingerprint, go, idle, load, sharedBrowser, visit, witnessHits, type Visit } from './page';
import { PLAIN_PATH } from './static-server';

const packed = (query: unknown) => deflateRawSync(JSON.stringify(query)).toString('base64url');
const link = (sql: string, more: object = {}) => `#/sql?v=1&z=${packed({ sql, ...more })}`;

const RUN = 'button[name=run-link]';
const EDIT = 'button[name=edit-link]';
const FIRST = 'select country, count(*) as customers from customers group by country';

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
  await load(shop.page, ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-01-06 20', 'ann 2024-02-05 30']));
});
afterAll(() => shop.close());

const main = () => shop.page.locator('main').innerText();
const hash = () => new URL(shop.page.url()).hash;

/** Notes all that is sent to workers from now on, also after a reload, and counts the messages that a text is in. */
async function spy({ page }: Visit): Promise<(text: string) => Promise<number>> {
  const note = () => {
    const { postMessage } = Worker.prototype;
    const sent: string[] = [];
    Object.assign(window, { sent });
    Worker.prototype.postMessage = function (this: Worker, ...args: [unknown, never]) {
      sent.push(JSON.stringify(args[0]));
      return postMessage.apply(this, args);
    };
  };
  await page.addInitScript(note);
  await page.evaluate(note);
  return (text) =>
    page.evaluate(
      (part) => (window as unknown as { sent: string[] }).sent.filter((m) => m.includes(part)).length,
      text,
    );
}

describe('a link with a query', () => {
  test('shows the query and what it reads, in words; it does not run, and the button has not the focus', async () => {
    await go(shop.page, link(FIRST));
    const text = await main();
    expect(text).toContain(FIRST);
    expect(text).toMatch(/has not run[\s\S]*Tables of your shop: customers[\s\S]*names no column/);
    expect(await shop.page.locator(RUN).isEnabled()).toBe(true);
    expect(await shop.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBeNull();
  });

  test.each([
    ['select email, phone from customers', /E-mail and Telephone/],
    ['from customers', /whole rows of customers/],
    ['select #2 from customers', /may show who your customers are/],
    ['from duckdb_views()', /not of this page[^\n]*\s*duckdb_views[\s\S]*may show who/],
    ['explain select 1', /“\u2068explain\u2069”[^\n]*must be one select/],
    ['select * from business_buyers()', /Analyses of this page: business_buyers[\s\S]*whole rows/],
    ['from nowhere', /not of this page[^\n]*\s*nowhere/],
    ['select 1', /Nothing of your shop/],
  ])('%s: the preview says %s', async (sql, words) => {
    await go(shop.page, link(sql));
    expect(await main()).toMatch(words);
  });

  test('never runs unasked: not when opened, not on reload, not by going back and forward', async () => {
    const other = await visit(link(FIRST));
    try {
      const { page } = other;
      const sent = await spy(other);
      await load(page, ordersFile('a', ['ann 2024-01-05 10']));
      expect(await page.locator(RUN).count()).toBe(1);
      expect(await sent(FIRST)).toBe(0);
      await page.click(RUN);
      await idle(page);
      const once = await sent(FIRST);
      expect(once).toBeGreaterThan(0);
      for (const way of [() => page.goBack(), () => page.goForward(), () => page.goBack()]) {
        await way();
        await idle(page);
      }
      expect(await page.locator(RUN).count()).toBe(1);
      expect(await sent(FIRST)).toBe(once);
      await page.reload();
      await idle(page);
      expect(await page.locator('main').innerText()).toMatch(/The query waits/);
      await load(page, ordersFile('a', ['ann 2024-01-05 10']));
      expect(await page.locator(RUN).count()).toBe(1);
      expect(await sent('duckdb_columns')).toBeGreaterThan(0);
      expect(await sent(FIRST)).toBe(0);
    } finally {
      await other.close();
    }
  });

  test('runs by a click, behind the gate', async () => {
    await go(shop.page, link("select 'seen ' || count(*) as answer from customers"));
    await shop.page.click(RUN);
    await idle(shop.page);
    expect(await main()).toContain('seen 2');
    expect(hash()).toBe('#/sql');
  });

  test('says that its chart cannot be drawn, where the result has not the columns', async () => {
    await go(shop.page, link('select 1 as a, 2 as b', { chart: { mark: 'bar', x: 'month', y: 'sales' } }));
    await shop.page.click(RUN);
    await idle(shop.page);
    expect(await main()).toMatch(/no result has its columns[^]*sales/);
  });

  test('opens in the editor and waits there too', async () => {
    await go(shop.page, link("select 'never ' || 'seen'"));
    await shop.page.click(EDIT);
    await idle(shop.page);
    expect(await main()).not.toContain('never seen');
    expect(await shop.page.locator(RUN).count()).toBe(0);
    // The title is not under what sticks to the top.
    expect(await shop.page.evaluate(() => scrollY)).toBe(0);
  });

  test('asks for the values that it leaves open, and takes each as a value', async () => {
    await go(shop.page, link('select $who as who, count(*) as n from customers where customer_id ilike $who'));
    expect(await shop.page.locator(RUN).isDisabled()).toBe(true);
    await shop.page.fill('input[name=who]', "x' or 1=1; drop table customers; --");
    expect(await shop.page.locator(RUN).isEnabled()).toBe(true);
    await shop.page.click(RUN);
    await idle(shop.page);
    expect(await main()).toContain("x' or 1=1; drop table customers; --");
  });
});

describe('links in a row', () => {
  test('the second takes the place of the first, and neither runs', async () => {
    await go(shop.page, link('select 1 as first_one'));
    await go(shop.page, link('select 2 as second_one'));
    expect(await main()).toContain('second_one');
    expect(await main()).not.toContain('first_one');
    await shop.page.evaluate(
      ([a, b]) => {
        location.hash = a!;
        location.hash = b!;
      },
      [link('select 3 as third_one'), link('select 4 as fourth_one')],
    );
    await idle(shop.page);
    expect(await main()).toContain('fourth_one');
    expect(await main()).not.toContain('third_one');
  });

  test('one while a query runs is shown, and waits for its end', async () => {
    await go(shop.page, link('select count(*) from range(1000000000000) a, range(1000) b'));
    await shop.page.click(RUN);
    await shop.page.evaluate((next) => void (location.hash = next), link('select 5 as fifth_one'));
    await expect.poll(main).toContain('fifth_one');
    expect(await main()).toContain('Another query is running');
    expect(await shop.page.locator(RUN).isDisabled()).toBe(true);
    await shop.page.locator('main .buttons').getByText('Cancel').click();
    await expect.poll(() => shop.page.locator(RUN).isEnabled(), { timeout: 20_000 }).toBe(true);
    await idle(shop.page);
  });

  test('one while files are read is shown, and waits for them', async () => {
    const other = await visit();
    try {
      await load(other.page, ordersFile('a', ['ann 2024-01-05 10']));
      await choose(other.page, longFile('b', 60_000));
      await other.page.evaluate(
        (next) => void (location.hash = next),
        link('select count(*) as sixth_one from customers'),
      );
      await expect.poll(() => other.page.locator('main').innerText()).toContain('sixth_one');
      expect(await other.page.locator('main').innerText()).toContain('still being read');
      expect(await other.page.locator(RUN).isDisabled()).toBe(true);
      await idle(other.page);
      expect(await other.page.locator(RUN).isEnabled()).toBe(true);
    } finally {
      await other.close();
    }
  });

  test('one before there is data waits for it in sight', async () => {
    const other = await visit(link(FIRST));
    try {
      expect(await other.page.locator('main').innerText()).toMatch(/The query waits/);
      expect(await other.page.locator('[data-sample]').count()).toBe(2);
      expect(await other.page.locator(RUN).count()).toBe(0);
      await load(other.page, ordersFile('a', ['ann 2024-01-05 10']));
      expect(await other.page.locator(RUN).isEnabled()).toBe(true);
    } finally {
      await other.close();
    }
  });
});

test('a query that brings the engine down takes nothing of the owner’s for good', async () => {
  const other = await visit();
  const { page } = other;
  try {
    await load(page, ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-01-06 20']));
    await go(page, '#/sql');
    await page.click('.cm-content');
    await page.keyboard.insertText('create table mine as select count(*) + 40 as n from orders');
    await page.keyboard.press('Control+Enter');
    await idle(page);
    await go(page, link("select repeat('x', 3000000000)"));
    expect(await page.locator('main').innerText()).toContain('offers to make them again');
    await page.click(RUN);
    await page.waitForSelector('button[name=make-again]', { timeout: 60_000 });
    await idle(page);
    await page.click('button[name=make-again]');
    await idle(page);
    await page.click('button:text-is("New")');
    await page.click('.cm-content');
    await page.keyboard.insertText('from mine');
    await page.keyboard.press('Control+Enter');
    await idle(page);
    expect(await page.locator('section[aria-label="Results"]').innerText()).toContain('42');
    await go(page, '#/data');
    expect(await page.locator('article').innerText()).toContain('go with the last file');
  } finally {
    await other.close();
  }
});

test('inside a frame there is no query and nothing to click but the way out', async () => {
  const page = await (await sharedBrowser()).newPage();
  await page.goto(new URL(PLAIN_PATH, inject('site')).href);
  await page.evaluate(
    (src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    },
    inject('site') + link(FIRST),
  );
  const frame = page.frameLocator('iframe');
  await expect.poll(() => frame.locator('main').innerText(), { timeout: 20_000 }).toMatch(/inside another page/);
  expect(await frame.locator('main').innerText()).not.toContain('group by country');
  expect(await frame.locator(RUN).count()).toBe(0);
  await page.close();
});

describe('what a link says that is no query', () => {
  test.each([
    ['bad base64', '#/sql?v=1&z=%%%%', /cannot be read/],
    ['no base64', '#/sql?v=1&z=<img src=x onerror=alert(1)>', /cannot be read/],
    ['nothing', '#/sql?v=1&z=', /cannot be read/],
    ['cut off', link(FIRST).slice(0, -10), /cannot be read/],
    ['no JSON', `#/sql?v=1&z=${deflateRawSync('select 1').toString('base64url')}`, /cannot be read/],
    ['another version', `#/sql?v=2&z=${packed({ sql: FIRST })}`, /newer version/],
    ['a version that is none', `#/sql?v=__proto__&z=${packed({ sql: FIRST })}`, /newer version/],
    ['no query in it', `#/sql?v=1&z=${packed({ text: FIRST })}`, /no query/],
    [
      'a query in the prototype',
      `#/sql?v=1&z=${deflateRawSync('{"__proto__":{"sql":"select 1"}}').toString('base64url')}`,
      /no query/,
    ],
    ['a bomb', `#/sql?v=1&z=${packed({ sql: ' '.repeat(10_000_000) })}`, /more than any query needs/],
    ['a huge key', `#/sql?v=1&z=${packed({ ['k'.repeat(80_000)]: 1, sql: FIRST })}`, /more than any query needs/],
    ['too long', `#/sql?v=1&z=${'A'.repeat(40_000)}`, /longer than/],
  ])('%s: a sentence, and nothing runs', async (_, fragment, words) => {
    await go(shop.page, fragment);
    expect(await shop.page.locator('main [role=alert]').innerText()).toMatch(words);
    expect(await shop.page.locator(RUN).count()).toBe(0);
    expect(await shop.page.locator('main img').count()).toBe(0);
  });

  test('keys of no meaning are dropped', async () => {
    const z = deflateRawSync(`{"__proto__":{"sql":"x"},"run":true,"sql":"select 7 as seven"}`).toString('base64url');
    await go(shop.page, `#/sql?v=1&z=${z}&run=1&execute=true`);
    expect(await main()).toContain('select 7 as seven');
    expect(await shop.page.locator(RUN).isEnabled()).toBe(true);
    expect(await shop.page.evaluate(() => 'sql' in {})).toBe(false);
  });

  test('markup in names, strings and cells is text, and what cannot be seen is shown by its number', async () => {
    const sql = `select '<img src=x onerror="window.hit = 1">' as "<script>window.hit = 2</script>", 'https://example.com/\u202e' as b`;
    await go(
      shop.page,
      link(sql, { chart: { mark: 'bar', x: '<b>x</b>\u202e', y: '<i>y</i>', href: 'javascript:1' } }),
    );
    expect(await main()).toContain('<img src=x onerror="window.hit = 1">');
    expect(await main()).toContain('U+202E');
    expect(await main()).toContain('<b>x</b>U+202E');
    expect(await main()).not.toContain('\u202e');
    await shop.page.click(RUN);
    await idle(shop.page);
    expect(await main()).toContain('<img src=x');
    expect(await main()).not.toContain('\u202e');
    expect(
      await shop.page.locator('main [src], main [onerror], main script, main b, main a[href*="example.com"]').count(),
    ).toBe(0);
    expect(await shop.page.evaluate(() => 'hit' in window)).toBe(false);
  });
});

describe('whatever the query', () => {
  let before: string;
  beforeAll(async () => {
    await go(shop.page, '#/sql');
    before = await fingerprint(shop.page);
  });

  const witness = inject('witness');
  test.each([...ATTACKS, ...reachingOut(witness)])('%s: only shown; refused when it is run', async (_, sql) => {
    await go(shop.page, link(sql));
    expect(await shop.page.locator('main pre').count()).toBe(1);
    const run = shop.page.locator(RUN);
    if (await run.isEnabled()) {
      await run.click();
      await idle(shop.page);
    }
    expect((await shop.page.locator('main [role=alert]').allInnerTexts()).join('').length).toBeGreaterThan(20);
    expect(await witnessHits()).toEqual([]);
  });

  test('and nothing was changed by all of them', async () => {
    expect(await fingerprint(shop.page)).toBe(before);
  });

  test.each(HARMLESS)('%s: runs', async (_, sql) => {
    await go(shop.page, link(sql));
    await shop.page.click(RUN);
    await idle(shop.page);
    expect(await shop.page.locator('main [role=alert]').count()).toBe(0);
  });

  test('the engine is sent nothing of it before the click', async () => {
    const sent = await spy(shop);
    await go(shop.page, link('select 9 as ninth_one from customers'));
    expect(await sent('duckdb_columns')).toBeGreaterThan(0);
    expect(await sent('ninth_one')).toBe(0);
    await shop.page.click(RUN);
    await idle(shop.page);
    expect(await sent('ninth_one')).toBeGreaterThan(0);
  });
});
