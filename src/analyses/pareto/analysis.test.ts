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

const tops = async () =>
  (await rows(engine, 'from concentration()')).map((row) => [row.top_share, row.top_count, row.sales_share]);

describe('six customers, 100 in sales', () => {
  beforeAll(() =>
    loadOrders(engine, [
      'ann 2024-01-01 30',
      'ann 2024-01-02 20',
      'bob 2024-01-03 20',
      'cyd 2024-01-04 10',
      'dan 2024-01-05 10',
      'eve 2024-01-06 5',
      'fay 2024-01-07 5',
      '- 2024-01-08 9000',
    ]),
  );

  test('a share of the customers is rounded up to whole people', async () => {
    expect(await tops()).toEqual([
      [0.01, 1, 0.5],
      [0.05, 1, 0.5],
      [0.1, 1, 0.5],
      [0.2, 2, 0.7],
      [0.5, 3, 0.8],
    ]);
  });

  test('80 % of sales come from the first three', async () => {
    const [row] = await rows(engine, 'from concentration() limit 1');
    expect([row!.customers_for_80, row!.share_for_80]).toEqual([3, 0.5]);
  });

  test('the curve starts at 0, never falls, and ends at 1', async () => {
    const curve = await rows(engine, 'from pareto(steps := 10)');
    expect(curve.map((row) => row.top_count)).toEqual([null, 1, 2, 3, 4, 5, 6]);
    expect(curve.map((row) => row.sales_share)).toEqual([0, 0.5, 0.7, 0.8, 0.9, 0.95, 1]);
    expect(curve.at(-1)!.customer_share).toBe(1);
  });

  test('the sentence names the owner’s own ratio, and every step can be walked', async () => {
    const { sentence, points, chart } = await tell(engine, analysis, messages);
    expect(sentence).toContain('Your 70/20: the best 20% of customers bring 70% of what known customers spend.');
    expect(sentence).toContain('That is 2 people and 70.00. The very best one brings 50.00');
    expect(sentence).toContain('99% of sales come from orders that name no customer; they are not part of this.');
    expect(points).toHaveLength(7);
    expect(points[1]).toBe('The best customer (17%): 50.00, 50% of what known customers spend');
    expect(chart).toBeDefined();
  });
});

test('the Gini coefficient of 1 and 3 is a quarter', async () => {
  await loadOrders(engine, ['ann 2024-01-01 1', 'bob 2024-01-02 3']);
  const [row] = await rows(engine, 'from concentration() limit 1');
  expect(row!.gini).toBe(0.25);
});

test('who gave back more than they bought is counted beside the Gini coefficient, and pulls the curve down to 1', async () => {
  await loadOrders(engine, ['ann 2024-01-01 60', 'bob 2024-01-02 60', 'cyd 2024-01-03 10', 'cyd 2024-01-04 -30'], {
    money: 'net',
  });
  const [row] = await rows(engine, 'from concentration() limit 1');
  expect([row!.gini, row!.negative_customer_count, row!.sales]).toEqual([0, 1, 100]);
  const curve = await rows(engine, 'from pareto()');
  expect(curve.map((step) => step.sales_share)).toEqual([0, 0.6, 1.2, 1]);
  await setScope(engine, { money: 'gross' });
  const [gross] = await rows(engine, 'from concentration() limit 1');
  expect([gross!.negative_customer_count, gross!.sales]).toEqual([0, 130]);
});

test('one customer is told as one, without a best fifth', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  expect((await tops()).map(([, count, share]) => [count, share])).toEqual(Array(5).fill([1, 1]));
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain('You have 1 known customer so far; the best one brings 100% of sales. That is 20.00.');
});

test('without a known customer, or with sales of nothing, there is no share and the page says what is missing', async () => {
  await setScope(engine, { from: '2099-01-01' });
  expect([await rows(engine, 'from pareto()'), await tops()]).toEqual([[], []]);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);

  await loadOrders(engine, ['ann 2024-01-01 20', 'ann 2024-01-02 -20'], { money: 'net' });
  expect((await rows(engine, 'from pareto()')).map((row) => row.sales_share)).toEqual([null, null]);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
