import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../engine/engine';
import { openTestEngine } from '../../test/support/node-engine';
import { loadOrders, rows } from '../../test/support/shop';
import { tell, telling } from '../../test/support/telling';
import { earlyWarning } from './history';
import ladder from './order_ladder/analysis';
import ladderWords from './order_ladder/messages.en';
import within from './repeat_within/analysis';
import withinWords from './repeat_within/messages.en';
import time from './time_to_next_order/analysis';
import timeWords from './time_to_next_order/messages.en';
import winback from './winback/analysis';
import winbackWords from './winback/messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const day = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** So many customers from a day on, of whom some come back after so many days. */
const won = (name: string, from: string, count: number, back: number, after: number) =>
  Array.from({ length: count }, (_, i) => {
    const on = day(from, i % 60);
    return [`${name}${i} ${on} 10`, ...(i < back ? [`${name}${i} ${day(on, after)} 10`] : [])];
  }).flat();

/** The day on which the files end, by an order of somebody unknown. */
const until = (end: string) => `- ${end} 10`;

describe('90 customers of the first days who all come back after 10 days, and 40 later ones of whom half do after 40', () => {
  beforeAll(() =>
    loadOrders(engine, [
      ...won('a', '2023-01-01', 90, 90, 10),
      ...won('b', '2023-06-01', 40, 20, 40),
      until('2025-01-01'),
    ]),
  );

  test('each page gives its figure, and what it is without those of the early days', async () => {
    const without =
      'Of the 130 customers behind this, 90 came so early in your files that regulars of before are among them; without them it is 50%.';
    const shares = [
      await tell(engine, within, withinWords),
      await tell(engine, ladder, ladderWords),
      await tell(engine, time, timeWords),
    ];
    for (const { sentence } of shares) {
      expect(sentence).toContain('85%');
      expect(sentence).toContain(without);
    }
    const { sentence } = await tell(engine, winback, winbackWords);
    expect(sentence).toContain('late after 10 days');
    expect(sentence).toContain('Of the 110 customers behind this, 90 came');
    expect(sentence).toContain('without them it is 40 days.');
  });

  test('the figures themselves keep their definition', async () => {
    const [row] = await rows(engine, 'select * from repeat_within_shop() where within_days = 365');
    expect([row!.repeat_share, row!.early_count, row!.settled_share]).toEqual([110 / 130, 90, 0.5]);
  });
});

test('new ones are known from the day that leaves one regular among ten who look new', async () => {
  // Of 365 days of files, the last 121 tell: three return in them, after 200, 150 and 20 days.
  const regulars = [
    'a 2023-05-15 1',
    'a 2023-12-01 1',
    'b 2023-07-04 1',
    'b 2023-12-01 1',
    'c 2023-08-01 1',
    'c 2023-12-02 1',
    'c 2023-12-22 1',
  ];
  const known = async (newcomers: number) => {
    const won = Array.from({ length: newcomers }, (_, i) => `n${i} 2023-10-0${1 + (i % 9)} 1`);
    await loadOrders(engine, ['- 2023-01-01 1', ...regulars, ...won, '- 2023-12-31 1']);
    return (await rows(engine, 'select (settled_on - begins_on)::integer as days from history()'))[0]!.days;
  };
  expect([await known(27), await known(18), await known(9), await known(0)]).toEqual([90, 123, 150, 200]);
});

test('where later customers do alike, nothing is added', async () => {
  await loadOrders(engine, [
    ...won('a', '2023-01-01', 90, 45, 10),
    ...won('b', '2023-06-01', 40, 20, 10),
    until('2025-01-01'),
  ]);
  expect((await tell(engine, within, withinWords)).sentence).not.toContain('behind this');
  expect((await tell(engine, time, timeWords)).sentence).not.toContain('behind this');
});

test('where only customers of the first days were watched for a year, it says that they may not be new', async () => {
  await loadOrders(engine, [
    ...won('a', '2023-01-01', 90, 60, 10),
    ...won('b', '2023-12-01', 200, 20, 10),
    until('2024-02-10'),
  ]);
  expect((await tell(engine, time, timeWords)).sentence).toContain(
    'all 30 customers behind this came so early in them',
  );
});

test('of one customer, of all and of a part of them it is said as one would say it', () => {
  const told = (early_count: number, customer_count: number) => {
    const figure = { low: null, high: null, settled: null };
    return earlyWarning({ early_count, customer_count }, figure, String, telling(timeWords))[0];
  };
  expect(told(1, 1)).toContain(': the one customer behind this came so early');
  expect(told(30, 30)).toContain(': all 30 customers behind this came so early');
  expect(told(29, 30)).toContain(': 29 of the 30 customers behind this came so early');
});
