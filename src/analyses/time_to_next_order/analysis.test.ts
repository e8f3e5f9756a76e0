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

const AS_OF = '2024-12-31';
const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** Customers who returned after so many days, and others watched for so many days without a return. */
const watched = (returned: readonly number[], waiting: readonly number[]) => [
  ...returned.flatMap((days, i) => [
    `back${i} ${dayBefore(AS_OF, 100)} 10`,
    `back${i} ${dayBefore(AS_OF, 100 - days)} 10`,
  ]),
  ...waiting.map((days, i) => `away${i} ${dayBefore(AS_OF, days)} 10`),
];

/** Kaplan and Meier by the definition, with Greenwood's variance: one pass over people for every day, nothing summed up on the way. */
function independent(returned: readonly number[], waiting: readonly number[]) {
  const days = [...new Set([...returned, ...waiting])].sort((a, b) => a - b);
  return days.map((day) => {
    const events = [...new Set(returned)].filter((time) => time <= day);
    const atRisk = (time: number) => [...returned, ...waiting].filter((until) => until >= time).length;
    const hits = (time: number) => returned.filter((until) => until === time).length;
    const survival = events.reduce((left, time) => (left * (atRisk(time) - hits(time))) / atRisk(time), 1);
    const sum = events.reduce((total, time) => total + hits(time) / (atRisk(time) * (atRisk(time) - hits(time))), 0);
    const spread = (1.959963984540054 * Math.sqrt(sum)) / -Math.log(survival);
    return {
      days: day,
      atRisk: atRisk(day),
      share: 1 - survival,
      low: 1 - survival ** Math.exp(-spread),
      high: 1 - survival ** Math.exp(spread),
    };
  });
}

const curve = (args = '') => rows(engine, `from time_to_next_order(${args})`);

describe('the remission times of Freireich et al. (1963), 21 patients given 6-MP, as customers', () => {
  const returned = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const waiting = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  beforeAll(() => loadOrders(engine, watched(returned, waiting), { asOf: AS_OF }));

  test('the published shares, with Greenwood’s interval on the log-log scale', async () => {
    // Survival and interval as statistics packages print them for these data.
    const published = [
      [6, 0.8571, 0.6197, 0.9516],
      [7, 0.8067, 0.5631, 0.9228],
      [10, 0.7529, 0.5032, 0.8894],
      [13, 0.6902, 0.4316, 0.8491],
      [16, 0.6275, 0.3675, 0.8049],
      [22, 0.5378, 0.2678, 0.7468],
      [23, 0.4482, 0.1881, 0.6801],
    ];
    const found = (await curve()).filter((row) => (row.returned_count as number) > 0);
    expect(found.map((row) => row.days)).toEqual(published.map(([days]) => days));
    found.forEach((row, i) => {
      const [, share, low, high] = published[i]!;
      expect(1 - (row.returned_share as number)).toBeCloseTo(share!, 4);
      expect(1 - (row.returned_high as number)).toBeCloseTo(low!, 4);
      expect(1 - (row.returned_low as number)).toBeCloseTo(high!, 4);
    });
  });

  test('every day equals an independent implementation to 1e-9', async () => {
    const [start, ...found] = await curve();
    expect(start).toMatchObject({ days: 0, watched_count: 21, returned_share: 0, returned_low: null });
    const expected = independent(returned, waiting);
    expect(found.map((row) => [row.days, row.watched_count])).toEqual(
      expected.map(({ days, atRisk }) => [days, atRisk]),
    );
    found.forEach((row, i) => {
      for (const [column, value] of [
        ['returned_share', expected[i]!.share],
        ['returned_low', expected[i]!.low],
        ['returned_high', expected[i]!.high],
      ] as const)
        expect(Math.abs((row[column] as number) - value), `${column} on day ${String(row.days)}`).toBeLessThan(1e-9);
    });
  });

  test('quartiles are days of the curve, the naive share is of all, and gaps are those of who returned', async () => {
    const [first] = await rows(engine, 'from next_order_times()');
    expect(first).toMatchObject({
      order_number: 1,
      order_count: 21,
      returned_count: 9,
      naive_share: 9 / 21,
      first_quartile: 13,
      median_days: 23,
      third_quartile: null,
      year_share: null,
      gap_median: 10,
      open_count: 3,
    });
    expect(first!.gap_mean).toBeCloseTo(109 / 9, 12);
  });

  test('the page says that a year cannot be seen yet', async () => {
    await loadOrders(engine, watched([...returned, 30], waiting), { asOf: AS_OF });
    const { sentence, points, chart } = await tell(engine, analysis, messages);
    expect(sentence).toContain(
      'So far 45% of 22 customers ordered again after their first order; half of those who did took 12 days or less.',
    );
    expect(points.at(-1)).toContain('still watched');
    expect(chart).toBeDefined();
  });
});

test('a point opens all who had returned by its day and all who were still watched, nobody who ceased to be before', async () => {
  await loadOrders(engine, watched([6, 10, 20], [8, 10, 30]), { asOf: AS_OF });
  const behind = async (days: number) =>
    rows(
      engine,
      `select state, string_agg(taken_days, ' ' order by taken_days) as waited from next_orders()
      where order_number = 1 and days = ${days} group by state order by state`,
    );
  expect(await behind(0)).toEqual([{ state: 'watched', waited: '6 8 10 10 20 30' }]);
  expect(await behind(10)).toEqual([
    { state: 'returned', waited: '6 10' },
    { state: 'watched', waited: '10 20 30' },
  ]);
  const { points } = await tell(engine, analysis, messages);
  // Who has waited for 10 days is watched on day 10, and no longer on day 20.
  expect(points.slice(0, 3).map((point) => /(\d+) customers? still/.exec(point)![1])).toEqual(['6', '3', '1']);
});

test('where everyone is watched to the end, the curve is the naive share', async () => {
  await loadOrders(engine, watched([1, 2, 2, 5], [100, 100, 100, 100]), { asOf: AS_OF });
  const found = await curve();
  expect(found.map((row) => row.naive_share)).toEqual([0, 1 / 8, 3 / 8, 4 / 8, 4 / 8]);
  found.forEach((row) => expect(row.returned_share).toBeCloseTo(row.naive_share as number, 12));
});

describe('orders of one day', () => {
  beforeAll(() =>
    loadOrders(engine, [
      'ann 2024-01-01 10',
      'ann 2024-01-01 20',
      'ann 2024-01-11 30',
      'ann 2024-01-11 40',
      'bob 2024-01-01 50',
    ]),
  );

  test('are a return after 0 days, or one purchase', async () => {
    const waits = async (args: string) =>
      (await rows(engine, `from waits(${args}) order by customer_key, order_number`)).map((row) => [
        row.order_number,
        row.sales,
        row.days,
        row.next_ordered_on !== null,
      ]);
    expect(await waits('')).toEqual([
      [1, 10, 0, true],
      [2, 20, 10, true],
      [3, 30, 0, true],
      [4, 40, 0, false],
      [1, 50, 10, false],
    ]);
    expect(await waits("count_by := 'day'")).toEqual([
      [1, 30, 10, true],
      [2, 70, 0, false],
      [1, 50, 10, false],
    ]);
  });

  test('the scope chooses the orders that are asked about, not those that follow them', async () => {
    await setScope(engine, { to: '2024-01-01', asOf: '2024-01-11' });
    expect(
      await rows(engine, "select days, next_ordered_on from waits(count_by := 'day') order by customer_key"),
    ).toEqual([
      { days: 10, next_ordered_on: new Date('2024-01-11') },
      { days: 10, next_ordered_on: null },
    ]);
    await setScope(engine, { to: '2024-01-01' });
    expect(await rows(engine, "select days, next_ordered_on from waits(count_by := 'day')")).toEqual(
      Array(2).fill({ days: 0, next_ordered_on: null }),
    );
  });

  test('the fifth and later orders are taken together, counted as orders, and each of their customers is named once', async () => {
    await loadOrders(
      engine,
      Array.from({ length: 8 }, (_, i) => `ann ${dayBefore(AS_OF, 80 - 10 * i)} 10`),
      { asOf: AS_OF },
    );
    expect((await curve("after_order := '5'")).map((row) => [row.days, row.watched_count, row.returned_count])).toEqual(
      [
        [0, 4, 0],
        [10, 4, 3],
      ],
    );
    expect(
      await rows(
        engine,
        `select days, state, times, ordered_on::varchar as on, taken_days from next_orders()
        where order_number = 5 order by days, state`,
      ),
    ).toEqual([
      { days: 0, state: 'watched', times: 4, on: '2024-12-21', taken_days: 10 },
      { days: 10, state: 'returned', times: 3, on: '2024-12-11', taken_days: 10 },
      { days: 10, state: 'watched', times: 1, on: '2024-12-21', taken_days: 10 },
    ]);
    const { sentence, points } = await tell(engine, analysis, messages, { after_order: '5' });
    expect(sentence).toContain('So far 3 of 4 fifth and later orders were followed by another');
    expect(points.at(-1)).toContain('1 order still watched');
  });
});

test('a curve is told by its year, and by whom to write to now', async () => {
  const day = (i: number) => dayBefore(AS_OF, 700 - i);
  await loadOrders(
    engine,
    Array.from({ length: 200 }, (_, i) => [
      `c${i} ${day(i)} 10`,
      ...(i % 4 === 0 ? [`c${i} ${dayBefore(day(i), -40)} 10`] : []),
      `new${i} ${dayBefore(AS_OF, i % 30)} 10`,
    ]).flat(),
    { asOf: AS_OF },
  );
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain(
    'Within a year of their first order, 25% of customers order again (between 20% and 32%); half of those who did took 40 days or less.',
  );
  expect(sentence).toContain('200 customers are within 40 days of their first order right now');
  expect(sentence).toContain('about 200.');
  expect(await adviceOf(engine, analysis, messages)).toMatchObject({ lever: 'again', money: 200 });
});

test('one order, and an order that nobody reached, are told as such; nobody known is empty', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toContain('So far 0 of 1 customer ordered again');
  const third = await tell(engine, analysis, messages, { after_order: '3' });
  expect(third.sentence).toContain('Nobody has placed a third order in this scope.');
  expect(third.chart).toBeUndefined();
  await loadOrders(engine, ['- 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
