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

const cells = async (args = '') =>
  (await rows(engine, `from repeat_within(${args})`)).map((row) => [
    (row.month as Date).toISOString().slice(0, 7),
    row.within_days,
    row.customer_count,
    row.repeat_count,
    row.maturity,
  ]);

/** A customer who first orders on `day` and, where told, so many days later once more. */
const buyer = (who: string, day: string, later?: number) => {
  const again = new Date(Date.parse(day) + (later ?? 0) * 86_400_000).toISOString().slice(0, 10);
  return [`${who} ${day} 10`, ...(later === undefined ? [] : [`${who} ${again} 20`])];
};

describe('five customers up to 10 April 2024', () => {
  beforeAll(() =>
    loadOrders(engine, [
      ...buyer('ann', '2024-01-10', 0),
      ...buyer('bob', '2024-01-20', 30),
      ...buyer('cyd', '2024-01-31', 44),
      ...buyer('dan', '2024-02-10'),
      ...buyer('eve', '2024-04-10'),
      '- 2024-01-05 500',
    ]),
  );

  test('the last day counts, customers too young are not asked, and a month without a first order is absent', async () => {
    expect((await cells()).filter(([, days]) => (days as number) <= 180)).toEqual([
      ['2024-01', 30, 3, 2, 'whole'],
      ['2024-01', 60, 3, 3, 'whole'],
      ['2024-01', 90, 1, 1, 'part'],
      ['2024-01', 180, 0, 0, 'young'],
      ['2024-02', 30, 1, 0, 'whole'],
      ['2024-02', 60, 1, 0, 'whole'],
      ['2024-02', 90, 0, 0, 'young'],
      ['2024-02', 180, 0, 0, 'young'],
      ['2024-04', 30, 0, 0, 'young'],
      ['2024-04', 60, 0, 0, 'young'],
      ['2024-04', 90, 0, 0, 'young'],
      ['2024-04', 180, 0, 0, 'young'],
    ]);
  });

  test('with orders of one day as one, a second order of the same day is none', async () => {
    const byDay = await cells("count_by := 'day'");
    expect(byDay.slice(0, 3)).toEqual([
      ['2024-01', 30, 3, 1, 'whole'],
      ['2024-01', 60, 3, 2, 'whole'],
      ['2024-01', 90, 1, 0, 'part'],
    ]);
  });

  test('the shop’s share leaves out who is too young, and has Wilson’s interval', async () => {
    const shop = await rows(engine, 'from repeat_within_shop()');
    expect(shop.map((row) => [row.within_days, row.customer_count, row.repeat_count, row.repeat_share])).toEqual([
      [30, 4, 2, 0.5],
      [60, 4, 3, 0.75],
      [90, 1, 1, 1],
      [180, 0, 0, null],
      [365, 0, 0, null],
    ]);
    // 2 of 4: (1/2 + z²/8 ± z sqrt(1/16 + z²/64)) / (1 + z²/4), with z = 1.96.
    expect(shop[0]!.repeat_low).toBeCloseTo(0.15004, 5);
    expect(shop[0]!.repeat_high).toBeCloseTo(0.84996, 5);
    expect(shop[0]!.difference_low).toBeNull();
  });

  test('an as-of day takes later orders away, and a second order outside the scope is seen', async () => {
    await setScope(engine, { asOf: '2024-02-18' });
    expect((await cells()).filter(([, days]) => days === 30)).toEqual([
      ['2024-01', 30, 1, 1, 'part'],
      ['2024-02', 30, 0, 0, 'young'],
    ]);
    await setScope(engine, { from: '2024-01-20', to: '2024-01-31', asOf: '2024-04-10' });
    expect((await cells()).filter(([, days]) => days === 60)).toEqual([['2024-01', 60, 2, 2, 'whole']]);
    await setScope(engine, {});
  });

  test('so few are told as few', async () => {
    const { sentence, points, chart } = await tell(engine, analysis, messages);
    expect(sentence).toContain('So far 3 of 4 new customers ordered again within 60 days');
    expect(points).toHaveLength(2);
    expect(points[0]).toBe('Jan 2024: within 60 days 100% of 3 customers ordered again (between 44% and 100%)');
    expect(chart).toBeDefined();
  });
});

describe('two years of new customers, one a day', () => {
  const year = (from: string, share: number) =>
    Array.from({ length: 360 }, (_, i) => {
      const day = new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10);
      return buyer(`${from}-${i}`, day, i % 100 < share ? 5 : undefined);
    }).flat();

  test('where the share of all does not lie between those compared, it says whom these leave out', async () => {
    const told = async (share: (i: number) => number) => {
      const won = Array.from({ length: 720 }, (_, i) => {
        const day = new Date(Date.parse('2022-01-01') + i * 86_400_000).toISOString().slice(0, 10);
        return buyer(`c${i}`, day, i % 10 < 10 * share(i) ? 5 : undefined);
      });
      await loadOrders(engine, won.flat(), { asOf: '2024-12-31' });
      return (await tell(engine, analysis, messages)).sentence;
    };
    expect(await told((i) => (i < 90 ? 0 : 0.4))).toContain('That comparison leaves out customers who came so early');
    expect(await told((i) => (i < 360 ? 0.2 : 0.6))).not.toContain('leaves out');
  });

  test('a better year is told as better, an equal one as no different', async () => {
    const end = { asOf: '2024-12-31' };
    await loadOrders(engine, [...year('2022-01-01', 10), ...year('2023-01-01', 40)], end);
    const better = await tell(engine, analysis, messages);
    expect(better.sentence).toContain(
      'It is getting better: 44% of the new customers of the newest twelve months against 11% before',
    );
    expect(better.sentence).toContain(
      '28% of your new customers order again within 365 days of their first order, 28% already within 30 days.',
    );
    // 360 customers of 2023, a twentieth of them with one average order.
    const advice = await adviceOf(engine, analysis, messages);
    expect(advice!.sentence).toContain('the newest 360 customers who have had 365 days');
    expect(advice!.money).toBeCloseTo(18 * (11200 / 920), 6);
    await loadOrders(engine, [...year('2022-01-01', 40), ...year('2023-01-01', 10)], end);
    expect((await tell(engine, analysis, messages)).sentence).toContain('It is getting worse');
    await loadOrders(engine, [...year('2022-01-01', 20), ...year('2023-01-01', 22)], end);
    expect((await tell(engine, analysis, messages)).sentence).toContain('do not differ by more than chance');
  });
});

test('regulars of before, who look new in the first days of the files, make no later year look worse', async () => {
  const won = (from: string, days: number, every: number) =>
    Array.from({ length: days }, (_, i) => {
      const day = new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10);
      return buyer(`${from}-${i}`, day, i % every === 0 ? 80 : undefined);
    }).flat();
  const orders = [...won('2022-01-01', 90, 1), ...won('2022-04-01', 360, 4), ...won('2023-04-01', 360, 4)];
  const end = { asOf: '2025-04-01' };
  await loadOrders(engine, orders, end);
  expect((await tell(engine, analysis, messages)).sentence).toContain('do not differ by more than chance');
  // Files that begin long before know that they were new.
  await loadOrders(engine, ['- 2020-01-01 1', ...orders], end);
  expect((await tell(engine, analysis, messages)).sentence).toContain('It is getting worse');
});

test('one new customer is too early to tell; without a known one the page says what is missing', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  const one = await tell(engine, analysis, messages);
  expect(one.sentence).toBe('Your first customers came less than 30 days ago: it is too early to see who comes back.');
  expect(one.chart).toBeDefined();
  await loadOrders(engine, ['- 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});

test('the list names the month of each first order and how it went on', async () => {
  await loadOrders(engine, [...buyer('ann', '2024-01-10', 7), ...buyer('bob', '2024-01-20')]);
  expect(
    await rows(engine, 'select month, next_ordered_on, days from first_time_buyers() order by customer_key'),
  ).toEqual([
    { month: new Date('2024-01-01'), next_ordered_on: new Date('2024-01-17'), days: 7 },
    { month: new Date('2024-01-01'), next_ordered_on: null, days: 0 },
  ]);
});
