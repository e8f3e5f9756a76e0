import { beforeAll, describe, expect, test } from 'vitest';
import { ANALYSES, analysisById } from '../../analyses';
import { messagesOf } from '../../analyses/questions';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows } from '../../../test/support/shop';
import en from '../../locale/en';
import ar from '../../locale/ar';
import { telling } from '../../../test/support/telling';
import cohorts from '../../analyses/cohorts/messages.en';
import { behindRow, behindTitle, isOwnColumn, listColumns, listExport, listSql } from './customer-list';

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

test('a list that is taken along has headings to read and money to the smallest coin', async () => {
  const headings = new Map(Object.keys(listColumns(entry)).map((name) => [name, `«${name}»`]));
  const sql = listSql(entry, params, ['1'], { column: 'sales', isDescending: true });
  const asked = `select "«customer_id»", "«sales»"::varchar as sales from (${listExport(entry, sql, (name) => headings.get(name)!, 2)})`;
  expect(await rows(engine, asked)).toEqual([{ '«customer_id»': 'ann', sales: '5.00' }]);
});

test.each([
  ['en', en],
  ['ar', ar],
] as const)('no two columns of a list share their heading in %s', async (locale, frame) => {
  const messages = await messagesOf(locale);
  for (const listed of ANALYSES.filter(({ analysis }) => analysis.behind)) {
    const headings = Object.keys(listColumns(listed)).map((name) =>
      isOwnColumn(listed, name) ? frame[`customer_${name}`] : messages.get(listed.id)![`column_${name}`],
    );
    expect(new Set(headings).size, `${listed.id}: ${headings.join(', ')}`).toBe(headings.length);
  }
});

test('the title of a list leaves out what has no value', () => {
  const told = telling(cohorts as Record<string, string>);
  expect(behindTitle(analysisById('cohorts')!, ['', '2024-09-01', '2'], [], told)).toMatch(
    /^First order in \(period from\): Sep 2024 · /,
  );
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
