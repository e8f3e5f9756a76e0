import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longFile, ordersFile } from './orders-file';
import { choose, drop, go, idle, load, openSample, query, visit, type TestFile, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
});
afterAll(() => shop.close());

const count = async (sql: string) => Number((await query(shop.page, `select count(*) as n from ${sql}`))[0]!.n);
const total = async () => (await query(shop.page, 'select sum(sales)::varchar as total from orders'))[0]!.total;
const alerts = () => shop.page.locator('[role=alert]').allInnerTexts();

async function empty(): Promise<void> {
  await go(shop.page, '#/data');
  const remove = shop.page.locator('main article header button');
  while ((await remove.count()) > 0) {
    await remove.first().click();
    await idle(shop.page);
  }
}

describe('files come in', () => {
  test('by the sample button of the linen shop', async () => {
    await openSample(shop.page, 'linen-shop');
    expect(await count('all_orders')).toBeGreaterThan(20_000);
    expect(shop.page.url()).toContain('#/overview');
  });

  test('by the sample button of the gift shop, beside the other', async () => {
    const before = await count('all_orders');
    await openSample(shop.page, 'uk-gift-shop');
    expect(await count('all_orders')).toBeGreaterThan(before + 15_000);
    const currencies = await query(shop.page, 'select distinct currency from all_orders order by 1');
    expect(currencies.map(({ currency }) => currency)).toEqual(['GBP', 'USD']);
  });

  test('and go out again one by one', async () => {
    await empty();
    expect(await shop.page.locator('main article header button').count()).toBe(0);
    await go(shop.page, '#/overview');
    expect(await shop.page.locator('[data-sample]').count()).toBe(2);
  });

  test('each row with its class, money by currency, on the card of its file', async () => {
    const text =
      'Order ID,Date,Email,Currency,Total,Status\n1,2024-01-05,ann@example.com,EUR,10,paid\n2,2024-01-06,ann@example.com,EUR,20,cancelled\n3,2024-01-07,ann@example.com,USD,30,cancelled\n';
    await load(shop.page, { name: 'ledger.csv', content: Buffer.from(text) });
    await go(shop.page, '#/data');
    const card = await shop.page.locator('main article').first().innerText();
    expect(card).toContain('cancelled');
    expect(card).toMatch(/€20\.00[\s\S]*\$30\.00/);
    expect(card).not.toContain('50.00');
    expect(await shop.page.locator('main article .good').count()).toBe(1);
    expect(await alerts()).toEqual([]);
    await empty();
  });

  test('by the file input', async () => {
    await load(shop.page, ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-01-06 20']));
    expect(await count('all_orders')).toBe(2);
  });

  test('by drag and drop, beside those that are there', async () => {
    await drop(shop.page, ordersFile('b', ['ann 2024-02-05 30']));
    expect([await count('all_orders'), await count('all_customers')]).toEqual([3, 2]);
  });

  test('compressed, whatever they are called', async () => {
    const { content } = ordersFile('c', ['cem 2024-03-05 40']);
    await load(shop.page, { name: 'c.csv', content: gzipSync(content) });
    expect(await count('all_orders')).toBe(4);
  });

  test('several at once, the good beside the bad', async () => {
    const good = ordersFile('d', ['dan 2024-03-06 50']);
    await load(shop.page, { name: 'empty.csv', content: '' }, good);
    expect(await count('all_orders')).toBe(5);
    expect(await alerts()).toHaveLength(1);
  });

  test('once: the same file again is said to be there', async () => {
    await load(shop.page, ordersFile('d', ['dan 2024-03-06 50']));
    expect(await count('all_orders')).toBe(5);
  });
});

describe('a file that is no order export gets a sentence, and nothing is lost', () => {
  const REFUSED: readonly TestFile[] = [
    { name: 'zero-bytes.csv', content: '' },
    { name: 'blank.csv', content: '\n\n  \n' },
    { name: 'header-only.csv', content: 'order id,order date,email,order total\n' },
    { name: 'document.csv', content: '%PDF-1.7\n%âãÏÓ\n' },
    { name: 'login.csv', content: '<!DOCTYPE html><html><head><title>Sign in</title></head></html>' },
    { name: 'workbook.csv', content: Buffer.from('PK\u0003\u0004\u0014\0\0\0\b\0[Content_Types].xml', 'latin1') },
    { name: 'old-workbook.csv', content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]) },
    { name: 'archive.zip', content: Buffer.from('PK\u0003\u0004\u0014\0\0\0\b\0orders.csv', 'latin1') },
    { name: 'api.csv', content: '{"error":{"code":404,"message":"not found"}}' },
    { name: 'one-column.csv', content: 'Total\n10\n20\n' },
    { name: 'not-a-table.csv', content: 'hello\nworld\n' },
    { name: 'broken.csv.gz', content: gzipSync('order id,order date\n'.repeat(99)).subarray(0, 30) },
    { name: 'parquet.csv', content: 'PAR1\u0015\u0004' },
    { name: 'pointer.csv', content: 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n' },
    { name: 'noise.csv', content: Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7 + 1) % 32)) },
  ];

  test.each(REFUSED.map((file) => [file.name, file] as const))('%s', async (name, file) => {
    const before = [await count('all_orders'), await total()];
    await load(shop.page, file);
    const [sentence] = await alerts();
    expect(sentence).toContain(name);
    expect(sentence!.length).toBeGreaterThan(name.length + 30);
    expect([await count('all_orders'), await total()]).toEqual(before);
  });

  test('a damaged line is listed, and the lines around it count', async () => {
    await empty();
    const content = [
      'order id,order date,email,order total',
      '1,2024-01-05,a@example.com,10',
      '2,never,b@example.com,20',
      '3,2024-01-07,c@example.com,many',
      '4,2024-01-08,d@example.com,40,extra',
    ].join('\n');
    await load(shop.page, { name: 'damaged.csv', content });
    const unread = await query(shop.page, 'from unread_cells');
    expect(unread.length).toBeGreaterThanOrEqual(3);
    expect(await count("all_orders where order_id in ('1', '4')")).toBe(2);
  });
});

describe('a table that nobody knows', () => {
  const unknown = 'col a;col b;col c;col d\nx;first;7;red\ny;second;8;blue\nz;third;9;green\n';
  const dated = 'col a;col b;col c\nx;2024-01-05;7,50\ny;2024-01-06;8,50\nx;2024-02-07;9,50\n';
  const columns = () => shop.page.locator('main th select');

  test('asks what its columns mean, and takes nothing in before', async () => {
    await empty();
    await load(shop.page, ordersFile('a', ['ann 2024-01-05 10']));
    await load(shop.page, { name: 'unknown.csv', content: unknown });
    expect(shop.page.url()).toContain('#/data');
    expect(await columns().count()).toBe(4);
    expect(await shop.page.locator('main section button.primary').first().isDisabled()).toBe(true);
    expect(await count('all_orders')).toBe(1);
  });

  test('is put aside when the owner does not know either', async () => {
    await shop.page.locator('main section button:not(.primary)').first().click();
    await idle(shop.page);
    expect([await columns().count(), await count('all_orders')]).toEqual([0, 1]);
  });

  test('is read as the owner names its columns, and the same columns are known the next time', async () => {
    await empty();
    await load(shop.page, { name: 'dated.csv', content: dated });
    if (!shop.page.url().includes('#/data')) await go(shop.page, '#/data');
    if ((await columns().count()) === 0) await shop.page.locator('main article button.plain').first().click();
    for (const [i, field] of ['customer_ref', 'ordered_at', 'order_total'].entries()) {
      await columns().nth(i).selectOption(field);
    }
    await shop.page.locator('main section button.primary').first().click();
    await idle(shop.page);
    expect([await count('all_orders'), await count('all_customers')]).toEqual([3, 2]);
    const amounts = await query(shop.page, 'select gross_sales::double as amount from all_orders order by 1');
    expect(amounts.map(({ amount }) => amount)).toEqual([7.5, 8.5, 9.5]);
    await load(shop.page, { name: 'more.csv', content: `${dated}w;2024-03-01;1,50\n` });
    expect(await columns().count()).toBe(0);
    expect(await count("all_orders where ordered_on = date '2024-03-01'")).toBe(1);
  });
});

describe('an import that is cancelled', () => {
  test('leaves what was loaded', async () => {
    await empty();
    await load(shop.page, ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-01-06 20']));
    const before = await total();
    await choose(shop.page, longFile('long', 200_000));
    await shop.page.click('button[name=cancel]');
    await idle(shop.page);
    expect([await count('all_orders'), await total()]).toEqual([2, before]);
    expect(await shop.page.locator('main article header button').count()).toBe(1);
  });

  test('and can be started again', async () => {
    await load(shop.page, longFile('long', 20_000));
    expect(await count('all_orders')).toBe(20_002);
  });
});

test('questions asked, and given up, while a file comes in leave the import whole', async () => {
  await empty();
  await load(shop.page, ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-01-06 20']));
  await choose(shop.page, longFile('asked', 60_000));
  for (const page of ['pareto', 'aov_bands', 'lifetime_value', 'repeat_customers', 'overview', 'pareto']) {
    await shop.page.evaluate((id) => void (location.hash = `#/${id}?money=${id === 'pareto' ? 'gross' : 'net'}`), page);
    await shop.page.waitForTimeout(60);
  }
  await idle(shop.page);
  expect(await count('all_orders')).toBe(60_002);
  expect(await alerts()).toEqual([]);
  await empty();
  await load(shop.page, ordersFile('a', ['ann 2024-01-05 10']), longFile('long', 20_000));
});

test('a killed worker comes back with the same numbers', async () => {
  const before = [await count('all_orders'), await count('all_customers'), await total()];
  const [worker] = shop.page.workers();
  const gone = new Promise((resolve) => worker!.once('close', resolve));
  await worker!.evaluate(() => self.close());
  await gone;
  await shop.page.waitForFunction(() => document.querySelector('main')?.ariaBusy === 'true');
  await idle(shop.page);
  expect([await count('all_orders'), await count('all_customers'), await total()]).toEqual(before);
  expect(shop.page.workers()).toHaveLength(1);
});

test('a worker killed during an import loses neither the old files nor the page', async () => {
  const before = await count('all_orders');
  await choose(shop.page, longFile('other', 100_000));
  await shop.page.waitForSelector('progress');
  await shop.page.workers()[0]!.evaluate(() => self.close());
  await expect.poll(() => shop.page.workers().length, { timeout: 20_000 }).toBe(1);
  await idle(shop.page);
  expect(await count('all_orders')).toBeGreaterThanOrEqual(before);
});
