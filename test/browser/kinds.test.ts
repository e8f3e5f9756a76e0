import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parquetFile } from '../support/parquet-file';
import { ordersFile } from './orders-file';
import { drop, foreign, go, idle, load, query, visit, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
});
afterAll(() => shop.close());

const names = ['order id', 'order date', 'email', 'order total'];
const order = (id: string, amount: number) => [id, '2024-01-05', 'ann@example.com', amount];

function workbook(sheets: Record<string, unknown[][]>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** Orders with their amounts, smallest number first. */
async function orders(): Promise<string> {
  const rows = await query(
    shop.page,
    "select string_agg(order_id || '=' || gross_sales::double, ' ' order by order_id) as said from all_orders",
  );
  return String(rows[0]!.said);
}
const alerts = () => shop.page.locator('[role=alert] p').allInnerTexts();
const cards = () => shop.page.locator('main article h2').allInnerTexts();

/** Takes every file out. */
async function empty(): Promise<void> {
  await go(shop.page, '#/data');
  const remove = shop.page.locator('main article header button');
  while ((await remove.count()) > 0) {
    await remove.first().click();
    await idle(shop.page);
  }
}

test('a workbook, Parquet, JSON and an archive of several files are read under the page’s policy', async () => {
  const parquet = await parquetFile(
    `select 'p-' || i as "order id", date '2024-01-05' as "order date", 'ann@example.com' as email, (i * 1.5)::decimal(9, 2) as "order total" from range(1, 3) t(i)`,
    "codec 'zstd'",
  );
  const json = { orders: [Object.fromEntries(names.map((name, i) => [name, order('j-1', 7.25)[i]]))] };
  await drop(
    shop.page,
    { name: 'book.csv', content: workbook({ Orders: [names, order('x-1', 10)] }) },
    { name: 'lake.csv', content: parquet },
    { name: 'api.csv', content: JSON.stringify(json) },
    {
      name: 'archive.csv',
      content: zipSync({
        'z.csv': Buffer.from(ordersFile('z', ['ann 2024-01-05 20']).content),
        'invoice.csv': Buffer.from('%PDF-1.7 and so on'),
        '__MACOSX/._z.csv': Buffer.from('x'),
      }),
    },
  );
  expect(await orders()).toBe('j-1=7.25 p-1=1.5 p-2=3.0 x-1=10.0 z-1=20.0');
  const said = await alerts();
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('archive.csv › invoice.csv');
  await go(shop.page, '#/data');
  expect(await cards()).toEqual(['book.csv', 'lake.csv', 'api.csv', 'archive.csv › z.csv']);
  expect(foreign(shop.requests)).toEqual([]);
});

test('another sheet of a workbook can be chosen, and a worker that dies changes nothing of it', async () => {
  await empty();
  const few = [names, order('few-1', 1)];
  const many = [['order no', ...names.slice(1)], order('many-1', 2), order('many-2', 3)];
  await load(shop.page, { name: 'book.xlsx', content: workbook({ Few: few, Many: many, Notes: [['hello']] }) });
  expect(await orders()).toBe('many-1=2.0 many-2=3.0');
  await go(shop.page, '#/data');
  expect(await cards()).toEqual(['book.xlsx › Many']);
  const choice = shop.page.locator('select[name=sheet]');
  expect(await choice.locator('option').count()).toBe(3);
  await choice.selectOption({ index: 0 });
  await idle(shop.page);
  expect([await orders(), await cards()]).toEqual(['few-1=1.0', ['book.xlsx › Few']]);

  const [worker] = shop.page.workers();
  const gone = new Promise((resolve) => worker!.once('close', resolve));
  await worker!.evaluate(() => self.close());
  await gone;
  await shop.page.waitForFunction(() => document.querySelector('main')?.ariaBusy === 'true');
  await idle(shop.page);
  expect(await orders()).toBe('few-1=1.0');
});

test('a sheet that is no table is refused, and the one before stays', async () => {
  const before = await orders();
  await shop.page.locator('select[name=sheet]').selectOption({ index: 2 });
  await idle(shop.page);
  expect((await alerts())[0]).toContain('book.xlsx › Notes');
  expect([await orders(), await cards()]).toEqual([before, ['book.xlsx › Few']]);
  expect(await shop.page.locator('select[name=sheet]').inputValue()).toBe('0');
});

test('such files are read without a connection once the page has loaded', async () => {
  await empty();
  await shop.page.context().setOffline(true);
  await load(shop.page, { name: 'book.xlsx', content: workbook({ Orders: [names, order('x-1', 10)] }) });
  expect(await orders()).toBe('x-1=10.0');
  await shop.page.context().setOffline(false);
});
