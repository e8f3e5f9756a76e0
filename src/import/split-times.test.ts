import { expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';
import { planFile } from './plan';

const { loadPlan, orders } = testShop();

/** The first order's time, on the clock of a zone or as the file has it. */
async function timeOf(text: string, timeZone: string | null) {
  await loadPlan({ ...(await planFile(new Blob([text]))), timeZone });
  const [order] = await orders("strftime(ordered_at, '%Y-%m-%d %H:%M:%S') as time");
  return order!.time;
}

const sale = { 'Gross Sales': '$8.00', 'Net Sales': '$8.00', 'Transaction ID': 'T1', 'Event Type': 'Payment' };
const evening = { Date: '2026-07-18', Time: '23:30:15' };
const eastern = { ...evening, 'Time Zone': 'Eastern Time (US & Canada)' };
const paypal = { Type: 'Website Payment', Status: 'Completed', Gross: '5.00', 'Transaction ID': 'P1' };
const wix = {
  'Order number': 1,
  'Contact email': 'ann@example.com',
  Item: 'Mug',
  Qty: 1,
  Price: '5.00',
  Total: '5.00',
};
const bigcommerce = { 'Order ID': 1, 'Order Status': 'Completed', 'Order Total (inc tax)': '5.00' };
const amazon = { type: 'Order', 'order id': '111-1', quantity: 1, 'product sales': '5.00' };

const square = exportFile(headers.SQUARE_ITEMS, [{ ...eastern, ...sale, Item: 'Mug', Qty: '1.0' }]);
const spanish = [
  headers.PAYPAL_ES,
  '"18/7/2026","23:30:15","Europe/Berlin","Pago estándar","EUR","5,00","0,00","5,00","5,00","P1","a@example.com","A","","","0,00","0,00","",""',
].join('\n');
const brazilian = [
  headers.PAYPAL_PT,
  '"18/07/2026", "23:30:15", "BRT", "Ann", "Pagamento do site", "Concluído", "BRL", "5,00", "0,00", "5,00", "a@example.com", "", "P1"',
].join('\n');

test.each([
  ['Square items', square, '2026-07-19 03:30:15'],
  ['Square items with a 12-hour clock', square.replace('23:30:15', '11:30:15 PM'), '2026-07-19 03:30:15'],
  [
    'Square items saved by a spreadsheet',
    square.replace('2026-07-18,23:30:15', '7/18/2026 0:00,23:30:15'),
    '2026-07-19 03:30:15',
  ],
  [
    'Square transactions',
    exportFile(headers.SQUARE_TRANSACTIONS, [{ ...eastern, ...sale, 'Total Collected': '$8.00' }]),
    '2026-07-19 03:30:15',
  ],
  [
    'PayPal with the letters of a zone',
    exportFile(headers.PAYPAL, [{ ...paypal, Date: '18/07/2026', Time: '23:30:15', TimeZone: 'PDT' }]),
    '2026-07-19 06:30:15',
  ],
  ['PayPal with the name of a zone', spanish, '2026-07-18 21:30:15'],
  ['PayPal in Brazil', brazilian, '2026-07-19 02:30:15'],
  [
    'Wix',
    exportFile(headers.WIX, [{ ...wix, 'Date created': 'Jul 18, 2026', Time: '11:30:15 PM' }]),
    '2026-07-18 23:30:15',
  ],
  [
    'BigCommerce',
    exportFile(headers.BIGCOMMERCE_ALL, [{ ...bigcommerce, 'Order Date': '18/07/2026', 'Order Time': '23:30:15' }]),
    '2026-07-18 23:30:15',
  ],
  [
    'BigCommerce in America',
    exportFile(headers.BIGCOMMERCE_ALL, [{ ...bigcommerce, 'Order Date': '07/18/2026', 'Order Time': '11:30:15 PM' }]),
    '2026-07-18 23:30:15',
  ],
  ...[
    ['Jul 18, 2026 11:30:15 PM PDT', '2026-07-19 06:30:15'],
    ['18 Jul 2026 11:30:15 PM UTC', '2026-07-18 23:30:15'],
    ['18.07.2026 23:30:15 GMT+02:00', '2026-07-18 21:30:15'],
    ['18 juil. 2026 23:30:15 UTC', '2026-07-18 23:30:15'],
  ].map(([time, utc]) => [
    `Amazon: ${time}`,
    exportFile(headers.AMAZON_DATE_RANGE, [{ ...amazon, 'date/time': time! }]),
    utc!,
  ]),
])('%s: day, time and zone are one moment', async (_, text, utc) => {
  expect(await timeOf(text!, null)).toBe('2026-07-18 23:30:15');
  expect(await timeOf(text!, 'UTC')).toBe(utc);
});

test('an Amazon transaction of a day alone is at its midnight', async () => {
  const text = exportFile(headers.AMAZON_DATE_RANGE, [{ ...amazon, 'date/time': '1 Jan 2026' }]);
  expect(await timeOf(text, 'America/New_York')).toBe('2026-01-01 00:00:00');
});

test('a zone that only the middle of a long file names is known', async () => {
  const row = (i: number, zone: string) => `${i},2023-03-01,20:00:00,${zone},5.00,${'x'.repeat(4000)}`;
  const rows = Array.from({ length: 600 }, (_, i) => row(i, i === 400 ? 'America/Los_Angeles' : 'Europe/Berlin'));
  const plan = await planFile(new Blob([['Order ID,Date,Time,Time zone,Total,Note', ...rows, ''].join('\n')]));
  expect(plan.dialect.sample.length).toBeLessThan(400);
  await loadPlan({ ...plan, timeZone: 'Europe/Berlin' });
  expect(await orders("strftime(ordered_at, '%Y-%m-%d %H:%M') as time, count(*) over () as n")).toContainEqual({
    time: '2023-03-02 05:00',
    n: 600,
  });
});
