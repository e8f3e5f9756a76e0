import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows, setScope } from '../../../test/support/shop';
import { resultsOf, tell, telling } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const overview = async () => (await rows(engine, 'from overview()'))[0]!;

describe('five customers, one unknown buyer, two returns', () => {
  beforeAll(() =>
    loadOrders(engine, [
      'ann 2024-01-01 60',
      'ann 2024-03-02 40',
      'bob 2024-01-03 30',
      'cyd 2024-01-04 10',
      'dan 2024-01-05 10',
      'eve 2024-01-06 10',
      '- 2024-01-07 40',
      'ann 2024-03-08 -20',
      '- 2024-01-09 -10',
    ]),
  );

  test('orders without a known customer count in totals and in the average, not among customers', async () => {
    await setScope(engine, { money: 'gross' });
    expect(await overview()).toMatchObject({
      order_count: 7,
      gross_sales: 200,
      average_order_value: expect.closeTo(200 / 7),
      median_order_value: 30,
      unknown_order_count: 1,
      unknown_sales: 40,
      unknown_sales_share: 0.2,
      customer_count: 5,
      repeat_customer_share: 0.2,
      repeat_sales_share: 0.625,
      lifetime_value_mean: 32,
      lifetime_value_median: 10,
      top_20_sales_share: 0.625,
    });
  });

  test('net takes every return off: the customer’s, the buyer’s nobody knows, and both off the shop', async () => {
    await setScope(engine, { money: 'net' });
    expect(await overview()).toMatchObject({
      gross_sales: 200,
      net_sales: 170,
      average_order_value: expect.closeTo(170 / 7),
      unknown_sales: 30,
      unknown_sales_share: expect.closeTo(30 / 170),
      lifetime_value_mean: 28,
      repeat_sales_share: expect.closeTo(80 / 140),
    });
  });

  test('a month that the dates or the files hold only in part is told, and left out of the small lines', async () => {
    const covered = async () =>
      (await rows(engine, 'from overview_by_month()')).map(({ covered_days }) => covered_days);
    await setScope(engine, {});
    expect(await covered()).toEqual([31, 29, 8]);
    const whole = await resultsOf(engine, analysis);
    expect(analysis.note!(whole, telling(messages), {})).toBe(
      'The small lines leave out Mar 2024, of which only a part is counted.',
    );
    await setScope(engine, { from: '2024-01-03', to: '2024-01-31' });
    expect(await covered()).toEqual([29]);
    await setScope(engine, { to: '2024-02-29' });
    expect(await covered()).toEqual([31]);
    expect(analysis.note!(await resultsOf(engine, analysis), telling(messages), {})).toBeUndefined();
  });

  test('months add up to the shop; an idle month has no orders and no average', async () => {
    await setScope(engine, { money: 'net' });
    const months = await rows(engine, 'from overview_by_month()');
    expect(months.map((row) => [row.order_count, row.customer_count, row.gross_sales, row.net_sales])).toEqual([
      [6, 5, 160, 150],
      [0, 0, 0, 0],
      [1, 1, 40, 20],
    ]);
    expect(months.map((row) => row.average_order_value)).toEqual([25, null, 20]);
  });

  test('eight figures, each a sentence, most with a way on', async () => {
    await setScope(engine, { money: 'net' });
    const figures = analysis.figures!(await resultsOf(engine, analysis), telling(messages, { money: 'net' }));
    expect(figures.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Orders 7',
      'Net sales 170',
      'Average order 24.29',
      'Customers 5',
      'Came back 20%',
      'Best 20% 57%',
      'Lifetime value so far 28.00',
      'Customer not known 18%',
    ]);
    expect(figures.map(({ href }) => href).filter(Boolean)).toEqual([
      '#/aov_bands',
      '#/repeat_customers',
      '#/pareto',
      '#/lifetime_value',
    ]);
    expect(figures[2]!.trend).toEqual([25]);
    const { sentence } = await tell(engine, analysis, messages, {}, { money: 'net' });
    expect(sentence).toBe(
      '7 orders from Jan 1, 2024 to Mar 2, 2024 brought 170 after discounts and returns. The best 20% of your 5 customers bring 57% of what known customers spend, and 20% have ordered more than once: look after these first.',
    );
  });
});

test('where everybody bought once, nobody is called a group to look after', async () => {
  await loadOrders(
    engine,
    Array.from({ length: 10 }, (_, i) => `c${i} 2024-01-01 ${10 + i}`),
  );
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain('nobody has ordered more than once so far');
  expect(sentence).not.toContain(' 0%');
});

test('one order of one customer', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  const { sentence, figures } = await tell(engine, analysis, messages);
  expect(sentence).toContain('One order on Jan 1, 2024 brought 20.00');
  expect(sentence).toContain('So far 1 customer is known: too few');
  expect(figures).toContain('Customers: 1. One known customer with one order.');
  expect(figures).toContain('Net sales: 20.00. These orders hold no discounts and no returns.');
});

test('a shop that knows no customer shows its totals and says why the rest is missing', async () => {
  await loadOrders(engine, ['- 2024-01-01 20', '- 2024-01-02 40']);
  expect(await overview()).toMatchObject({ customer_count: 0, lifetime_value_mean: null, top_20_sales_share: null });
  const { sentence, figures } = await tell(engine, analysis, messages);
  expect(sentence).toContain('No order names its customer');
  expect(figures.map((figure) => figure.split(':')[0])).toEqual([
    'Orders',
    'Net sales',
    'Average order',
    'Customers',
    'Customer not known',
  ]);
});

test('without orders every total is 0, every average null, and there is no figure', async () => {
  await setScope(engine, { from: '2099-01-01' });
  expect(await overview()).toMatchObject({ order_count: 0, net_sales: 0, average_order_value: null });
  expect(await rows(engine, 'from overview_by_month()')).toEqual([]);
  expect(await tell(engine, analysis, messages)).toMatchObject({ sentence: messages.empty, figures: [] });
});
