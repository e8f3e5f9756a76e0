import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../engine/arrow-rows';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, loadShop, rows } from '../../../test/support/shop';
import { adviceOf, tell } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const day = (value: unknown) => (value as Date).toISOString().slice(0, 10);

/** Files that begin long before the customers come know that these are new. */
const LONG_BEFORE = '- 2023-01-01 1';

describe('two cohorts compared', () => {
  const won = (month: string, count: number, amount: (i: number) => number) =>
    Array.from({ length: count }, (_, i) => `${month}-${i} 2024-${month}-10 ${amount(i)}`);
  const compared = async (args = '') =>
    (await rows(engine, `from compare_cohorts(${args})`)).map((row) => [
      row.cohort && day(row.cohort).slice(5, 7),
      row.against_cohort && day(row.against_cohort).slice(5, 7),
      row.customer_count,
      row.difference,
      row.verdict,
    ]);

  test('a difference holds where its interval does, and nowhere below 30 customers', async () => {
    await loadOrders(engine, [
      LONG_BEFORE,
      ...won('01', 60, (i) => 50 + (i % 5)),
      ...won('02', 60, (i) => 80 + (i % 5)),
      ...won('03', 60, (i) => 80 + ((i + 1) % 5)),
      ...won('04', 29, () => 200),
      'end 2024-05-31 1',
    ]);
    expect(await compared('at_age := 0')).toEqual([
      ['05', '04', 1, -199, null],
      ['04', '03', 29, 118, null],
      ['03', '02', 60, 0, 'unclear'],
      ['02', '01', 60, 30, 'more'],
      ['01', null, 60, null, null],
    ]);
    expect((await compared('at_age := 0, back := 2'))[2]).toEqual(['03', '01', 60, 30, 'more']);
    const [, , march] = await rows(engine, 'from compare_cohorts(at_age := 0, back := 2)');
    expect(march).toMatchObject({ value: 82, compared_age: 0 });
    expect(Number(march!.difference_low)).toBeGreaterThan(28);
    expect(Number(march!.difference_high)).toBeLessThan(32);
  });

  test('who is too young for the age asked has no value', async () => {
    expect((await compared('at_age := 2'))[0]).toEqual(['05', '04', 0, null, null]);
  });

  test('what that is worth is one in ten of as many customers again, and names both', async () => {
    await loadOrders(engine, [
      LONG_BEFORE,
      ...won('01', 60, (i) => 50 + (i % 5)),
      ...won('02', 60, (i) => 80 + (i % 5)),
      '- 2024-02-29 1',
    ]);
    const asked = { at_age: 0 };
    const advice = await adviceOf(engine, analysis, messages, asked);
    expect(advice).toMatchObject({ lever: 'new', money: 0.1 * 60 * 30 });
    expect(advice!.sentence).toBe(
      'If one in ten of the next 60 new customers were like those won in Feb 2024 instead of those won in Jan 2024, that would bring 180 by month 0: find out what won them, and do it again.',
    );
  });

  test('a difference that one customer makes is told as such, and is no advice', async () => {
    // The others are 1.9 apart, which may be chance; with him it is not, though every third drawing leaves him out.
    await loadOrders(engine, [
      LONG_BEFORE,
      ...won('01', 60, (i) => 60 + (i % 20)),
      ...won('02', 60, (i) => (i === 0 ? 300 : 61.9 + ((i + 7) % 20))),
      '- 2024-02-29 1',
    ]);
    const asked = { at_age: 0 };
    const [february] = await rows(engine, 'from compare_cohorts(at_age := 0)');
    expect(february!.difference_low).toBeGreaterThan(0);
    const few = await tell(engine, analysis, messages, asked);
    expect(few.sentence).toContain('but that hangs on one customer or a few');
    expect(few.sentence).toContain('Do not change course by it.');
    expect(await adviceOf(engine, analysis, messages, asked)).toBeUndefined();
  });

  test('groups are held against the largest that is known and has 30 customers; below these, against none', async () => {
    const orders = Object.entries({ '': 60, AT: 29, DE: 40, FR: 35 }).flatMap(([country, count]) =>
      Array.from({ length: count }, (_, i) => `${country}${i},2024-01-05,c${country}${i},${10 + i},${country}`),
    );
    orders.push('-,2023-01-01,,1,');
    await loadShop(
      engine,
      [new Blob([`order id,order date,customer id,order total,country\n${orders.join('\n')}\n`])],
      { asOf: '2024-01-31' },
    );
    expect(
      await rows(
        engine,
        "select segment, against_segment, verdict is null as is_grey from compare_cohorts(split := 'country') order by segment",
      ),
    ).toEqual([
      { segment: 'AT', against_segment: 'DE', is_grey: true },
      { segment: 'DE', against_segment: null, is_grey: true },
      { segment: 'FR', against_segment: 'DE', is_grey: false },
      { segment: null, against_segment: 'DE', is_grey: false },
    ]);
    const { sentence } = await tell(engine, analysis, messages, { split: 'country' });
    expect(sentence).toContain('Customers from FR stand at 27.00, those from DE at 29.50');
  });

  test('a split into a better and a worse group says whom to spend less on', async () => {
    const orders = [
      ...Array.from({ length: 60 }, (_, i) => `d${i},2024-01-10,d${i},${80 + (i % 5)},DE`),
      ...Array.from({ length: 50 }, (_, i) => `f${i},2024-01-10,f${i},${50 + (i % 5)},FR`),
      'z,2024-03-10,z,1,DE',
      '-,2023-01-01,,1,',
    ];
    await loadShop(engine, [new Blob([`order id,order date,customer id,order total,country\n${orders.join('\n')}\n`])]);
    const said = async (asked: object) =>
      (await adviceOf(engine, analysis, messages, { at_age: 0, split: 'country', ...asked }))!.sentence;
    expect(await said({})).toContain(
      'like those from DE instead of those from FR, that would bring 150 by month 0: spend less on winning those from FR.',
    );
    expect(await said({ grain: '30_days' })).toContain('that would bring 150 by 30 days no. 0: spend less');
  });

  test('counts are per hundred customers', async () => {
    await loadOrders(engine, [LONG_BEFORE, ...won('01', 40, () => 10), ...won('01', 10, () => 10), 'end 2024-02-29 1']);
    const value = async (measure: string) =>
      (
        await rows(
          engine,
          `select value from compare_cohorts(at_age := 0, measure := '${measure}') where cohort = date '2024-01-01'`,
        )
      )[0]!.value;
    expect(await value('orders')).toBe(125);
    expect(await value('active')).toBe(100);
    expect(await value('returned')).toBe(25);
    expect(await value('average_order_value')).toBe(10);
    expect(await value('sales')).toBe(12.5);
  });
});

test('the intervals of a split hold all at once: against the largest of three groups, each is as much wider', async () => {
  const won = (country: string, count: number, amount: (i: number) => number) =>
    Array.from({ length: count }, (_, i) => `${country}${i},2024-01-10,${country}${i},${amount(i)},${country}`);
  const compared = async (orders: string[]) => {
    await loadShop(engine, [
      new Blob([
        `order id,order date,customer id,order total,country\n${[...orders, 'z,2024-02-10,z,1,DE', '-,2023-01-01,,1,'].join('\n')}\n`,
      ]),
    ]);
    return rows(engine, "from compare_cohorts(split := 'country', at_age := 0) where segment = 'FR'");
  };
  const two = [...won('DE', 60, (i) => 50 + (i % 9)), ...won('FR', 50, (i) => 51 + (i % 9))];
  const [alone] = await compared(two);
  const [among] = await compared([...two, ...won('IT', 40, (i) => 52 + (i % 9))]);
  const reach = (row: Row) => Number(row.difference_high) - Number(row.difference);
  expect(reach(among!) / reach(alone!)).toBeCloseTo(2.2414 / 1.96, 3);
  // Where everybody did the same, nothing tells how far chance may go.
  const [same] = await compared([...won('DE', 60, (i) => 50 + (i % 9)), ...won('FR', 50, () => 51)]);
  expect([same!.value, same!.difference_low]).toEqual([51, null]);
});

test('where periods are too short for thirty customers, longer ones are named, if all together are enough', async () => {
  const told = async (most: number) => {
    const won = Array.from({ length: most }, (_, i) => `c${i} 2024-0${1 + (i % 6)}-10 ${50 + (i % 5)}`);
    await loadOrders(engine, [LONG_BEFORE, ...won, '- 2024-06-30 1']);
    return (await tell(engine, analysis, messages, { at_age: 0 })).sentence;
  };
  expect(await told(90)).toContain('Try longer periods: each holds more.');
  expect(await told(40)).toMatch(/new for sure\.$/);
});

test('regulars of before, who look new in the first days of the files, make no later cohort look worse', async () => {
  const won = (month: string, amount: number) =>
    Array.from({ length: 60 }, (_, i) => `${month}-${i} ${month}-10 ${amount + (i % 5)}`);
  const orders = [...won('2024-01', 90), ...won('2024-05', 50), '- 2024-06-30 1'];
  const compared = async () => (await tell(engine, analysis, messages, { at_age: 0 })).sentence;
  await loadOrders(engine, orders);
  expect(await compared()).toContain('There is no second cohort to hold beside it yet');
  await loadOrders(engine, [LONG_BEFORE, ...orders]);
  expect(await compared()).toContain('less, and it is not chance');
});
