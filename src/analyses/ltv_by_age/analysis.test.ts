import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows, setScope } from '../../../test/support/shop';
import { adviceOf, resultsOf, tell, telling } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const ages = async () =>
  (await rows(engine, 'from ltv_by_age()')).map(({ age_days, customer_count, value }) => [
    age_days,
    customer_count,
    value,
  ]);

// As of 1 January 2025: ann is 366 days old, bob 60, cyd 0.
const SHOP = [
  'ann 2024-01-01 10',
  'ann 2024-01-01 5',
  'ann 2024-01-31 20',
  'ann 2024-02-01 40',
  'ann 2024-12-31 80',
  'ann 2025-01-01 160',
  'bob 2024-11-02 30',
  'bob 2024-12-03 70',
  'cyd 2025-01-01 100',
  '- 2024-06-01 900',
];

test('each age counts only customers old enough, and only what came by its last day', async () => {
  await loadOrders(engine, SHOP);
  expect(await ages()).toEqual([
    [0, 3, (15 + 30 + 100) / 3],
    [30, 2, (35 + 30) / 2],
    [60, 2, (75 + 100) / 2],
    [90, 1, 75],
    [180, 1, 75],
    [365, 1, 155],
    [730, 0, null],
  ]);
});

test('what came on the first day is told of the customers old enough, not of all', async () => {
  const found = (await rows(engine, 'from ltv_by_age()')).map((row) => row.first_day_value);
  expect(found).toEqual([(15 + 30 + 100) / 3, (15 + 30) / 2, (15 + 30) / 2, 15, 15, 15, null]);
});

test('what follows the as-of day is not known, and a customer won outside the dates is not followed', async () => {
  await setScope(engine, { asOf: '2024-12-02' });
  expect((await ages()).slice(0, 3)).toEqual([
    [0, 2, 22.5],
    [30, 2, 32.5],
    [60, 1, 75],
  ]);
  await setScope(engine, { from: '2024-02-01' });
  expect((await ages())[1]).toEqual([30, 1, 30]);
});

test('on net sales a return without an order comes off on its own day', async () => {
  await loadOrders(engine, ['ann 2024-01-01 100', 'ann 2024-02-10 -30', 'bob 2024-03-31 1'], { money: 'net' });
  expect((await ages()).slice(0, 4)).toEqual([
    [0, 2, 50.5],
    [30, 1, 100],
    [60, 1, 70],
    [90, 1, 70],
  ]);
});

test('the interval spans the mean, and needs 30 customers', async () => {
  const won = (count: number) => Array.from({ length: count }, (_, i) => `c${i} 2024-01-01 ${10 + (i % 7)}`);
  await loadOrders(engine, won(29));
  expect((await rows(engine, 'from ltv_by_age()'))[0]).toMatchObject({ value_low: null, value_high: null });
  await loadOrders(engine, won(400));
  const [row] = await rows(engine, 'from ltv_by_age()');
  // Two standard errors: the values spread by 2.
  expect(row!.value_low).toBeCloseTo(Number(row!.value) - 0.196, 0.9);
  expect(Number(row!.value_low)).toBeLessThan(Number(row!.value) - 0.1);
  expect(Number(row!.value_high)).toBeGreaterThan(Number(row!.value) + 0.1);
});

test('the sentence says what a customer is worth, how sure that is, and what winning one may cost', async () => {
  const won = Array.from({ length: 40 }, (_, i) => [`c${i} 2024-01-01 20`, `c${i} 2024-03-01 30`]).flat();
  await loadOrders(engine, ['- 2023-01-01 1', ...won, 'late 2024-07-01 5']);
  const { sentence, points, chart } = await tell(engine, analysis, messages);
  expect(sentence).toBe(
    'After 180 days a customer has brought you 50.00 on average, before discounts and returns; 20.00 of it came on the first day. That is from the 40 customers who are that old; the average lies between 50.00 and 50.00 with a confidence of 95%. To have back within 90 days what a new customer costs you, spend no more than 50.00, less what the goods cost you.',
  );
  expect(points[4]).toBe('After 180 days: 50.00 per customer (50.00 to 50.00), of 40 customers that old.');
  expect(chart).toBeDefined();
});

test('a tenth more new customers than in a year is worth what those before them brought', async () => {
  const won = Array.from({ length: 120 }, (_, i) => [`c${i} 2024-01-01 20`, `c${i} 2024-03-01 30`]).flat();
  await loadOrders(engine, ['- 2023-01-01 1', 'old 2023-06-01 20', ...won, '- 2024-07-01 5']);
  // The 121 of all have brought 50 by day 180 but for old, who brought 20; old came more than a year ago.
  const advice = await adviceOf(engine, analysis, messages);
  expect(advice).toMatchObject({
    lever: 'new',
    money: expect.closeTo((0.1 * 120 * (120 * 50 + 20)) / 121, 6),
    days: 365,
  });
  expect(advice!.sentence).toContain('more new customers than the 120 of the last 365 days would bring');
});

test('what new customers would bring is told without regulars of before who look new', async () => {
  const won = (day: string, count: number, amount: number) =>
    Array.from({ length: count }, (_, i) => `${day}-${i} ${day} ${amount}`);
  await loadOrders(engine, [...won('2023-01-01', 30, 500), ...won('2023-08-01', 120, 20), '- 2024-07-01 5']);
  expect((await adviceOf(engine, analysis, messages))!.money).toBeCloseTo(0.1 * 120 * 20, 6);
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain('After 180 days a customer has brought you 116 on average');
  expect(sentence).toContain('without them it is 20.00');
  expect(sentence).toContain('spend no more than 20.00');
});

test('ages that mostly customers of the files’ first days have reached are not spoken of', async () => {
  const won = (day: string, amount: number) => Array.from({ length: 10 }, (_, i) => `${day}-${i} ${day} ${amount}`);
  await loadOrders(engine, [
    ...won('2024-01-01', 500),
    ...won('2024-03-31', 20),
    ...won('2024-04-01', 20),
    'end 2024-10-01 1',
  ]);
  // Only those of the first day are older than 183 days, and the 90th day is not early.
  expect((await rows(engine, 'from ltv_by_age()')).map((row) => [row.age_days, row.early_count]).slice(0, 5)).toEqual([
    [0, 10],
    [30, 10],
    [60, 10],
    [90, 10],
    [180, 10],
  ]);
  await setScope(engine, { asOf: '2024-08-01' });
  const { sentence, chart } = await tell(engine, analysis, messages);
  expect(sentence).toContain('After 90 days a customer has brought you 180 on average');
  const [, , , dots] = chart!.marks as unknown as [
    unknown,
    unknown,
    unknown,
    { data: unknown[]; channels: { r: { value(row: unknown): number } } },
  ];
  const large = (dots.data as { age_days: number }[]).filter((row) => dots.channels.r.value(row) === 6);
  expect(large.map((row) => row.age_days)).toEqual([90]);
  expect(sentence).toContain(
    'Of the 30 customers behind this, 10 came so early in your files that regulars of before are among them; without them it is 20.00.',
  );
  const note = analysis.note!(await resultsOf(engine, analysis), telling(messages), {});
  expect(note).toContain('From 180 days on, nearly all customers old enough came so early in your files');
});

test('where the files begin too late for every age, that comes first', async () => {
  const won = Array.from({ length: 40 }, (_, i) => [`c${i} 2024-01-01 20`, `c${i} 2024-03-01 30`]).flat();
  await loadOrders(engine, [...won, 'late 2024-07-01 5']);
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toMatch(
    /^Your files begin too late to be sure of this: all 40 customers behind this came so early in them/,
  );
  expect(sentence).not.toContain('spend no more');
});

test('one order of one customer has a first day and nothing more', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(
    'On the first day a customer brings you 20.00 on average, before discounts and returns; nobody has been with you for 30 days yet. Come back when the first customers are a month old.',
  );
  await loadOrders(engine, ['- 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
