import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../engine/arrow-rows';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, loadShop, rows, setScope } from '../../../test/support/shop';
import { adviceOf, tell } from '../../../test/support/telling';
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
      'By month 0, a customer has brought you 36.67 on average (from 3 customers old enough). There is no second cohort of 30 customers to hold beside it yet.',
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

const SPLIT_SHOP = `order id,order date,customer id,order total,country,discount amount,coupon code,product,price,quantity
1,2024-01-05,ann,10,DE,0,,Soap,10,1
2,2024-01-06,bob,20,FR,5,hello5,Towel,25,1
3,2024-11-20,cyd,30,DE,0,HELLO5 ,Soap,30,1
4,2024-12-30,ann,40,FR,0,hello5,Towel,40,1
5,2024-12-31,dan,50,,0,,Brush,50,1
`;

describe('customers split by their first order', () => {
  beforeAll(() => loadShop(engine, [new Blob([SPLIT_SHOP])]));

  const sales = async (split: string) =>
    (
      await rows(
        engine,
        `select segment, sum(customer_count) filter (age = 0) as n, sum(sales) as sales from cohorts(split := '${split}') group by all order by all`,
      )
    ).map((row) => Object.values(row));

  test('a later order stays with the first one’s segment', async () => {
    expect(await sales('country')).toEqual([
      ['DE', 2, 80],
      ['FR', 1, 25],
      [null, 1, 50],
    ]);
  });

  test('the discount, the season and the first product are those of the first order', async () => {
    expect(await sales('discount')).toEqual([
      ['discounted', 1, 25],
      ['full_price', 3, 130],
    ]);
    expect(await sales('season')).toEqual([
      ['holiday', 2, 80],
      ['rest_of_year', 2, 75],
    ]);
    expect(await sales('first_product')).toEqual([
      ['Brush', 1, 50],
      ['Soap', 2, 80],
      ['Towel', 1, 25],
    ]);
  });

  test('the coupon is that of the first order, however it was typed', async () => {
    expect(await sales('coupon')).toEqual([
      ['HELLO5', 2, 55],
      ['no_coupon', 2, 100],
    ]);
  });

  test('the parts add up to the whole', async () => {
    for (const split of ['none', 'country', 'channel', 'first_product', 'coupon', 'discount', 'season']) {
      const parts = await sales(split);
      expect(parts.reduce((sum, part) => sum + Number(part[2]), 0)).toBe(155);
      expect(parts.reduce((sum, part) => sum + Number(part[1]), 0)).toBe(4);
    }
  });

  test('where the file tells no coupons, nobody is said to have had none', async () => {
    await loadOrders(engine, ['ann 2024-01-05 10', 'ann 2024-02-05 20']);
    expect(await sales('coupon')).toEqual([[null, 1, 30]]);
    await setScope(engine, { asOf: '2024-03-31' });
    expect((await tell(engine, analysis, messages, { split: 'coupon' })).sentence).toContain('name no coupons');
  });

  test('groups are held against the largest that is known and has 30 customers; below these, against none', async () => {
    const orders = Object.entries({ '': 60, AT: 29, DE: 40, FR: 35 }).flatMap(([country, count]) =>
      Array.from({ length: count }, (_, i) => `${country}${i},2024-01-05,c${country}${i},${10 + i},${country}`),
    );
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

  test('beyond the five largest, segments are one', async () => {
    const orders = [5, 4, 3, 2, 2, 1, 1].flatMap((count, i) =>
      Array.from({ length: count }, (_, j) => `${i}-${j},2024-01-05,c${i}-${j},10,C${i}`),
    );
    await loadShop(engine, [new Blob([`order id,order date,customer id,order total,country\n${orders.join('\n')}\n`])]);
    expect((await sales('country')).map(([segment, n]) => [segment, n])).toEqual([
      ['C0', 5],
      ['C1', 4],
      ['C2', 3],
      ['C3', 2],
      ['C4', 2],
      ['other', 2],
    ]);
  });
});

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

  test('a split into a better and a worse group says whom to spend less on', async () => {
    const orders = [
      ...Array.from({ length: 60 }, (_, i) => `d${i},2024-01-10,d${i},${80 + (i % 5)},DE`),
      ...Array.from({ length: 50 }, (_, i) => `f${i},2024-01-10,f${i},${50 + (i % 5)},FR`),
      'z,2024-03-10,z,1,DE',
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
    await loadOrders(engine, [...won('01', 40, () => 10), ...won('01', 10, () => 10), 'end 2024-02-29 1']);
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
        `order id,order date,customer id,order total,country\n${[...orders, 'z,2024-02-10,z,1,DE'].join('\n')}\n`,
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
