import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, loadShippedOrders, loadShop, rows, setScope } from '../../../test/support/shop';
import { tell } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const shop = (lines: string[]) => loadShippedOrders(engine, lines);

const chosen = async (args = '') =>
  (await rows(engine, `from free_shipping_threshold(${args}) where free_from = chosen_free_from`))[0]!;

describe('ten orders of 10 to 100, each with 5 of shipping', () => {
  beforeAll(() => shop(Array.from({ length: 10 }, (_, i) => `2024-01-01,c${i}@example.com,${10 * (i + 1)},0,5`)));

  test('under 50 lie four, just under 30 and 40, which lack 15 on average', async () => {
    expect(await chosen('threshold := 50, reach := 40')).toMatchObject({
      order_count: 10,
      under_count: 4,
      under_share: 0.4,
      near_count: 2,
      near_share: 0.2,
      mean_missing: 15,
      shipping_given: 30,
    });
  });

  test('every share under a threshold is what the orders say', async () => {
    for (const { free_from, under_count } of await rows(engine, 'from free_shipping_threshold(threshold := 37)')) {
      const [direct] = await rows(engine, `select count(*) as n from orders where sales < ${free_from as number}`);
      expect(under_count).toBe(direct!.n);
    }
  });

  test('at half margin and a parcel of 1, 6 of 13 parts must top up', async () => {
    const values = { threshold: 50, reach: 40, margin: 50, parcel: 1, uplift: 20 };
    const args = Object.entries(values)
      .map(([name, value]) => `${name} := ${value}`)
      .join(', ');
    const found = await chosen(args);
    expect(found).toMatchObject({ shipping_given: 6, extra_sales: 6 });
    expect([found.break_even_uplift, found.gain]).toEqual([expect.closeTo(6 / 13, 12), expect.closeTo(-3.4, 12)]);
    const { sentence } = await tell(engine, analysis, messages, values);
    expect(sentence).toContain(
      '40% of your orders are under 50.00; 2 of them are just under (20% of all orders) and lack 15.00',
    );
    expect(sentence).toContain('It would cost you 3.40 in the 1 day of these orders as assumed');
    expect((await tell(engine, analysis, messages, { ...values, uplift: 60 })).sentence).toContain('you gain 1.80');
  });

  test('topping up that earns less than what is given away never pays', async () => {
    expect((await tell(engine, analysis, messages, { threshold: 50, reach: 40, margin: 50 })).sentence).toContain(
      'Do not offer it',
    );
    expect((await chosen('threshold := 50, reach := 40, margin := 20')).break_even_uplift).toBeNull();
  });

  test('left open, it is a quarter above the median, on a round number', async () => {
    expect((await chosen()).free_from).toBe(70);
    const { points, chart } = await tell(engine, analysis, messages);
    expect(points).toHaveLength(39);
    expect(chart).toBeDefined();
  });
});

test('an order is judged as it was placed, on any money basis: what was given back later had its free shipping', async () => {
  const orders = [20, 30, 40, 60, 60, 80].map((total, i) => `${i},2024-01-01,c${i}@example.com,${total}`);
  const refunds = ['', '', '', 30, 60, ''];
  const file = `order id,order date,email,order total,refunded amount\n${orders.map((order, i) => `${order},${refunds[i]!}`).join('\n')}\n`;
  await loadShop(engine, [new Blob([file])]);
  for (const money of ['net', 'discounted', 'gross'] as const) {
    await setScope(engine, { money });
    const found = await chosen('threshold := 50, reach := 40');
    expect(found, money).toMatchObject({ order_count: 6, under_count: 3, near_count: 2, mean_missing: 15 });
    expect(await rows(engine, 'select distinct free_from from free_shipping_steps() where free_from = chosen')).toEqual(
      [{ free_from: 65 }],
    );
    const listed = await rows(
      engine,
      'from customers_just_under(threshold := 50, reach := 40) where step = ' + found.step,
    );
    expect(listed.map((row) => row.missing)).toHaveLength(2);
  }
});

test('sums of money are of a year where the orders span more', async () => {
  const day = (i: number) => (i < 5 ? '2023-01-01' : '2024-12-30');
  await shop(Array.from({ length: 10 }, (_, i) => `${day(i)},c${i}@example.com,${10 * (i + 1)},0,5`));
  // 730 days: half of what all of them give away, with counts of all.
  expect(await chosen('threshold := 50, reach := 40, margin := 50')).toMatchObject({
    order_count: 10,
    near_count: 2,
    shipping_given: 15,
    sum_days: 365,
  });
  const { sentence } = await tell(engine, analysis, messages, { threshold: 50 });
  expect(sentence).toContain('15.00 of shipping a year');
});

test('what would earn less than the shipping it lets go is told as a loss', async () => {
  // Two are just under 50 and pay 5 each; a fifth of them adds 2 of sales, 0.80 at the margin, and lets 2 of shipping go.
  await shop(
    Array.from({ length: 10 }, (_, i) => `2024-01-01,c${i}@example.com,${i < 2 ? 45 : 60},0,${i < 2 ? 5 : 0}`),
  );
  const { sentence } = await tell(engine, analysis, messages, { threshold: 50 });
  expect(sentence).toContain('that would add 2.00 of sales in the 1 day of these orders, but');
  expect(sentence).toContain('it would earn 1.20 less than the shipping');
});

describe('a file that tells no shipping', () => {
  beforeAll(() =>
    loadOrders(
      engine,
      Array.from({ length: 10 }, (_, i) => `c${i} 2024-01-01 ${10 * (i + 1)}`),
    ),
  );

  test('leaves what is given away, and the gain, unknown', async () => {
    expect(await chosen('threshold := 50, reach := 40')).toMatchObject({
      extra_sales: 6,
      shipping_given: null,
      gain: null,
      break_even_uplift: null,
    });
    const { sentence, points } = await tell(engine, analysis, messages, { threshold: 50, reach: 40 });
    expect(sentence).toContain(
      'that would add 6.00 of sales in the 1 day of these orders, 2.40 at a margin of 40%. Your files show no shipping',
    );
    expect(points[0]).toMatch(/just under$/);
  });

  test('and a cost of a parcel makes them known', async () => {
    expect(await chosen('threshold := 50, reach := 40, parcel := 1')).toMatchObject({ shipping_given: 6 });
  });
});

test('an order of exactly a threshold is not under it, nor one of exactly the reach out of reach', async () => {
  await loadOrders(
    engine,
    Array.from({ length: 40 }, (_, i) => `c${i} 2024-01-01 ${i < 20 ? 100 : i < 30 ? 55 : 838.33}`),
  );
  expect(await chosen('threshold := 838.33')).toMatchObject({ under_count: 30 });
  const steps = 'select under_count from free_shipping_threshold() where free_from in (100, 101)';
  expect(await rows(engine, steps)).toEqual([{ under_count: 10 }]);
  expect(await chosen('threshold := 100, reach := 45')).toMatchObject({ under_count: 10, near_count: 10 });
});

test('a value from which the shop ships free already is told, but not where that is less clear', async () => {
  const orders = (exceptions: number, cents = 0) =>
    Array.from({ length: 120 }, (_, i) => {
      const value = 20 + i + cents;
      const isPaid = i < 40 ? i >= exceptions : i < 60 + exceptions && i >= 60;
      return `2024-01-01,c${i}@example.com,${value},0,${isPaid ? 5 : 0}`;
    });
  await shop(orders(2));
  expect(await chosen()).toMatchObject({ free_now_from: 60 });
  expect((await tell(engine, analysis, messages)).sentence).toContain(
    'You seem to ship free from about 60.00 on already',
  );
  await shop(orders(2, 0.6));
  expect(await chosen()).toMatchObject({ free_now_from: 60 });
  await shop(orders(9));
  expect(await chosen()).toMatchObject({ free_now_from: null });
  await shop(Array.from({ length: 120 }, (_, i) => `2024-01-01,c${i}@example.com,${20 + i},0,0`));
  expect(await chosen()).toMatchObject({ free_now_from: null });
});

test('the thresholds that are looked at lie on round numbers', async () => {
  await loadOrders(
    engine,
    Array.from({ length: 40 }, (_, i) => `c${i} 2024-01-01 ${17.31 * (i + 1)}`),
  );
  const steps = await rows(
    engine,
    'select free_from from free_shipping_threshold() where free_from <> chosen_free_from',
  );
  expect(steps.slice(0, 3).map((row) => row.free_from)).toEqual([20, 40, 60]);
  expect(steps.filter((row) => (row.free_from as number) % 20 > 0)).toEqual([]);
});

test('one order, and none', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain(
    '100% of your orders are under 25.00; one of them is just under (100% of all orders) and lacks 5.00',
  );
  await loadOrders(engine, ['ann 2024-01-01 33']);
  expect((await tell(engine, analysis, messages)).sentence).toContain('are under 45.00; none of them is just under. ');
  await setScope(engine, { from: '2099-01-01' });
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
