import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows } from '../../../test/support/shop';
import { adviceOf, tell } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  // The average is 450 / 9 = 50, so the edges lie at 25 and 100.
  await loadOrders(engine, [
    'ann 2024-01-01 20',
    'bob 2024-01-02 25',
    'cyd 2024-01-03 100',
    'dan 2024-01-04 101',
    'eve 2024-01-05 10',
    'eve 2024-01-06 20',
    'eve 2024-01-07 24',
    'fay 2024-01-08 75',
    'fay 2024-01-09 75',
    '- 2024-01-10 9000',
  ]);
});

const bands = async (args = '') =>
  (await rows(engine, `from aov_bands(${args})`)).map((row) => [row.member_count, row.sales]);

test('a value on an edge belongs to the band above it, except on the last edge', async () => {
  expect(await bands()).toEqual([
    [2, 74],
    [3, 275],
    [1, 101],
  ]);
});

test('orders can be placed one by one, and customers by their total', async () => {
  expect(await bands("unit := 'order'")).toEqual([
    [4, 74],
    [4, 275],
    [1, 101],
  ]);
  expect(await bands("unit := 'customer_total'")).toEqual([
    [1, 20],
    [3, 179],
    [2, 251],
  ]);
});

test('a band without anyone is there with 0, and any cuts will do', async () => {
  expect(await bands('cuts := [0.1, 1, 10]')).toEqual([
    [0, 0],
    [3, 99],
    [3, 351],
    [0, 0],
  ]);
});

test('buyers nobody knows are in no band, and shares add up to 1', async () => {
  const [sums] = await rows(
    engine,
    'select round(sum(member_share), 12) as members, round(sum(sales_share), 12) as sales, any_value(average_order_value) as aov from aov_bands()',
  );
  expect(sums).toEqual({ members: 1, sales: 1, aov: 50 });
});

test('shares are of sales to known customers, and the sentence says so where there are others', async () => {
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain('of your customers lie below 25.00 and bring 16% of sales to known customers;');
  expect(sentence).toContain('The average order of known customers is 50.00.');
  expect((await tell(engine, analysis, messages, { unit: 'order' })).sentence).toContain(
    'of your orders of known customers',
  );
  await engine.run('begin transaction');
  await engine.run('delete from all_orders where customer_key is null');
  const all = (await tell(engine, analysis, messages)).sentence;
  expect(all).toContain('and bring 16% of sales; ');
  expect(all).toContain('Your average order is 50.00.');
  await engine.run('rollback');
});

test('names of bands turn where they do not fit beside one another', async () => {
  const turned = async (cuts: number[]) =>
    (await tell(engine, analysis, messages, { cuts }, { width: 1080 })).chart!.x!.tickRotate;
  expect(await turned([0.5, 2])).toBe(0);
  expect(await turned([0, 0.5, 1, 2, 5, 10])).toBe(-40);
});

test('the sum is of a year where the orders span more, else of their days', async () => {
  const told = async (last: string) => {
    await loadOrders(engine, ['ann 2023-01-01 10', 'bob 2023-01-01 10', `cyd ${last} 100`]);
    return (await adviceOf(engine, analysis, messages))!;
  };
  // Both lack 30 of the average of 40; one in ten of them in 730 days, half of that in a year.
  expect(await told('2024-12-30')).toMatchObject({ money: 3, days: 365 });
  expect((await told('2024-12-30')).sentence).toContain('would add about 3.00 a year.');
  const short = await told('2023-01-30');
  expect(short).toMatchObject({ money: 6, days: 30 });
  expect(short.sentence).toContain('would add about 6.00 in the 30 days of these orders.');
});

test('of a band that is empty no share is told', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20', 'bob 2024-01-02 25']);
  expect((await tell(engine, analysis, messages)).sentence).toContain(
    'None of your customers lies below 11.25; none lies above 45.00.',
  );
});
