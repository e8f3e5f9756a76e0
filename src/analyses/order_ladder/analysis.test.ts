import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows, setScope } from '../../../test/support/shop';
import { adviceOf, tell } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const ladder = async (args = '') =>
  (await rows(engine, `from order_ladder(${args})`)).map((row) => [
    row.order_number,
    row.customer_count,
    row.next_count,
    row.average_order_value,
    row.gap_median,
  ]);

describe('ann ordered four times, twice on one day; bob twice; cyd and dan once', () => {
  beforeAll(() =>
    loadOrders(engine, [
      'ann 2023-01-01 10',
      'ann 2023-01-01 30',
      'ann 2023-01-11 50',
      'ann 2024-03-01 70',
      'bob 2023-02-01 20',
      'bob 2023-02-21 60',
      'cyd 2023-03-01 30',
      'dan 2024-02-01 40',
      '- 2023-01-01 500',
    ]),
  );

  test('each rung has who came so far, who went on, what the order was worth and how long the next took', async () => {
    expect(await ladder()).toEqual([
      [1, 4, 2, 25, 10],
      [2, 2, 1, 45, 10],
      [3, 1, 1, 50, 415],
      [4, 1, 0, 70, null],
    ]);
    const [first] = await rows(engine, 'from order_ladder()');
    expect(first).toMatchObject({ gap_p25: 5, gap_p75: 15, next_order_value: 45, recent_count: 1 });
  });

  test('orders of one day as one stand on one rung with the money of both', async () => {
    expect(await ladder("count_by := 'day'")).toEqual([
      [1, 4, 2, 32.5, 15],
      [2, 2, 1, 55, 415],
      [3, 1, 0, 70, null],
    ]);
  });

  // On average these orders are 288 days old, so every step is given 180.
  test('only orders that old are asked about, and only what follows in that time counts', async () => {
    const found = await rows(engine, "from order_ladder(count_by := 'day')");
    expect(found.map((row) => [row.within_days, row.asked_count, row.within_share])).toEqual([
      [180, 3, 2 / 3],
      [180, 2, 0],
      [180, 0, null],
    ]);
    expect([found[0]!.within_low, found[0]!.within_high]).toEqual([
      expect.closeTo(0.20766, 5) as number,
      expect.closeTo(0.93851, 5) as number,
    ]);
  });

  test('fewer rungs cut the ladder, and counts never rise', async () => {
    expect(await ladder('rungs := 2')).toEqual((await ladder()).slice(0, 2));
    const counts = (await ladder()).map(([, count]) => count as number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('the list has each customer once, on the last rung', async () => {
    const list = await rows(engine, 'select order_number, days from customers_on_rung() order by customer_key');
    expect(list.map((row) => [row.order_number, row.days])).toEqual([
      [4, 0],
      [2, 374],
      [1, 366],
      [1, 29],
    ]);
  });

  test('so few are told as few, and a scope without first orders says so', async () => {
    const few = await tell(engine, analysis, messages);
    expect(few.sentence).toContain('4 customers have placed a first order so far, and 2 of them a second.');
    expect(few.points[0]).toBe(
      'Order 1, 25.00 on average: 67% placed order 2 within 180 days (between 21% and 94%), of 3 customers who had that long',
    );
    await setScope(engine, { from: '2024-03-01' });
    expect((await tell(engine, analysis, messages)).sentence).toContain('Nobody placed a first order in this scope');
  });
});

describe('two hundred customers, a fifth of whom come back', () => {
  const shop = (third: number) => [
    ...Array.from({ length: 200 }, (_, i) => [
      `c${i} 2024-01-01 10`,
      ...(i < 40 ? [`c${i} 2024-01-11 20`] : []),
      ...(i < third ? [`c${i} 2024-01-21 40`] : []),
    ]).flat(),
    '- 2024-12-01 5',
  ];

  test('a later step is called easier or harder only where the intervals part', async () => {
    await loadOrders(engine, shop(30));
    const { sentence } = await tell(engine, analysis, messages);
    expect(sentence).toContain('20% of customers place a second order within 180 days, but 75% of those place a third');
    // One in a hundred of 200: two orders of 20, three quarters of them followed by one of 40.
    expect(sentence).toContain('the 200 new customers of the last 365 days');
    expect(sentence).toContain('of about 20.00 each, that would have been 40.00, and 100 with those');
    expect(await adviceOf(engine, analysis, messages)).toMatchObject({ lever: 'again', money: 100 });
    await loadOrders(engine, shop(10));
    expect((await tell(engine, analysis, messages)).sentence).toContain('nothing says that one step is harder');
    await loadOrders(engine, shop(1));
    expect((await tell(engine, analysis, messages)).sentence).toContain('but only 2.5% of those a third');
  });

  test('with nobody back, all of them are told, and nobody is called few', async () => {
    await loadOrders(
      engine,
      shop(0).filter((order) => !order.includes('2024-01-11')),
    );
    const { sentence, chart } = await tell(engine, analysis, messages);
    expect(sentence).toContain('200 customers have placed a first order so far, and none of them a second.');
    expect(sentence).toContain('A second order is the step to work on');
    expect(chart).toBeUndefined();
    expect(await adviceOf(engine, analysis, messages)).toBeUndefined();
  });
});

test('a third step that had less time than the second is not called harder', async () => {
  // All who order a second time do so after 100 days, and all of those a third time after as long; most seconds are too young.
  const won = Array.from({ length: 120 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + 2 * i)));
  const day = (from: Date, days: number) => new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const end = day(won[0]!, 300);
  const orders = won.flatMap((from, i) =>
    [0, 100, 200].map((days) => day(from, days)).flatMap((on) => (on <= end ? [`c${i} ${on} 10`] : [])),
  );
  await loadOrders(engine, [...orders, `- ${end} 10`]);
  const [first, second] = await rows(engine, 'from order_ladder()');
  expect(Number(second!.next_count) / Number(second!.customer_count)).toBeLessThan(
    Number(first!.next_count) / Number(first!.customer_count),
  );
  expect((await tell(engine, analysis, messages)).sentence).not.toContain('but only');
});

test('one order of one customer is told as such; nobody known is empty', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  const one = await tell(engine, analysis, messages);
  expect(one.sentence).toContain('One customer has placed a first order so far, and none of them a second.');
  await loadOrders(engine, ['- 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
