import { beforeAll, describe, expect, test } from 'vitest';
import { analysisById } from '../../analyses';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows } from '../../../test/support/shop';
import { behindRow, firstSorting, listColumns, listSql } from './customer-list';

const entry = analysisById('aov_bands')!;
const params = { cuts: [0.5, 2], unit: 'customer' };

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  // The average order is 20: bands up to 10, up to 40, above.
  await loadOrders(engine, [
    'ann 2024-01-01 5',
    'bob 2024-01-02 10',
    'cid 2024-01-03 41',
    'dot 2024-01-04 24',
    'bob 2024-01-05 20',
  ]);
});

const ask = (values: string[], column = 'sales', isDescending = true) =>
  rows(engine, listSql(entry, params, values, { column, isDescending }));

describe('the customers behind a row', () => {
  test('are those with its values, with who they are and what they brought', async () => {
    expect(await ask(['1'])).toMatchObject([{ customer_id: 'ann', order_count: 1, sales: 5 }]);
    expect(Object.keys((await ask(['1']))[0]!)).toEqual(Object.keys(listColumns(entry)));
  });

  test('come in the order that is asked for', async () => {
    const ids = async (column: string, isDescending: boolean) =>
      (await ask(['2'], column, isDescending)).map((row) => row.customer_id);
    expect(await ids('sales', true)).toEqual(['bob', 'dot']);
    expect(await ids('sales', false)).toEqual(['dot', 'bob']);
    expect(await ids('customer_id', true)).toEqual(['dot', 'bob']);
  });

  test.each(["3' or true --", '', '١', '99'])('are nobody for a value that no row has: %s', async (value) => {
    expect(await ask([value])).toEqual([]);
  });
});

test('every row of the table opens the customers counted in it', async () => {
  for (const row of await rows(engine, 'from aov_bands()')) {
    expect(await ask(behindRow(entry, row)!)).toHaveLength(Number(row.member_count));
  }
});

test('a row without the columns that pick customers opens nothing', () => {
  expect(behindRow(entry, { month: 1 })).toBeUndefined();
  expect(behindRow(analysisById('pareto')!, { band: 1 })).toBeUndefined();
});

test('a list opens with the highest value first, unless its analysis says the lowest', () => {
  expect(firstSorting(analysisById('winback')!)).toEqual({ column: 'days_late', isDescending: false });
  expect(firstSorting(analysisById('large_orders')!)).toEqual({ column: 'score', isDescending: true });
  expect(firstSorting(analysisById('growth')!).isDescending).toBe(true);
});
