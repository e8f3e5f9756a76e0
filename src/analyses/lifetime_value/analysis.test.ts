import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows, setScope } from '../../../test/support/shop';
import { tell } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const years = async () => (await rows(engine, 'from customer_value()')).map((row) => row.years);

test('the formula gives 71.67 x 2 = 143.33 where 215 had been spent', async () => {
  await loadOrders(engine, ['ann 2022-03-05 75', 'ann 2022-10-01 30', 'ann 2023-06-01 110'], { asOf: '2024-03-05' });
  const [ann] = await rows(engine, 'from customer_value()');
  expect(ann).toMatchObject({ net_value: 215, years: 2 });
  expect(ann!.average_order_value).toBeCloseTo(71.67, 2);
  expect(ann!.formula_value).toBeCloseTo(143.33, 2);
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain('your one known customer has brought you 215');
  expect(sentence).toContain('“average order × years” would say 143. It leaves out how often people buy');
});

test('an average a little above the middle is not laid to large buyers', async () => {
  await loadOrders(engine, ['ann 2022-03-05 30', 'bob 2022-03-05 30', 'cyd 2022-03-05 33']);
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain('At least half have brought less than the average, so plan');
  expect(sentence).not.toContain('large');
});

test('years are of the calendar: leap days do not count, and before the first order there is nobody', async () => {
  await loadOrders(engine, ['ann 2022-03-05 75']);
  expect(await years()).toEqual([0]);
  await setScope(engine, { asOf: '2023-03-05' });
  expect(await years()).toEqual([1]);
  await setScope(engine, { asOf: '2023-09-04' });
  expect(await years()).toEqual([1.5]);
  await setScope(engine, { asOf: '2021-01-01' });
  expect(await years()).toEqual([]);
  await loadOrders(engine, ['ann 2020-02-29 75'], { asOf: '2021-02-28' });
  expect(await years()).toEqual([1]);
});

test('net takes returns off the customer who made them, gross does not', async () => {
  await loadOrders(engine, [
    'ann 2024-01-01 100',
    'ann 2024-01-05 -150',
    'bob 2024-01-02 40',
    'bob 2024-01-03 20',
    'cyd 2024-01-04 20',
    '- 2024-01-04 9000',
  ]);
  const [shop] = await rows(engine, 'from lifetime_value()');
  expect(shop).toMatchObject({ customer_count: 3, gross_mean: 60, gross_median: 60, net_mean: 10, net_median: 20 });
  expect((await tell(engine, analysis, messages)).sentence).toContain(
    'brought you 60.00 on average, before discounts and returns; half have brought 60.00 or less. Plan what a new customer may cost by the 60.00',
  );
});

test('bars are of one width from 0 on; below zero and above the rest are bars of their own', async () => {
  await setScope(engine, { money: 'net' });
  // Net values are -50, 20 and 60; the 95th percentile lies at 56.
  const bars = await rows(engine, 'from value_histogram(bars := 5)');
  expect(bars.map((row) => [row.lower_bound, row.customer_count, row.sales])).toEqual([
    [null, 1, -50],
    [0, 0, 0],
    [expect.closeTo(11.2), 1, 20],
    [expect.closeTo(22.4), 0, 0],
    [expect.closeTo(33.6), 0, 0],
    [expect.closeTo(44.8), 0, 0],
    [expect.closeTo(56), 1, 60],
  ]);
  expect(bars.at(-1)!.upper_bound).toBeNull();
  const { points, sentence } = await tell(engine, analysis, messages, { bars: 5 }, { money: 'net' });
  expect([points[0], points.at(-1)]).toEqual(['Below zero: 1 customer, -50.00', 'Above 56.00: 1 customer, 60.00']);
  expect(sentence).toContain('brought you 10.00 on average, after discounts and returns');
});

test('one order makes one bar', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  const bars = await rows(engine, 'from value_histogram()');
  expect(bars.filter((row) => row.customer_count === 1)).toEqual([
    { bar: 23, lower_bound: expect.closeTo((23 / 24) * 20), upper_bound: 20, customer_count: 1, sales: 20 },
  ]);
  const { sentence, points } = await tell(engine, analysis, messages);
  expect(sentence).toContain('So far your one known customer has brought you 20.00 before discounts and returns.');
  expect(points).toHaveLength(25);
});

test('without a known customer there is no row, and the page says what is missing', async () => {
  await loadOrders(engine, ['- 2024-01-01 20']);
  for (const name of ['lifetime_value', 'value_histogram', 'customer_value']) {
    expect(await rows(engine, `from ${name}()`)).toEqual([]);
  }
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
