import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, idle, load, query, visit, type Visit } from './page';

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
});
afterAll(() => shop.close());

const days = async () => {
  const found = await query(shop.page, 'select ordered_on::varchar as day from all_orders order by order_key');
  return found.map(({ day }) => day);
};

test('the shop’s zone moves orders to their day there, and is remembered', async () => {
  const content =
    'Order ID,Order Date,Customer ID,Order Total\n1,1704425400,ann,10\n2,2024-01-05 23:30:00 -0500,ben,20\n';
  await load(shop.page, { name: 'clock.csv', content });
  expect(await days()).toEqual(['2024-01-05', '2024-01-05']);
  await go(shop.page, '#/data');
  const note = shop.page.locator('main article li', { hasText: '1704425400' });
  expect(await note.count()).toBe(1);

  await shop.page.selectOption('select[name=shop-time-zone]', 'America/New_York');
  await idle(shop.page);
  expect(await days()).toEqual(['2024-01-04', '2024-01-05']);
  expect(await note.count()).toBe(0);

  await shop.page.selectOption('select[name=shop-time-zone]', 'Asia/Tokyo');
  await idle(shop.page);
  expect(await days()).toEqual(['2024-01-05', '2024-01-06']);

  await shop.page.reload();
  await idle(shop.page);
  await load(shop.page, { name: 'clock.csv', content });
  expect(await days()).toEqual(['2024-01-05', '2024-01-06']);
});
