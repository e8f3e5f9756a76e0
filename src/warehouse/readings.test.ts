import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../engine/engine';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

describe('a total with something beside it:', () => {
  const COLUMNS = 'Order ID,Date,E-mail,Item,Quantity,Price,Shipping,Tax,Order total,Status';
  /** Four orders of two items at 12 to 48, each written by the total of its items, and further rows. */
  const load = (row: (items: number) => (number | string)[], ...more: string[]) =>
    loadModel(engine, [
      [
        COLUMNS,
        ...[24, 48, 72, 96].map((items, i) =>
          [i + 1, `2024-01-0${i + 1}`, 'ann@example.com', 'Mug', 2, items / 2, ...row(items)].join(','),
        ),
        ...more,
      ].join('\n'),
    ]);
  const shop = async () =>
    (
      await rows(
        engine,
        `select sum(gross_sales)::double as gross_sales, sum(discounts)::double as discounts,
          sum(shipping)::double as shipping, sum(taxes)::double as taxes, sum(total)::double as total from all_orders`,
      )
    )[0];

  test.each<[string, (items: number) => number[], Record<string, number>]>([
    ['shipping', (items) => [5, 0, items], { gross_sales: 240, discounts: 0, shipping: 20, taxes: 0, total: 260 }],
    [
      'shipping, the taxes being in it',
      (items) => [5, items / 6, (items * 7) / 6],
      { gross_sales: 240, discounts: 0, shipping: 20, taxes: 40, total: 300 },
    ],
    [
      'shipping and taxes',
      (items) => [5, 2, items],
      { gross_sales: 240, discounts: 0, shipping: 20, taxes: 8, total: 268 },
    ],
    [
      'the taxes that its prices hold',
      (items) => [5, items / 6, (items * 5) / 6 + 5],
      { gross_sales: 200, discounts: 0, shipping: 20, taxes: 40, total: 260 },
    ],
    [
      'shipping and the taxes that its prices hold',
      (items) => [5, items / 6, (items * 5) / 6],
      { gross_sales: 200, discounts: 0, shipping: 20, taxes: 40, total: 260 },
    ],
  ])('%s', async (_, row, expected) => {
    await load((items) => row(items));
    expect(await shop()).toEqual(expected);
    expect(await rows(engine, "select warning from file_warnings where warning = 'items_differ'")).toEqual([]);
    expect(await rows(engine, "select step from file_steps where step = 'items_differ' and row_count > 0")).toEqual([]);
    expect(await rows(engine, "select amount, row_count from file_steps where step = 'beside_total'")).toEqual([
      { amount: expected.total! - (await statedSum()), row_count: 4 },
    ]);
  });
  const statedSum = async () =>
    (await rows(engine, "select amount::double as amount from file_steps where step = 'stated'"))[0]!.amount as number;

  test('still knows of a discount', async () => {
    await load((items) => [5, 0, items], '5,2024-01-05,bob@example.com,Mug,1,60,5,0,50');
    expect(await shop()).toMatchObject({ gross_sales: 300, discounts: 10, total: 315 });
  });

  test('is not told by a few orders of the file', async () => {
    await load((items) => [5, 0, items + 5], '5,2024-01-05,bob@example.com,Mug,1,60,5,0,60');
    expect(await shop()).toMatchObject({ gross_sales: 300, discounts: 5, total: 320 });
  });

  test('given back, takes each rung to zero', async () => {
    await load((items) => [5, 2, items, 'refunded']);
    expect(
      await rows(
        engine,
        `select distinct net_sales, shipping - returned_shipping as shipping, taxes - returned_taxes as taxes
        from all_orders`,
      ),
    ).toEqual([{ net_sales: 0, shipping: 0, taxes: 0 }]);
  });
});
