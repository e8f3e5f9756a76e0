import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../engine/engine';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, loadOrders, rows, setScope } from '../../test/support/shop';
import type { Scope } from './scope';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const periods = async (scope: Partial<Scope>) => {
  await setScope(engine, scope);
  const found = await rows(
    engine,
    'select period, from_on::varchar as a, to_on::varchar as b, covered_day_count as covered, day_count from periods',
  );
  return Object.fromEntries(found.map((row) => [row.period, [row.a, row.b, `${row.covered} of ${row.day_count}`]]));
};
const sums = () =>
  rows(
    engine,
    'select period, count(*)::integer as n, sum(sales)::double as sales from period_orders group by all order by period',
  );

describe('the periods that are compared', () => {
  beforeAll(() =>
    loadOrders(engine, [
      'ann 2022-02-28 1',
      'ann 2023-01-01 10',
      'bob 2023-12-31 20',
      'bob 2024-01-01 100',
      'ann 2024-02-29 200',
      'cyd 2024-12-30 400',
    ]),
  );

  test('are the days of the scope and as many directly before them', async () => {
    expect(await periods({ from: '2024-01-01', to: '2024-01-31' })).toEqual({
      now: ['2024-01-01', '2024-01-31', '31 of 31'],
      before: ['2023-12-01', '2023-12-31', '31 of 31'],
    });
    expect(await sums()).toEqual([
      { period: 'before', n: 1, sales: 20 },
      { period: 'now', n: 1, sales: 100 },
    ]);
  });

  test('or the same days one year earlier, a leap day being the 28th', async () => {
    expect(await periods({ from: '2024-01-01', to: '2024-02-29', compare: 'year' })).toEqual({
      now: ['2024-01-01', '2024-02-29', '60 of 60'],
      before: ['2023-01-01', '2023-02-28', '59 of 59'],
    });
    expect(await sums()).toEqual([
      { period: 'before', n: 1, sales: 10 },
      { period: 'now', n: 2, sales: 300 },
    ]);
  });

  test('without a first day they are the 365 days up to the as-of day, and those before', async () => {
    expect(await periods({})).toEqual({
      now: ['2024-01-01', '2024-12-30', '365 of 365'],
      before: ['2023-01-01', '2023-12-31', '365 of 365'],
    });
    expect((await periods({ asOf: '2024-06-30' })).now).toEqual(['2023-07-02', '2024-06-30', '365 of 365']);
    expect((await periods({ to: '2024-02-29' })).now![1]).toBe('2024-02-29');
  });

  test('without a last day they run to the as-of day', async () => {
    expect((await periods({ from: '2024-12-01' })).now).toEqual(['2024-12-01', '2024-12-30', '30 of 30']);
    expect((await periods({ from: '2024-12-01', asOf: '2024-12-31' })).now).toEqual([
      '2024-12-01',
      '2024-12-31',
      '30 of 31',
    ]);
  });

  test('say how many of their days the files cover', async () => {
    expect((await periods({ from: '2022-03-01', to: '2022-03-31' })).before).toEqual([
      '2022-01-29',
      '2022-02-28',
      '1 of 31',
    ]);
    expect((await periods({ from: '2021-01-01', to: '2021-01-31' })).now![2]).toBe('0 of 31');
  });

  test('may share orders where a range is longer than the year between them', async () => {
    await setScope(engine, { from: '2023-01-01', to: '2024-12-31', compare: 'year' });
    expect(await sums()).toEqual([
      { period: 'before', n: 3, sales: 31 },
      { period: 'now', n: 5, sales: 730 },
    ]);
  });
});

test('both periods keep the filters, the money basis, the rates and the day of returns', async () => {
  await loadModel(engine, [
    [
      'Order ID,Date,E-mail,Currency,Country,Item,Quantity,Price',
      '1,2024-01-05,ann@example.com,EUR,DE,Mug,2,50',
      '2,2024-01-06,bob@example.com,USD,DE,Mug,1,50',
      '3,2024-01-07,cyd@example.com,EUR,FR,Mug,1,7',
      '4,2024-02-05,ann@example.com,EUR,DE,Cup,3,10',
      '1,2024-02-06,ann@example.com,EUR,DE,Mug,-1,50',
    ].join('\n'),
  ]);
  const of = async (scope: Partial<Scope>) => {
    await setScope(engine, { currency: 'EUR', from: '2024-02-01', to: '2024-02-29', ...scope });
    const [row] = await rows(
      engine,
      `select
        (select sum(sales)::double from period_orders where period = 'now') as now,
        (select sum(sales)::double from period_orders where period = 'before') as before,
        (select sum(deducted)::double from period_returns where period = 'now') as back,
        (select sum(quantity)::integer from period_order_items where period = 'before') as units,
        (select sum(gross_sales)::double from period_order_items where period = 'before') as gross`,
    );
    return row;
  };
  expect(await of({})).toEqual({ now: 30, before: 107, back: null, units: 3, gross: 107 });
  expect(await of({ country: 'DE' })).toEqual({ now: 30, before: 100, back: null, units: 2, gross: 100 });
  expect(await of({ country: 'DE', money: 'net' })).toEqual({ now: 30, before: 50, back: null, units: 2, gross: 100 });
  expect(await of({ country: 'DE', money: 'net', returnsOn: 'refund' })).toEqual({
    now: 30,
    before: 100,
    back: 50,
    units: 2,
    gross: 100,
  });
  expect(await of({ country: 'DE', rates: 'USD:0.5' })).toEqual({
    now: 30,
    before: 125,
    back: null,
    units: 3,
    gross: 125,
  });
});
