import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, rows, setScope } from '../../../test/support/shop';
import { tell } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const day = (value: unknown) => (value as Date).toISOString().slice(0, 10);
const triangle = async (columns: string, args = '') =>
  (await rows(engine, `select ${columns} from cohorts(${args}) order by cohort, age`)).map((row) => Object.values(row));

// January: ann and bob. February: cyd. As of 15 March.
const SHOP = [
  'ann 2024-01-05 10',
  'ann 2024-01-20 20',
  'bob 2024-01-31 30',
  'cyd 2024-02-10 50',
  'bob 2024-02-20 40',
  'ann 2024-03-01 60',
  'ann 2024-03-02 20',
  'cyd 2024-03-15 7',
  '- 2024-03-01 900',
];

describe('three customers won in two months', () => {
  beforeAll(() => loadOrders(engine, SHOP));

  test('each cell is per customer of the whole cohort, and says what it says', async () => {
    expect(
      await triangle(
        'customer_count, age, sales_per_customer, cumulative_sales_per_customer, orders_per_customer, active_share, returned_share, average_order_value',
      ),
    ).toEqual([
      [2, 0, 30, 30, 1.5, 1, 0.5, 20],
      [2, 1, 20, 50, 0.5, 0.5, 1, 40],
      [2, 2, 40, 90, 1, 0.5, 1, 40],
      [1, 0, 50, 50, 1, 1, 0, 50],
      [1, 1, 7, 57, 1, 1, 1, 7],
    ]);
  });

  test('with the first order alone as month 0, the rest of its month counts in month 1, and all else stays', async () => {
    expect(
      await triangle(
        'age, sales_per_customer, cumulative_sales_per_customer, active_share, returned_share',
        "begin := 'first_order'",
      ),
    ).toEqual([
      [0, 20, 20, 1, 0],
      [1, 30, 50, 1, 1],
      [2, 40, 90, 0.5, 1],
      [0, 50, 50, 1, 0],
      [1, 7, 57, 1, 1],
    ]);
  });

  test('windows of days count from each customer’s own first order', async () => {
    // Day 30 after 5 January is 4 February: ann's orders in March are on days 56 and 57, bob's in February on day 20.
    expect(await triangle('age, state, sales, active_share', "grain := '30_days'")).toEqual([
      [0, 'complete', 100, 1],
      [1, 'partial', 80, 0.5],
      [2, 'partial', 0, 0],
      [0, 'partial', 50, 1],
      [1, 'partial', 7, 1],
    ]);
  });

  test('a cell is complete once its whole cohort has lived through it, and only then enters an average', async () => {
    expect(await triangle('state')).toEqual([['complete'], ['complete'], ['partial'], ['complete'], ['partial']]);
    const averages = await rows(
      engine,
      'select age, cohort_count, customer_count, sales_per_customer, cumulative_sales_per_customer, active_share, returned_share, average_order_value from cohort_averages()',
    );
    expect(averages.map((row) => Object.values(row))).toEqual([
      [0, 2, 3, 110 / 3, 110 / 3, 1, expect.closeTo(1 / 3), 27.5],
      [1, 1, 2, 20, 50, 0.5, 1, 40],
      [2, 0, 0, null, null, null, null, null],
    ]);
    await setScope(engine, { asOf: '2024-03-31' });
    expect(await triangle('state')).toEqual(Array(5).fill(['complete']));
    await setScope(engine, {});
  });

  test('what follows the as-of day is not known, and a customer won outside the dates is not followed', async () => {
    await setScope(engine, { asOf: '2024-02-29' });
    expect(await triangle('cohort::varchar, age, sales')).toEqual([
      ['2024-01-01', 0, 60],
      ['2024-01-01', 1, 40],
      ['2024-02-01', 0, 50],
    ]);
    await setScope(engine, { from: '2024-02-01' });
    expect(await triangle('cohort::varchar, age, sales')).toEqual([
      ['2024-02-01', 0, 50],
      ['2024-02-01', 1, 7],
    ]);
    await setScope(engine, {});
  });

  test('quarters and years are of the calendar', async () => {
    await loadOrders(engine, [...SHOP, 'ann 2025-04-01 1']);
    expect(
      (await triangle('cohort, age, sales', "grain := 'quarter'")).map(([at, ...rest]) => [day(at), ...rest]),
    ).toEqual([237, 0, 0, 0, 0, 1].map((sales, age) => ['2024-01-01', age, sales]));
    expect(await triangle('age, sales, state', "grain := 'year'")).toEqual([
      [0, 237, 'complete'],
      [1, 1, 'partial'],
    ]);
    await loadOrders(engine, SHOP);
  });

  test('behind a cell stand those whom its measure counts', async () => {
    /** Orders and sales of each customer of January, at each age. */
    const behind = async (measure: string) => {
      const listed = await rows(
        engine,
        `select age, orders_then, sales_then from cohort_customers(measure := '${measure}') where cohort = date '2024-01-01'
        order by age, customer_key`,
      );
      return [0, 1, 2].map((age) =>
        listed.filter((row) => row.age === age).map((row) => [row.orders_then, row.sales_then]),
      );
    };
    const everyone = [
      [2, 30],
      [1, 30],
    ];
    const bobInFebruary = [[1, 40]];
    const annInMarch = [[2, 80]];
    for (const measure of ['sales', 'orders', 'active', 'average_order_value'])
      expect(await behind(measure), measure).toEqual([everyone, bobInFebruary, annInMarch]);
    const byFebruary = [
      [2, 30],
      [2, 70],
    ];
    const byMarch = [
      [4, 110],
      [2, 70],
    ];
    expect(await behind('cumulative_sales')).toEqual([everyone, byFebruary, byMarch]);
    // Ann had a second order in January already, bob in February.
    expect(await behind('returned')).toEqual([[[2, 30]], byFebruary, byMarch]);
  });

  test('the page tells the age that two cohorts have reached, marks what is not over, and walks every cell', async () => {
    const { sentence, points, chart } = await tell(engine, analysis, messages);
    expect(sentence).toBe(
      'By month 0, a customer has brought you 36.67 on average (from 3 customers old enough). There is no second cohort to hold beside it yet: it takes 30 customers, won so late in your files that they are new for sure.',
    );
    expect(points).toEqual([
      'All customers, month 0: 36.67 per customer so far, of 3 customers.',
      'All customers, month 1: 50.00 per customer so far, of 2 customers.',
      'Jan 2024, month 0: 30.00 per customer so far, of 2 customers.',
      'Jan 2024, month 1: 50.00 per customer so far, of 2 customers.',
      'Jan 2024, month 2: 90.00 per customer so far, of 2 customers. Not over yet.',
      'Feb 2024, month 0: 50.00 per customer so far, of 1 customer.',
      'Feb 2024, month 1: 57.00 per customer so far, of 1 customer. Not over yet.',
    ]);
    const hatched = chart!.marks![2] as unknown as { data: { name: string }[] };
    expect(hatched.data.map(({ name }) => name)).toEqual(['Jan 2024', 'Feb 2024']);
    for (const measure of ['sales', 'orders', 'active', 'returned', 'average_order_value'])
      for (const picture of ['heatmap', 'curves']) await tell(engine, analysis, messages, { measure, picture });
  });
});

test('on net sales a return without an order comes off in its own month, which is not an active one for it', async () => {
  await loadOrders(engine, ['ann 2024-01-05 100', 'ann 2024-02-10 -30', 'ann 2024-03-05 10', 'bob 2024-02-01 5'], {
    money: 'net',
  });
  expect(await triangle('age, sales, active_share, returned_share')).toEqual([
    [0, 100, 1, 0],
    [1, -30, 0, 0],
    [2, 10, 1, 1],
    [0, 5, 1, 0],
    [1, 0, 0, 0],
  ]);
});

test('where nothing is over yet, there is no empty frame; where the first month is, later ones do not hide it', async () => {
  await loadOrders(engine, ['ann 2024-01-20 20', 'ann 2024-02-03 20']);
  const drawn = async (asked: object) => {
    const { chart } = await tell(engine, analysis, messages, { measure: 'orders', ...asked });
    return chart && [chart.marginLeft, chart.marginRight].every(Number.isFinite);
  };
  const all = () =>
    Promise.all([
      drawn({}),
      drawn({ picture: 'curves' }),
      drawn({ split: 'discount' }),
      drawn({ split: 'discount', picture: 'curves' }),
    ]);
  expect(await all()).toEqual([true, true, true, true]);
  await setScope(engine, { asOf: '2024-01-25' });
  expect(await all()).toEqual([true, undefined, undefined, undefined]);
});

test('one customer, or one still in the first month, is told as such', async () => {
  await loadOrders(engine, ['ann 2024-01-20 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(
    'No month of new customers has been lived through to its end yet, so there is nothing to compare. Choose a shorter period, or come back when there is more to see.',
  );
  await setScope(engine, { asOf: '2024-02-10' });
  const { sentence } = await tell(engine, analysis, messages);
  expect(sentence).toContain('By month 0, a customer has brought you 20.00 on average (from 1 customer old enough).');
  await loadOrders(engine, ['- 2024-01-20 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
