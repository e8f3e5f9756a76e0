import { beforeAll, describe, expect, test } from 'vitest';
import { ANALYSES, analysisById } from '../../analyses';
import { messagesOf } from '../../analyses/questions';
import type { Engine } from '../../engine/engine';
import type { Literal } from '../../engine/sql-literal';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows } from '../../../test/support/shop';
import en from '../../locale/en';
import ar from '../../locale/ar';
import { telling } from '../../../test/support/telling';
import cohorts from '../../analyses/cohorts/messages.en';
import repeats from '../../analyses/repeat_customers/messages.en';
import {
  behindRow,
  behindTitle,
  firstSorting,
  isOwnColumn,
  listColumns,
  listExport,
  listSql,
  listTotals,
} from './customer-list';

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
    expect(Object.keys((await ask(['1']))[0]!)).toEqual(Object.keys(listColumns(entry, ['1'])));
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

test('a list is told whole: how many rows and customers, and what they add up to', async () => {
  expect(await rows(engine, listTotals(entry, params, ['2']))).toEqual([
    { row_count: 2, customer_count: 2, order_count: 3, sales: 54 },
  ]);
  const orders = listTotals(entry, { ...params, unit: 'order' }, ['2']);
  expect(await rows(engine, orders)).toEqual([{ row_count: 3, customer_count: 2, order_count: 3, sales: 54 }]);
});

test('the pages of a list are the whole of it, each row once, also where all are alike', async () => {
  const sql = listSql(entry, { ...params, unit: 'order' }, ['2'], { column: 'country', isDescending: true });
  const pages = [0, 1, 2].map((offset) => rows(engine, `${sql} limit 1 offset ${offset}`));
  expect((await Promise.all(pages)).flat().map((row) => [row.customer_id, row.sales])).toEqual([
    ['bob', 10],
    ['bob', 20],
    ['dot', 24],
  ]);
});

test('a list that is taken along has headings to read and money to the smallest coin', async () => {
  const columns = listColumns(entry, ['1']);
  const sql = listSql(entry, params, ['1'], { column: 'sales', isDescending: true });
  const asked = `select "«customer_id»", "«sales»"::varchar as sales from (${listExport(columns, sql, (name) => `«${name}»`, 2)})`;
  expect(await rows(engine, asked)).toEqual([{ '«customer_id»': 'ann', sales: '5.00' }]);
});

test.each([
  ['en', en],
  ['ar', ar],
] as const)('no two columns of a list share their heading in %s', async (locale, frame) => {
  const messages = await messagesOf(locale);
  const lists = ANALYSES.filter(({ analysis }) => analysis.behind).flatMap((listed) =>
    ['', ...Object.keys(listed.analysis.behind!.others ?? {})].map((whole) => ({ listed, values: [whole] })),
  );
  for (const { listed, values } of lists) {
    const headings = Object.keys(listColumns(listed, values)).map((name) =>
      isOwnColumn(listed, values, name) ? frame[`customer_${name}`] : messages.get(listed.id)![`column_${name}`],
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

test('a row opens the customers of all that it says, also where another row of the page says less', async () => {
  const rfm = analysisById('rfm')!;
  const opened = async (row: Record<string, unknown>) =>
    (await rows(engine, listSql(rfm, {}, behindRow(rfm, row)!, { column: 'customer_id', isDescending: false }))).length;
  const groups = await rows(engine, 'from rfm() where customer_count > 0');
  for (const group of groups) expect(await opened(group)).toBe(group.customer_count);
  const codes = await rows(engine, 'select segment, code, count(*) as people from rfm_customers() group by all');
  for (const { people, ...code } of codes) expect(await opened(code)).toBe(people);
  expect(behindRow(rfm, { segment: 'best', code: '554' })).toEqual(['best', '554']);
});

test('a row that counts nobody opens nothing', () => {
  const holiday = analysisById('holiday_buyers')!;
  expect(behindRow(holiday, { won_in: 'season', customer_count: 2 })).toEqual(['', 'season']);
  expect(behindRow(holiday, { won_in: 'difference', customer_count: null })).toBeUndefined();
  expect(behindRow(entry, { band: 1, member_count: 0 })).toBeUndefined();
});

test('a row without the columns that pick customers opens nothing', () => {
  expect(behindRow(entry, { month: 1 })).toBeUndefined();
  expect(behindRow(analysisById('repeat_customers')!, { month: new Date(0) })).toBeUndefined();
});

/** Rows that stand for customers, and how many; orders of a list add up in `orders`. */
const COUNTED: { id: string; args?: Record<string, Literal>; from: string; count: string; orders?: string }[] = [
  { id: 'lifetime_value', args: { bars: 5 }, from: 'from value_histogram(bars := 5)', count: 'customer_count' },
  { id: 'pareto', from: 'from pareto() where top_count > 0', count: 'top_count' },
  { id: 'pareto', from: 'from concentration()', count: 'top_count' },
  { id: 'ltv_by_age', from: 'from ltv_by_age()', count: 'customer_count' },
  { id: 'repeat_customers', from: 'from buyers_by_month()', count: 'customer_count' },
  {
    id: 'free_shipping_threshold',
    args: { reach: 90 },
    from: 'from free_shipping_threshold(reach := 90)',
    count: 'near_count',
    orders: 'near_orders',
  },
  {
    id: 'order_values',
    from: 'from order_value_bars()',
    count: 'order_count',
    orders: 'orders_in_bar',
  },
];

test.each(COUNTED)('$id: $from opens as many as are counted', async ({ id, args = {}, from, count, orders }) => {
  const entry = analysisById(id)!;
  const told = await rows(engine, from);
  const counts = await Promise.all(
    told.map(async (row) => {
      const values = behindRow(entry, row);
      if (!values) return 0;
      const sql = listSql(entry, args, values, { column: 'sales', isDescending: true });
      const listed = await rows(engine, sql);
      return orders ? listed.reduce((sum, each) => sum + Number(each[orders]), 0) : listed.length;
    }),
  );
  expect(counts).toEqual(told.map((row) => Number(row[count])));
  expect(Math.max(...counts)).toBeGreaterThan(0);
});

test('a list opens with the highest value first, unless its analysis says the lowest', () => {
  const sorting = (id: string, ...values: string[]) => firstSorting(analysisById(id)!, values);
  expect(sorting('winback', '1')).toEqual({ column: 'days_late', isDescending: false });
  expect(sorting('large_orders', 'business_buyers')).toEqual({ column: 'score', isDescending: true });
  expect(sorting('large_orders', 'recent_business_buyers').column).toBe('sales_lately');
  expect(sorting('growth', 'lost').isDescending).toBe(true);
});

test('a whole list opens by its name, and has it as title', async () => {
  const sql = listSql(analysisById('repeat_customers')!, {}, ['one_time_buyers'], {
    column: 'sales',
    isDescending: true,
  });
  expect((await rows(engine, sql)).map((row) => row.customer_id)).toEqual(['cid', 'dot', 'ann']);
  const told = telling(repeats as Record<string, string>);
  expect(behindTitle(analysisById('repeat_customers')!, ['one_time_buyers'], [], told)).toBe(
    'Who has bought only once',
  );
});
