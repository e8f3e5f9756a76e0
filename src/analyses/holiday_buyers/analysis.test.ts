import { beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows, setScope } from '../../../test/support/shop';
import { adviceOf, paramDefaults, resultsOf, tell, telling } from '../../../test/support/telling';
import analysis from './analysis';
import arabic from './messages.ar';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

/** Files that begin long before the customers come know that these are new. */
const LONG_BEFORE = '- 2018-06-01 1';

const years = async (args = '') =>
  (await rows(engine, `from holiday_buyers(${args})`)).map((row) => [
    row.year,
    row.won_in,
    row.customer_count,
    row.old_enough_count,
    row.regular_count,
  ]);

describe('two seasons, and what became of their customers', () => {
  beforeAll(() =>
    loadOrders(engine, [
      'ann 2022-11-15 20',
      'ann 2022-12-05 10',
      'ann 2023-03-01 10',
      'bob 2022-12-31 30',
      'bob 2024-02-01 99',
      'cyd 2022-11-14 50',
      'cyd 2022-12-24 50',
      'dan 2023-01-01 40',
      'eve 2023-12-24 60',
      'zoe 2024-03-01 5',
      '- 2022-12-01 9000',
      LONG_BEFORE,
    ]),
  );

  test('both ends of the season belong to it, and regulars have three orders in 365 days', async () => {
    expect(await years()).toEqual([
      [2022, 'season', 2, 2, 1],
      [2022, 'rest', 1, 1, 0],
      [2023, 'season', 1, 0, 0],
      [2023, 'rest', 1, 1, 0],
      [2024, 'rest', 1, 0, 0],
    ]);
    expect((await years('regular_orders := 2'))[1]).toEqual([2022, 'rest', 1, 1, 1]);
    expect((await years('horizon := 105'))[0]).toEqual([2022, 'season', 2, 2, 0]);
    expect((await years('horizon := 106'))[0]).toEqual([2022, 'season', 2, 2, 1]);
  });

  test('a season over New Year’s Eve belongs to the year in which it starts', async () => {
    expect(await years("starts_on := '12-20', ends_on := '01-06'")).toEqual([
      [2022, 'season', 2, 2, 0],
      [2022, 'rest', 2, 2, 1],
      [2023, 'season', 1, 0, 0],
      [2024, 'rest', 1, 0, 0],
    ]);
  });

  test('the season beside the rest: who came back, after how many days, and sales of 365 days', async () => {
    const found = await rows(engine, 'from season_comparison()');
    expect(
      found.map((row) => [
        row.won_in,
        row.customer_count,
        row.judged_count,
        row.repeat_count,
        row.mean_days,
        row.mean_sales,
      ]),
    ).toEqual([
      ['season', 3, 2, 1, 20, 35],
      ['rest', 3, 2, 1, 40, 70],
      ['difference', null, null, null, -20, -35],
    ]);
    expect(found.map((row) => row.repeat_share)).toEqual([0.5, 0.5, 0]);
  });

  test('the list has each customer once, in the year and the part of it that the mark stands for', async () => {
    const found = await rows(
      engine,
      'select customer_id, year, won_in, horizon_order_count, second_order_on::varchar as second from won_customers() join all_customers using (customer_key) order by customer_id',
    );
    expect(found.map((row) => Object.values(row).join(' '))).toEqual([
      'ann 2022 season 3 2022-12-05',
      'bob 2022 season 1 ',
      'cyd 2022 rest 2 2022-12-24',
      'dan 2023 rest 1 ',
      'eve 2023 season 1 ',
      'zoe 2024 rest 1 ',
    ]);
    const [counts] = await rows(engine, 'select sum(customer_count) as n from holiday_buyers()');
    expect(counts!.n).toBe(found.length);
  });

  test('customers whose first order lies before the range were not won in it', async () => {
    await setScope(engine, { from: '2023-01-01' });
    expect((await years()).map((row) => row.slice(0, 3))).toEqual([
      [2023, 'season', 1],
      [2023, 'rest', 1],
      [2024, 'rest', 1],
    ]);
    expect((await rows(engine, 'from season_comparison()')).map((row) => row.customer_count)).toEqual([1, 2, null]);
    await setScope(engine, {});
  });

  test('few customers differ by chance, and the page says so', async () => {
    const { sentence, points } = await tell(engine, analysis, messages);
    expect(sentence).toContain(
      'stay like the others, as far as can be told: 50% of 2 came back within 365 days, against 50%.',
    );
    expect(points).toHaveLength(3);
    expect(points[0]).toMatch(/^2022, won in the season: 50% became regulars \(\S+ to \S+\), of 2 customers$/);
  });
});

test('a difference that holds is told with its size', async () => {
  const orders = Array.from({ length: 80 }, (_, i) => [
    `s${i} 2022-12-0${1 + (i % 9)} 20`,
    `r${i} 2022-03-0${1 + (i % 9)} 20`,
    ...(i % 10 === 0 ? [`s${i} 2023-02-01 20`] : []),
    ...(i % 2 === 0 ? [`r${i} 2022-06-01 40`] : []),
  ]).flat();
  await loadOrders(engine, ['- 2021-06-01 1', ...orders, 'zoe 2024-06-01 1']);
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain(
    '10% of the customers won in the season came back within 365 days, fewer than the 50% of the others',
  );
  expect(sentence).toContain(
    'They bring 22.00 each in that time, against 40.00. Had they been like the others, that would be 1,440 more.',
  );
  // 80 customers in the one season.
  const advice = await adviceOf(engine, analysis, messages);
  expect(advice!.sentence).toContain('A season wins you about 80 customers');
  expect(advice!.sentence).toContain('of the newest season in January');
  expect(advice).toMatchObject({ lever: 'new', money: expect.closeTo(0.1 * 80 * 18, 6) });
  // The same customers where the files begin with the season: they may be regulars of before.
  await loadOrders(engine, [
    ...orders.filter((order) => !order.startsWith('r')),
    'r 2023-06-01 9999',
    'zoe 2024-07-01 1',
  ]);
  expect((await tell(engine, analysis, messages)).sentence).toMatch(
    /^80 customers were won in the season, but too lately to say .* or so early in your files that they may have bought before\./,
  );
  expect(await adviceOf(engine, analysis, messages)).toBeUndefined();
});

test('the advice names the month in which the chosen season is just over', async () => {
  await loadOrders(engine, ['- 2021-01-01 1', 'ann 2022-07-01 20', 'bob 2022-03-01 20', '- 2024-01-01 1']);
  const told = async (starts_on: string, ends_on: string, locale: 'en' | 'ar' = 'en') =>
    (await tell(engine, analysis, locale === 'en' ? messages : arabic, { starts_on, ends_on }, { locale })).sentence;
  expect(await told('06-01', '08-31')).toContain('in September');
  expect(await told('06-01', '08-31')).toContain('before the next one begins in June');
  expect(await told('06-01', '07-10')).toContain('in July');
  expect(await told('06-01', '08-31', 'ar')).toContain('سبتمبر');
});

test('nobody is judged by who came in the first 90 days of the files; the mark has them, and says so', async () => {
  await loadOrders(engine, ['ann 2022-09-02 10', 'bob 2022-11-30 10', 'cyd 2022-12-01 10', 'zoe 2024-07-01 1']);
  const [season, rest] = await rows(engine, 'from season_comparison()');
  expect([season!.customer_count, season!.judged_count]).toEqual([2, 1]);
  expect([rest!.customer_count, rest!.judged_count]).toEqual([2, 0]);
  expect((await years())[0]).toEqual([2022, 'season', 2, 2, 0]);
  const note = analysis.note!(await resultsOf(engine, analysis), telling(messages), paramDefaults(analysis));
  expect(note).toContain('2 customers of these marks were won so early in your files');
});

test('a season of which the files hold a part is no usual one', async () => {
  const season = (year: number, count: number) =>
    Array.from({ length: count }, (_, i) => `s${year}-${i} ${year}-12-01 20`);
  const orders = [
    ...[2020, 2021].flatMap((year) => season(year, 40)),
    ...Array.from({ length: 80 }, (_, i) => `r${i} 2021-05-0${1 + (i % 9)} ${40 + (i % 7)}`),
    ...season(2022, 5),
  ];
  await loadOrders(engine, [LONG_BEFORE, ...orders]);
  expect(
    (await rows(engine, 'select state from holiday_buyers() where year = 2022')).map(({ state }) => state),
  ).toEqual(['running']);
  expect((await adviceOf(engine, analysis, messages))!.sentence).toContain('A season wins you about 40 customers');
});

test('returns that name no order come off within the days', async () => {
  await loadOrders(
    engine,
    [
      LONG_BEFORE,
      'ann 2022-12-01 100',
      'ann 2022-12-20 -30',
      'ann 2024-02-01 -20',
      'bob 2022-06-01 10',
      'bob 2024-06-01 10',
    ],
    { money: 'net' },
  );
  const found = await rows(engine, 'from season_comparison()');
  expect(found.map((row) => row.mean_sales)).toEqual([70, 10, 60]);
});

test('one customer, nobody old enough, nobody of the season, and nobody at all', async () => {
  await loadOrders(engine, [LONG_BEFORE, 'ann 2024-12-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toContain('too lately to say');
  await setScope(engine, { asOf: '2026-01-01' });
  expect((await tell(engine, analysis, messages)).sentence).toContain('nobody won in the rest of the year');
  await loadOrders(engine, ['ann 2024-06-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toContain('Nobody was won in this season');
  await loadOrders(engine, ['- 2024-06-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});

test('what had begun before the files is partial, and nothing to judge is nothing to draw', async () => {
  await loadOrders(engine, ['ann 2022-12-10 20', 'bob 2023-12-10 20', '- 2025-01-01 5']);
  const states = async (args = '') =>
    (await rows(engine, `from holiday_buyers(${args})`)).map((row) => [row.year, row.won_in, row.state]);
  expect(await states()).toEqual([
    [2022, 'season', 'partial'],
    [2023, 'season', 'complete'],
  ]);
  // One that begins in the week before the first order is whole; so is the rest that follows a season over New Year's Eve.
  expect((await states("starts_on := '12-03'"))[0]).toEqual([2022, 'season', 'complete']);
  expect(await states("starts_on := '12-20', ends_on := '01-06'")).toEqual([
    [2022, 'rest', 'partial'],
    [2023, 'rest', 'complete'],
  ]);
  const { points, chart } = await tell(engine, analysis, messages);
  expect(points[0]).toContain('your files hold only a part of that time');
  expect(points[1]).not.toContain('your files hold');
  expect(chart).toBeDefined();
  await setScope(engine, { to: '2022-12-31' });
  expect((await tell(engine, analysis, messages)).chart).toBeUndefined();
});

test('a handful of customers does not set the scale of the chart', async () => {
  await loadOrders(engine, [
    ...Array.from({ length: 30 }, (_, i) => `s${i} 2021-12-01 20`),
    ...Array.from({ length: 30 }, (_, i) => `r${i} 2021-06-01 20`),
    'ann 2022-06-01 20',
    'zoe 2024-06-01 20',
  ]);
  const { points } = await tell(engine, analysis, messages);
  expect(points.map((point) => point.slice(0, 23))).toEqual(['2021, won in the season', '2021, won in the rest o']);
});

test('a link may carry days of the year that there are', () => {
  const { schema } = analysis.params.starts_on;
  const isDay = (text: string) => v.safeParse(schema, text).success;
  expect(['02-29', '11-15'].map(isDay)).toEqual([true, true]);
  expect(['02-30', '13-01', '1-1', '', "11-15'"].map(isDay)).toEqual(Array(5).fill(false));
});
