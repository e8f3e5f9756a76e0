import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordersFile } from './orders-file';
import { go, idle, load, openSample, query, visit, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
});
afterAll(() => shop.close());

const currencies = () =>
  query(shop.page, 'select currency, count(*) as n from all_orders group by all order by currency nulls last');
const notices = async () => (await shop.page.locator('.notices').innerText()).trim();
const card = (name: string) => shop.page.locator('article', { hasText: name });

describe('the currency of files that name none', () => {
  test('is asked for, and leaves a sample shop in its own', async () => {
    await openSample(shop.page, 'linen-shop');
    await load(shop.page, ordersFile('own', ['ann 2011-01-05 10', 'ben 2011-01-06 20']));
    await go(shop.page, '#/data');
    const sample = (await currencies()).find(({ currency }) => currency === 'USD');
    await shop.page.selectOption('select[name=shop-currency]', 'EUR');
    await idle(shop.page);
    expect(sample!.n).toBeGreaterThan(20_000);
    expect(await currencies()).toEqual([{ currency: 'EUR', n: 2 }, sample]);
  });

  test('can be corrected on the card of the file', async () => {
    await card('own.csv').locator('select[name^=currency-]').selectOption('CAD');
    await idle(shop.page);
    expect((await currencies()).map(({ currency }) => currency)).toEqual(['CAD', 'USD']);
    expect(await notices()).toBe('');
  });

  test('is assumed for the next file, which is said on every page until it is confirmed', async () => {
    await load(shop.page, ordersFile('next', ['cem 2011-02-05 30']));
    await go(shop.page, '#/pareto');
    expect(await notices()).toContain('next.csv: no currency is named, so the amounts are taken to be in CAD');
    await shop.page.click('button[name=confirm-currency]');
    await idle(shop.page);
    expect(await notices()).toBe('');
    expect((await currencies())[0]).toEqual({ currency: 'CAD', n: 3 });
  });
});

describe('the columns of an export that is known', () => {
  const shopify = [
    'Name,Email,Financial Status,Total,Created at,Cancelled at,Payment Method,Currency,Lineitem price,Source',
    '#1,ann@example.com,paid,10.00,2024-01-05 10:00:00 +0000,,card,CAD,10.00,web',
    '#2,ben@example.com,paid,20.00,2024-01-06 10:00:00 +0000,2024-01-07 10:00:00 +0000,card,CAD,20.00,web',
    '#3,cem@example.com,paid,30.00,2024-01-08 10:00:00 +0000,,Bogus Gateway,CAD,30.00,web',
  ].join('\n');
  const remembered = () => shop.page.evaluate(() => localStorage.getItem('regulars:mappings') ?? '{}');
  const form = () => card('shopify.csv').locator('section', { has: shop.page.locator('button.primary') });
  const change = () => card('shopify.csv').locator('button.plain').first().click();
  const loadForm = async () => {
    await form().locator('button.primary').click();
    await idle(shop.page);
  };
  const orders = () =>
    query(shop.page, "select order_id, channel from all_orders where order_id like '#%' order by order_id");

  test('keep their rules; nothing is remembered when nothing was changed', async () => {
    await load(shop.page, { name: 'shopify.csv', content: shopify });
    await go(shop.page, '#/data');
    await change();
    expect(await form().innerText()).toContain('export of Shopify');
    await loadForm();
    expect(await orders()).toEqual([{ order_id: '#1', channel: 'web' }]);
    expect(await remembered()).toBe('{}');
  });

  test('keep their rules when a column was changed, and come back as recognised', async () => {
    await change();
    await form().locator('th select').last().selectOption('');
    await loadForm();
    expect(await orders()).toEqual([{ order_id: '#1', channel: null }]);
    expect(await remembered()).toContain('payment method');
    await change();
    await form().locator('button[name=as-recognised]').click();
    await loadForm();
    expect(await orders()).toEqual([{ order_id: '#1', channel: 'web' }]);
    expect(await remembered()).toBe('{}');
  });
});

describe('dates that can be read two ways', () => {
  test('lead to the question, are said on every page, and are settled by the answer', async () => {
    const other = await visit();
    const { page } = other;
    const notice = async () => (await page.locator('.notices').innerText()).trim();
    try {
      const content =
        'order id,order date,email,order total\n1,01/02/2024,a@example.com,10\n2,03/04/2024,b@example.com,20\n';
      await load(page, { name: 'dates.csv', content });
      expect(page.url()).toContain('#/data');
      await go(page, '#/pareto');
      expect(await notice()).toContain('They are read with the day first until you say');
      await page.click('.notices a');
      await page.click('button[data-style=mdy]');
      await idle(page);
      expect(await notice()).toBe('');
      const days = await query(page, 'select ordered_on::varchar as day from all_orders order by 1');
      expect(days.map(({ day }) => day)).toEqual(['2024-01-02', '2024-03-04']);
    } finally {
      await other.close();
    }
  });
});

test('cells that could not be read are listed; that the file has gone from where it lay is said', async () => {
  const other = await visit();
  const { page } = other;
  const rows = ['1,2024-01-05,a@example.com,10', '2,2024-01-06,b@example.com,20', '3,2024-01-07,c@example.com,many'];
  try {
    await load(page, { name: 'damaged.csv', content: `order id,order date,email,order total\n${rows.join('\n')}\n` });
    await go(page, '#/data');
    expect(await page.locator('article details').textContent()).toContain('Line 4, order total');
    await page.evaluate(() => {
      Blob.prototype.slice = () => {
        throw new DOMException('gone', 'NotReadableError');
      };
    });
    await go(page, '#/pareto');
    await go(page, '#/data');
    expect(await page.locator('article [role=alert]').innerText()).toContain('moved or changed');
  } finally {
    await other.close();
  }
});

test('what is not counted is said: a file without an order that counts on every page, the rest on the overview', async () => {
  const other = await visit();
  const { page } = other;
  try {
    await load(page, {
      name: 'free.csv',
      content: ordersFile('free', ['ann 2024-01-05 0', 'ben 2024-01-06 0']).content,
    });
    expect(await page.locator('.notices').innerText()).toContain(
      'No order of free.csv counts. Left out: order of no value (2).',
    );
    expect((await page.locator('.chip').innerText()).trim()).toContain('All days');
    await load(page, ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-01-06 20']));
    await go(page, '#/overview');
    expect(await page.locator('main').innerText()).toContain('Not counted here: 2 rows left out for a reason.');
    await page.click('article a[href^="#/data"]');
    await idle(page);
    expect(page.url()).toContain('#/data');
  } finally {
    await other.close();
  }
});
