import { beforeAll, describe, expect, test } from 'vitest';
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

const meanings = async (args = '') =>
  (await rows(engine, `from repeat_customers(${args})`)).map((row) => ({
    period: row.period,
    customers: row.customer_count,
    within: [row.within_customer_count, row.within_sales_share],
    byEnd: [row.by_end_customer_count, row.by_end_sales_share],
    ever: [row.ever_customer_count, row.ever_sales_share],
  }));

describe('four customers over three years', () => {
  // 2023 holds 100: ann 10 + 10 (twice within), bob 20 (once, earlier in 2022), cyd 25 (again in 2024), dan 35 (never again).
  beforeAll(() =>
    loadOrders(engine, [
      'bob 2022-06-01 50',
      'ann 2023-02-01 10',
      'ann 2023-03-01 10',
      'bob 2023-04-01 20',
      'cyd 2023-05-01 25',
      'dan 2023-06-01 35',
      'cyd 2024-01-01 50',
      '- 2023-07-01 9000',
    ]),
  );

  test('within the period needs two orders inside it; by its end looks back; ever also looks ahead', async () => {
    await setScope(engine, { from: '2023-01-01', to: '2023-12-31' });
    expect(await meanings()).toEqual([
      { period: null, customers: 4, within: [1, 0.2], byEnd: [2, 0.4], ever: [3, 0.65] },
    ]);
    const { sentence } = await tell(engine, analysis, messages);
    expect(sentence).toContain(
      '25% of your customers ordered more than once in this range and bring 20% of what known customers spend in it; counting orders before and after it, 75% came back and bring 65%.',
    );
  });

  test('each year is a period of its own', async () => {
    await setScope(engine, {});
    expect(await meanings("grain := 'year'")).toEqual([
      { period: 2022, customers: 1, within: [0, 0], byEnd: [0, 0], ever: [1, 1] },
      { period: 2023, customers: 4, within: [1, 0.2], byEnd: [2, 0.4], ever: [3, 0.65] },
      { period: 2024, customers: 1, within: [0, 0], byEnd: [1, 1], ever: [1, 1] },
    ]);
    const { sentence } = await tell(engine, analysis, messages, { grain: 'year' });
    expect(sentence).toContain(
      'bring 65% to 100% of what your known customers spend; in 2024 they were 100% of customers',
    );
  });

  test('over all the data the three meanings are one', async () => {
    await setScope(engine, {});
    const [all] = await meanings();
    expect([all!.within, all!.byEnd, all!.ever]).toEqual(Array(3).fill([3, 0.825]));
    const { sentence } = await tell(engine, analysis, messages);
    expect(sentence).toContain(
      '75% of your customers ordered more than once, and they bring 83% of what known customers spend.',
    );
    expect(sentence).toContain('One person has bought only once.');
    expect(sentence).toContain('98% of sales come from orders that name no customer');
  });

  test('every month has a bar, idle ones 0, and nobody unknown is new or returning', async () => {
    const months = await rows(engine, 'from sales_by_month()');
    expect(months).toHaveLength(20);
    const july = months.find((row) => (row.month as Date).toISOString().startsWith('2023-07'));
    expect(july).toMatchObject({ new_sales: 0, returning_sales: 0, unknown_sales: 9000, order_count: 1 });
    const january = months.find((row) => (row.month as Date).toISOString().startsWith('2023-01'));
    expect(january).toMatchObject({ new_sales: 0, returning_sales: 0, unknown_sales: 0, order_count: 0 });
    const { points, chart } = await tell(engine, analysis, messages);
    // Whole bars, then dashed ones: two for each month.
    const [whole, dashed] = chart!.marks as unknown as { data: { row: { month: Date } }[] }[];
    expect(whole!.data).toHaveLength(38);
    expect(dashed!.data.map(({ row }) => row.month.toISOString().slice(0, 7))).toEqual(['2024-01', '2024-01']);
    expect(points).toHaveLength(20);
    expect(points[9]).toBe('Mar 2023: 10.00 from customers who came back, 0.00 from first orders');
  });
});

test('on net sales a return comes off the kind of the last order before it, in its own month', async () => {
  await loadOrders(
    engine,
    [
      'ann 2024-01-01 100',
      'ann 2024-01-10 -10',
      'ann 2024-02-01 50',
      'ann 2024-03-01 -20',
      'bob 2024-02-01 30',
      'nil 2024-02-15 -5',
    ],
    { money: 'net' },
  );
  const months = await rows(engine, 'from sales_by_month()');
  expect(months.map((row) => [row.new_sales, row.returning_sales, row.unknown_sales])).toEqual([
    [90, 0, 0],
    [30, 50, -5],
    [0, -20, 0],
  ]);
  expect((await rows(engine, 'select sales from repeat_customers()'))[0]!.sales).toBe(150);
});

test('one order of one customer is told as such', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  expect(await meanings()).toEqual([{ period: null, customers: 1, within: [0, 0], byEnd: [0, 0], ever: [0, 0] }]);
  const { sentence, points } = await tell(engine, analysis, messages);
  expect(sentence).toBe(
    'Your one known customer has not ordered a second time so far. One person has bought only once. Each who comes back for one average order adds 20.00.',
  );
  expect(points).toHaveLength(1);
  await loadOrders(engine, ['ann 2024-01-01 20', 'ann 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toContain('Nobody here bought only once');
});

test('without a known customer there is no row, and the page says what is missing', async () => {
  await loadOrders(engine, ['- 2024-01-01 20']);
  expect(await meanings()).toEqual([]);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
  await setScope(engine, { from: '2099-01-01' });
  expect(await rows(engine, 'from sales_by_month()')).toEqual([]);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
