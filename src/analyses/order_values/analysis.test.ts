import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { POLICIES } from '../../warehouse/policies';
import { createMacro } from '../macros';
import { MACROS } from '..';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadModel, loadOrders, rows, setScope } from '../../../test/support/shop';
import { adviceOf, resultsOf, tell, telling } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const kinds = async (args = '') =>
  Object.fromEntries((await rows(engine, `from order_values(${args})`)).map((row) => [row.kind, row]));

describe('ten orders of 10 to 100, and a buyer of 5,000', () => {
  beforeAll(() =>
    loadOrders(engine, [
      ...Array.from({ length: 8 }, (_, i) => `c${i} 2024-01-01 ${10 * (i + 1)}`),
      'c0 2024-02-01 90',
      '- 2024-02-02 100',
      'big 2024-02-03 5000',
    ]),
  );

  test('mean and median with and without large buyers, of first and of later orders', async () => {
    const { all, without_large, new: first, returning } = await kinds();
    expect(all).toMatchObject({ order_count: 11, sales: 5550, median: 60 });
    expect(all!.mean).toBeCloseTo(5550 / 11, 9);
    expect(without_large).toMatchObject({ order_count: 10, mean: 55, median: 55 });
    expect([first!.order_count, first!.sales, returning!.order_count, returning!.mean]).toEqual([9, 5360, 1, 90]);
  });

  test('the trimmed mean is of what lies between the 5th and the 95th percentile', async () => {
    // These lie at 14.5 and 95.5 of the ten usual orders: 20 to 90 are left.
    expect((await kinds()).without_large!.trimmed_mean).toBe(55);
    expect((await kinds()).all!.trimmed_mean).toBeCloseTo((20 + 30 + 40 + 50 + 60 + 70 + 80 + 90 + 100) / 9, 9);
  });

  test('months are periods of their own', async () => {
    const months = await rows(engine, "from order_values(grain := 'month')");
    expect(months.map((row) => [(row.month as Date).getUTCMonth() + 1, row.kind, row.order_count])).toEqual([
      [1, 'all', 8],
      [1, 'without_large', 8],
      [1, 'new', 8],
      [2, 'all', 3],
      [2, 'without_large', 2],
      [2, 'new', 1],
      [2, 'returning', 1],
    ]);
    const { sentence, points } = await tell(engine, analysis, messages, { grain: 'month' });
    expect(sentence).toContain('a first order brought 596 on average and a later one 90.00');
    expect(points.at(-1)).toBe('Feb 2024: 90.00 on average, 1 later order');
  });

  test('both averages are told', async () => {
    const { sentence, points } = await tell(engine, analysis, messages);
    expect(sentence).toContain('Your average order is 505 at checkout, but half of your orders are 60.00 or less');
    expect(sentence).toContain('(one order of theirs), the average is 55.00 instead of 505.');
    expect(points).toHaveLength(41);
  });
});

test('half as much again is counted on one in ten of the usual orders of the last 365 days', async () => {
  await loadOrders(engine, [
    ...Array.from({ length: 8 }, (_, i) => `c${i} 2023-01-01 100`),
    'c0 2024-01-01 30',
    'c1 2024-01-02 40',
    'c2 2024-12-31 60',
    'big 2024-12-31 90000',
  ]);
  expect((await kinds()).without_large!.recent_sales).toBe(100);
  expect(await adviceOf(engine, analysis, messages)).toMatchObject({ lever: 'larger', money: 5 });
  expect(await adviceOf(engine, analysis, messages, { grain: 'month' })).toBeUndefined();
});

test('an order is worth what it was when placed, and the average after returns is said beside it', async () => {
  // Sixty of about 30, half of them given back whole, and twenty of 60 to 136.
  const values = Array.from({ length: 80 }, (_, i) => (i < 60 ? 29 + (i % 3) : 4 * i - 180));
  const orders = values.map((value, i) => `${i},2024-01-01,c${i},${value},${i < 30 ? value : ''}`);
  await loadModel(engine, [`order id,order date,customer id,order total,refunded amount\n${orders.join('\n')}\n`]);
  await setScope(engine, { money: 'net' });
  expect((await kinds()).all).toMatchObject({ order_count: 80, sales: 2860, mean: 47, median: 30.5 });
  const [step] = await rows(engine, 'from order_value_density()');
  expect(Math.abs((step!.mode as number) - 30)).toBeLessThan(2);
  const asked = { grain: 'all' } as const;
  const note = analysis.note!(await resultsOf(engine, analysis, asked), telling(messages), asked);
  expect(note).toContain('before returns. By your sales');
  expect(note).toContain('the average is 35.75');
});

test('returns that name no order come off that average too, and of no order', async () => {
  await loadModel(engine, [
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,20000,mug,2,2011-01-05 10:00:00,10,7,France\nC2,20000,mug,-1,2011-01-06 10:00:00,10,7,France\n',
  ]);
  await setScope(engine, { money: 'net' });
  expect((await kinds()).all).toMatchObject({ mean: 20, unlinked_returns: 10 });
  const values = { grain: 'all' } as const;
  const note = async () => analysis.note!(await resultsOf(engine, analysis, values), telling(messages), values);
  expect(await note()).toContain('the average is 10.00');
  await setScope(engine, { money: 'discounted' });
  expect(await note()).toBeUndefined();
});

test('bars are of a round width, and an order of where two meet lies in the upper one', async () => {
  await loadOrders(
    engine,
    Array.from({ length: 50 }, (_, i) => `c${i} 2024-01-01 ${(0.6 + 0.2 * i).toFixed(2)}`),
  );
  const bars = await rows(engine, "select lower_bound, order_count from order_value_bars() where kind = 'all'");
  expect(bars.slice(0, 5)).toEqual(
    [0, 0, 0, 1, 1].map((order_count, i) => ({ lower_bound: (2 * i) / 10, order_count })),
  );
  expect(bars.at(-1)).toEqual({ lower_bound: 10.2, order_count: 2 });
});

test('every order lies in one step, and the density is of as many orders', async () => {
  await loadOrders(
    engine,
    Array.from({ length: 100 }, (_, i) => `c${i} 2024-01-01 ${20 + (i % 5)}`),
  );
  const [sums] = await rows(
    engine,
    "select sum(order_count) as orders, sum(sales) as sales, round(sum(density)) as density, any_value(mode) as mode from order_value_density() where kind = 'all'",
  );
  expect(sums).toMatchObject({ orders: 100, sales: 2200 });
  const steps = await rows(engine, "from order_value_density() where kind = 'all' and upper_bound is null");
  expect(sums!.density as number).toBeCloseTo(100 - (steps[0]!.order_count as number), -1);
});

test('orders spread evenly, or all of one value, crowd nowhere', async () => {
  for (const value of [(i: number) => 10 + 2 * i, () => 20]) {
    await loadOrders(
      engine,
      Array.from({ length: 40 }, (_, i) => `c${i} 2024-01-01 ${value(i)}`),
    );
    expect((await tell(engine, analysis, messages)).sentence).not.toContain('crowd');
  }
});

test('orders that only grow fewer as they grow larger crowd nowhere', async () => {
  const falling = (i: number) => Math.round(-6000 * Math.log(1 - (i + 0.5) / 300)) / 100;
  await loadOrders(
    engine,
    Array.from({ length: 300 }, (_, i) => `c${i} 2024-01-01 ${falling(i)}`),
  );
  expect((await tell(engine, analysis, messages)).sentence).not.toContain('crowd');
});

test('large buyers are spoken of only where orders name their customers', async () => {
  const told = async (who: string) => {
    await loadOrders(
      engine,
      Array.from({ length: 40 }, (_, i) => `${who} 2024-01-01 ${20 + i}`),
    );
    return (await tell(engine, analysis, messages)).sentence;
  };
  expect(await told('ann')).toContain('No customer placed an order so large');
  expect(await told('-')).not.toContain('No customer');
});

test('below thirty orders nobody is said to crowd', async () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, i) => `c${i} 2024-01-01 ${i < 6 ? 20 + 20 * i : 40}`);
  await loadOrders(engine, crowd(25));
  expect((await rows(engine, 'from order_value_density()'))[0]!.mode).toBeNull();
  await loadOrders(engine, crowd(40));
  expect((await rows(engine, 'from order_value_density()'))[0]!.mode).toBeCloseTo(40, -1);
});

test('the curve keeps to the orders: a few that spread far do not flatten the many of one price, which is the mode', async () => {
  await loadOrders(engine, [
    ...Array.from({ length: 240 }, (_, i) => `c${i} 2024-01-01 ${i % 4 === 0 ? 15 + (i % 7) : 18}`),
    ...Array.from({ length: 40 }, (_, i) => `d${i} 2024-01-01 ${10 + 10 * i}`),
  ]);
  const steps = await rows(engine, "from order_value_density() where kind = 'all'");
  expect(steps[0]!.mode).toBeCloseTo(18, 0);
  const most = Math.max(...steps.map((step) => step.order_count as number));
  expect(Math.max(...steps.map((step) => step.density as number))).toBeGreaterThan(most / 3);
});

test('the mode is where orders crowd, not where the mean is', async () => {
  const crowd = Array.from({ length: 60 }, (_, i) => `c${i} 2024-01-01 ${29 + (i % 3)}`);
  await loadOrders(engine, [...crowd, ...Array.from({ length: 20 }, (_, i) => `d${i} 2024-01-01 ${60 + 4 * i}`)]);
  const [step] = await rows(engine, 'from order_value_density()');
  expect(Math.abs((step!.mode as number) - 30)).toBeLessThan(2);
});

test('later orders are called larger only where the intervals do not touch', async () => {
  const orders = (later: (i: number) => number) =>
    Array.from({ length: 40 }, (_, i) => [`c${i} 2024-01-01 ${20 + (i % 9)}`, `c${i} 2024-02-01 ${later(i)}`]).flat();
  await loadOrders(
    engine,
    orders((i) => 50 + (i % 9)),
  );
  expect((await tell(engine, analysis, messages)).sentence).toContain('Customers who come back spend more per order');
  await loadOrders(
    engine,
    orders((i) => 21 + (i % 9)),
  );
  expect((await tell(engine, analysis, messages)).sentence).toContain('may be chance');
});

test('one order is told as one, and none says so', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe('There is one order so far, of 20.00.');
  await tell(engine, analysis, messages, { grain: 'month' });
  await setScope(engine, { from: '2099-01-01' });
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});

const CDNOW = new URL('../../../../shared/data/cdnow/CDNOW_master.txt', import.meta.url);

test.skipIf(!existsSync(CDNOW))(
  'CDNOW, orders of nothing kept: mean 35.894, median 25.98 (skipped without its file)',
  async () => {
    await loadModel(engine, [readFileSync(CDNOW, 'utf8')], { ...POLICIES, zero_value: true });
    await setScope(engine, {});
    await engine.execute(MACROS.map(createMacro));
    const { all } = await kinds();
    expect(all).toMatchObject({ order_count: 69659, median: 25.98 });
    expect(all!.mean).toBeCloseTo(35.894, 3);
  },
);
