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

const START = '2024-01-01';
const AS_OF = '2024-06-01';
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A customer whose second order follows the first after so many days. */
const back = (who: string, days: number) => [`${who} ${START} 10`, `${who} ${dayAfter(START, days)} 30`];

const winback = (args = '') => rows(engine, `from winback(${args})`);
const late = (args = '') =>
  rows(
    engine,
    `select customer_id, l.* exclude (customer_key) from late_customers(${args}) as l join customers using (customer_key) order by all`,
  );

describe('gaps of 1 to 25 days, and two who bought once: 23 and 22 days ago', () => {
  beforeAll(() =>
    loadOrders(
      engine,
      [
        ...Array.from({ length: 25 }, (_, i) => back(`r${i}`, i + 1)).flat(),
        `late ${dayAfter(AS_OF, -23)} 70`,
        `soon ${dayAfter(AS_OF, -22)} 90`,
        `- 2023-01-01 5000`,
      ],
      { asOf: AS_OF },
    ),
  );

  test('nine in ten returned by day 22.6, so that day 23 is late and day 22 is not', async () => {
    const [once, twice] = await winback("late_after := 'p90'");
    expect(once).toMatchObject({
      order_number: 1,
      customer_count: 2,
      gap_source: 'own',
      gap_count: 25,
      gap_median: 13,
      late_after_days: 23,
      late_count: 1,
      late_share: 0.5,
      late_return_count: 3,
      value_at_stake: 70,
    });
    expect([once!.gap_p80, once!.gap_p90]).toEqual([expect.closeTo(20.2, 9), expect.closeTo(22.6, 9)]);
    // Nobody bought three times: the gaps of all speak for those who bought twice.
    expect(twice).toMatchObject({ order_number: 2, customer_count: 25, gap_source: 'all', gap_count: 25 });
    expect(twice).toMatchObject({ late_after_days: 23, late_count: 25, value_at_stake: 25 * 20 });
    expect((await winback()).map((row) => row.late_after_days)).toEqual([21, 21]);
  });

  test('the list names each of them, with the days beyond and one order of their own size', async () => {
    const list = await late("late_after := 'p90'");
    expect(list).toHaveLength(26);
    expect(list[0]).toEqual({
      customer_id: 'late',
      order_number: 1,
      days_since_last_order: 23,
      days_late: 1,
      value_at_stake: 70,
    });
    // The last of the 25 came on 26 January, 127 days before.
    expect(list.filter((row) => row.days_since_last_order === 127)).toEqual([
      { customer_id: 'r24', order_number: 2, days_since_last_order: 127, days_late: 105, value_at_stake: 20 },
    ]);
  });

  test('a fixed number of days is the same for all', async () => {
    expect((await winback("late_after := '90'")).map((row) => [row.late_after_days, row.late_count])).toEqual([
      [90, 0],
      [90, 25],
    ]);
    expect(await late("late_after := '90'")).toHaveLength(25);
  });

  test('the list is empty when the as-of day lies before the day from which they are late', async () => {
    await setScope(engine, { asOf: dayAfter(START, 29) });
    expect(await late("late_after := '30'")).toEqual([]);
    await setScope(engine, { asOf: dayAfter(START, 32) });
    expect((await late("late_after := '30'")).map((row) => row.customer_id)).toEqual(['r0', 'r1']);
    // Up to the tenth day only nine gaps are known, which is too few: the future is not looked into.
    await setScope(engine, { asOf: dayAfter(START, 9) });
    expect((await winback()).map((row) => [row.gap_source, row.late_after_days, row.late_count])).toEqual([
      ['none', null, 0],
      ['none', null, 0],
    ]);
    expect(await late()).toEqual([]);
    await setScope(engine, { asOf: AS_OF });
  });

  test('the sentence says from when, how many, and what one order each would bring', async () => {
    const { sentence, points, chart } = await tell(engine, analysis, messages, { late_after: 'p90' });
    expect(sentence).toBe(
      'Who bought once is late after 23 days: nine in ten who came back did so sooner. 1 of 2 are past that day. 26 customers are late in all. One order each of their usual size would be 570; but of those before them who had been away as long, too few returned to hope for a sum. Write to those who are only just late first.',
    );
    // Only two others were away as long.
    expect(await adviceOf(engine, analysis, messages, { late_after: 'p90' })).toMatchObject({
      lever: 'again',
      money: 0,
    });
    expect(points).toHaveLength(2);
    expect(chart).toBeDefined();
  });
});

describe('what is to be expected of those who are late', () => {
  const times = (counts: Record<number, number>) =>
    Object.entries(counts).flatMap(([days, count]) => Array.from({ length: count }, () => Number(days)));
  /** How many returned after so many days, and how many have waited for so many, worth 10 each. */
  const shop = (returned: Record<number, number>, waiting: Record<number, number>) =>
    loadOrders(
      engine,
      [
        ...times(returned).flatMap((days, i) => back(`r${i}`, days)),
        ...times(waiting).map((days, i) => `w${i} ${dayAfter('2026-01-01', -days)} 10`),
      ],
      { asOf: '2026-01-01' },
    );
  const expected = async () => {
    const [once] = await winback("late_after := '30'");
    return [once!.late_count, once!.expected_count, once!.expected_sales];
  };

  test('goes by how long each has waited: of three who had waited 50 days one returned, of those who waited 120 nobody', async () => {
    // Day 100 takes ten of the thirty who are still away: the twenty of 120 days, and these ten.
    await shop({ 10: 10, 20: 10, 100: 10 }, { 15: 10, 50: 10, 120: 20 });
    expect(await expected()).toEqual([30, expect.closeTo(10 / 3, 9), expect.closeTo(100 / 3, 9)]);
    const { sentence } = await tell(engine, analysis, messages, { late_after: '30' });
    expect(sentence).toContain(
      'so many returned within a year that about 3 of these will, which is 33.33 (3.7% of it).',
    );
  });

  test('is told in whole customers, and less than half of one as fewer than one', async () => {
    await shop({ 10: 10, 20: 10, 100: 1 }, { 50: 10, 120: 20 });
    expect(await expected()).toEqual([30, expect.closeTo(10 / 21, 9), expect.closeTo(100 / 21, 9)]);
    const { sentence } = await tell(engine, analysis, messages, { late_after: '30' });
    expect(sentence).toContain('that fewer than one of these will, which is 4.76');
  });

  test('ends a year on: day 500 is out of reach after 50 days, and not after 140', async () => {
    await shop({ 10: 10, 20: 10, 500: 10 }, { 50: 10, 140: 10, 600: 10 });
    expect(await expected()).toEqual([30, expect.closeTo(5, 9), expect.closeTo(50, 9)]);
  });

  test('is nothing where fewer than ten had been away as long, though the last of them returned', async () => {
    await shop({ 10: 20, 100: 9 }, { 50: 10 });
    expect(await expected()).toEqual([10, 0, 0]);
  });
});

test('two orders of one day are two orders, or one purchase of somebody who bought once', async () => {
  await loadOrders(engine, [`ann ${START} 10`, `ann ${START} 30`, `bob ${dayAfter(START, 40)} 5`]);
  const groups = async (args: string) =>
    (await winback(`late_after := '30'${args}`)).map((row) => [row.order_number, row.customer_count, row.late_count]);
  expect(await groups('')).toEqual([
    [1, 1, 0],
    [2, 1, 1],
  ]);
  expect(await groups(", count_by := 'day'")).toEqual([[1, 2, 1]]);
});

describe('the day from which returns grow rare', () => {
  const shop = (gaps: number[]) => [
    ...gaps.flatMap((gap, i) => back(`r${i}`, gap)),
    ...Array.from({ length: 60 }, (_, i) => `never${i} ${START} 10`),
  ];
  const end = { asOf: dayAfter(START, 200) };

  test('is the last of twenty on which two returned, where hardly anyone did later', async () => {
    await loadOrders(engine, shop([...Array.from({ length: 40 }, (_, i) => 1 + Math.floor(i / 2)), 120]), end);
    const [once] = await winback("late_after := 'flattening'");
    expect(once).toMatchObject({ flattening_days: 20, late_after_days: 20, late_count: 60, late_return_count: 3 });
  });

  test('is none where returns are spread evenly, and the page says so', async () => {
    await loadOrders(engine, shop(Array.from({ length: 40 }, (_, i) => 5 * i + 3)), end);
    expect((await winback()).map((row) => row.flattening_days)).toEqual([null, null]);
    const { sentence } = await tell(engine, analysis, messages, { late_after: 'flattening' });
    expect(sentence).toContain('there is no day from which returns grow rare');
  });
});

test('what a customer gave back beyond what they bought is not at stake', async () => {
  await loadOrders(engine, [`ann ${START} 10`, `ann ${dayAfter(START, 1)} -30`, `bob ${dayAfter(START, 50)} 5`], {
    money: 'net',
  });
  expect((await winback("late_after := '30'")).map((row) => [row.late_count, row.value_at_stake])).toEqual([[1, 0]]);
});

test('where nobody who waited that long ever came back, no sum is promised', async () => {
  await loadOrders(
    engine,
    Array.from({ length: 20 }, (_, i) => `c${i} ${START} 10`),
    { asOf: AS_OF },
  );
  const fixed = { late_after: '90' };
  expect((await adviceOf(engine, analysis, messages, fixed))!.money).toBe(0);
  expect((await tell(engine, analysis, messages, fixed)).sentence).toContain(
    'would be 200; but of those before them who had been away as long, too few returned to hope for a sum.',
  );
});

test('who ordered today is not late, and the sentence is of a group that has somebody', async () => {
  const twice = Array.from({ length: 25 }, (_, i) => [`c${i} ${START} 10`, `c${i} ${START} 20`]).flat();
  await loadOrders(engine, ['- 2023-01-01 5', ...twice]);
  expect((await winback()).map((row) => [row.customer_count, row.late_after_days, row.late_count])).toEqual([
    [0, 1, 0],
    [25, 1, 0],
  ]);
  expect((await tell(engine, analysis, messages)).sentence).toContain(
    'Nobody is late: who bought twice is so after 1 day, and no customer has been away that long.',
  );
});

test('files of a month cannot say when a customer is late, and nothing is advised', async () => {
  // Each comes back after 1 to 14 days: gaps beyond the 31 days cannot be there.
  const orders = Array.from({ length: 60 }, (_, i) => {
    const on = dayAfter(START, i % 16);
    return i % 2 ? [`c${i} ${on} 10`] : [`c${i} ${on} 10`, `c${i} ${dayAfter(on, 1 + (i % 14))} 10`];
  }).flat();
  await loadOrders(engine, orders, { asOf: dayAfter(START, 30) });
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain('Your files hold 31 days of orders, too few to say when a customer is late');
  expect(sentence).toContain('once they hold 90 days');
  expect(await adviceOf(engine, analysis, messages)).toBeUndefined();
  // A day that the owner names is not drawn from the files.
  expect((await tell(engine, analysis, messages, { late_after: '30' })).sentence).not.toContain('Your files hold');
});

test('one order, nobody late and nobody known are told as such', async () => {
  await loadOrders(engine, [`ann ${START} 20`]);
  const one = await tell(engine, analysis, messages);
  expect(one.sentence).toContain('too few to say when a customer is late');
  expect(one.chart).toBeUndefined();
  const fixed = await tell(engine, analysis, messages, { late_after: '90' });
  expect(fixed.sentence).toContain('Nobody is late: who bought once is so after 90 days');
  await loadOrders(engine, [`- ${START} 20`]);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
