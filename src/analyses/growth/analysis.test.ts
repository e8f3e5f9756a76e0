import { beforeAll, describe, expect, test } from 'vitest';
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

const parts = async () =>
  Object.fromEntries(
    (await rows(engine, 'select part, before_figure, now_figure, amount::double as amount from growth()')).map(
      (row) => [row.part, [row.before_figure, row.now_figure, row.amount]],
    ),
  );

/** What the parts leave of the change; 0 to the last digit. */
const rest = async () =>
  (
    await rows(
      engine,
      `select (sum(amount) filter (part <> 'change') - sum(amount) filter (part = 'change'))::double as parts,
        (sum(amount) filter (part = 'change') - (
          select sum(case period when 'now' then sales else -sales end) from (
            select period, sales from period_orders
            union all
            select period, -deducted from period_returns where order_key is null
          )
        ))::double as shop
      from growth()`,
    )
  )[0];

describe('five customers over two Januaries', () => {
  // Before: 2 customers, 1.5 orders each, 20 per order = 60. Now: 3 customers, 2 orders each, 30 per order = 180.
  beforeAll(() =>
    loadOrders(
      engine,
      [
        'eve 2022-01-01 1',
        'zoe 2024-03-01 1',
        'ann 2023-01-02 10',
        'ann 2023-01-03 20',
        'bob 2023-01-04 30',
        'ann 2024-01-02 40',
        'ann 2024-01-03 50',
        'cyd 2024-01-05 20',
        'cyd 2024-01-06 20',
        'eve 2024-01-07 25',
        'eve 2024-01-08 25',
        '- 2024-01-09 7',
        '- 2023-01-09 2',
      ],
      { from: '2024-01-01', to: '2024-01-31', compare: 'year' },
    ),
  );

  test('each factor has its mean effect over the six orders of change', async () => {
    // Customers: (2 x 1.5 x 20 + 1.5 x 30 + 2 x 20 + 2 x 2 x 30) / 6 = 265/6 each; those known before went from 0 to 2.
    const worth = 265 / 6;
    // Orders per customer: 0.5 x (2 x 2 x 20 + 2 x 30 + 3 x 20 + 2 x 3 x 30) / 6; the average order has what is left of 120.
    expect(await parts()).toEqual({
      new_customers: [2, 1, expect.closeTo(-worth, 3)],
      returning_customers: [0, 2, expect.closeTo(2 * worth, 3)],
      order_frequency: [1.5, 2, expect.closeTo(380 / 12, 3)],
      order_value: [20, 30, expect.closeTo(120 - worth - 380 / 12, 3)],
      unknown_sales: [2, 7, 5],
      change: [62, 187, 125],
    });
    expect(await rest()).toEqual({ parts: 0, shop: 0 });
  });

  test('customers are won, lost, kept or won back', async () => {
    const behind = await rows(
      engine,
      `select customer_id, movement, before_sales, now_sales, latest_sales from growth_customers()
      join all_customers using (customer_key) order by customer_id`,
    );
    expect(behind).toEqual([
      { customer_id: 'ann', movement: 'kept', before_sales: 30, now_sales: 90, latest_sales: 90 },
      { customer_id: 'bob', movement: 'lost', before_sales: 30, now_sales: 0, latest_sales: 30 },
      { customer_id: 'cyd', movement: 'new', before_sales: 0, now_sales: 40, latest_sales: 40 },
      { customer_id: 'eve', movement: 'back', before_sales: 0, now_sales: 50, latest_sales: 50 },
    ]);
  });

  test('behind a bar stand those whom its figure now counts, and behind the means everyone they are of', async () => {
    expect(
      await rows(engine, 'select part, behind, customer_count, customer_sales from growth() where behind is not null'),
    ).toEqual([
      { part: 'new_customers', behind: 'new', customer_count: 1, customer_sales: 40 },
      { part: 'returning_customers', behind: 'returning', customer_count: 2, customer_sales: 140 },
      { part: 'order_frequency', behind: 'everyone', customer_count: 4, customer_sales: 180 },
      { part: 'order_value', behind: 'everyone', customer_count: 4, customer_sales: 180 },
    ]);
    const listed = await rows(
      engine,
      `select behind, string_agg(customer_id, ' ' order by customer_id) as customers from growth_behind()
      join all_customers using (customer_key) group by behind order by behind`,
    );
    expect(listed).toEqual([
      { behind: 'everyone', customers: 'ann bob cyd eve' },
      { behind: 'gained', customers: 'cyd eve' },
      { behind: 'lost', customers: 'bob' },
      { behind: 'new', customers: 'cyd' },
      { behind: 'returning', customers: 'ann eve' },
    ]);
  });

  test('with few orders it tells the change and no trend', async () => {
    const { sentence, points } = await tell(engine, analysis, messages);
    expect(sentence).toBe(
      'Sales grew by 125 (202%): 187 from Jan 1, 2024 to Jan 31, 2024, against 62.00 from Jan 1, 2023 to Jan 31, 2023. With 4 orders before and 7 orders now, single orders decide: take this as a count, not as a trend.',
    );
    expect(points[2]).toBe('Orders per customer: +31.67, from 1.5 to 2');
  });
});

test('returns come off their customers, or stand apart where these ordered nothing in the period', async () => {
  await loadShop(
    engine,
    [
      new Blob([
        [
          'order id,order date,customer id,order total',
          '1,2024-01-10,ann,100',
          '2,2024-01-11,bob,100',
          '3,2024-02-10,ann,80',
          'C1,2024-02-11,ann,-30',
          'C2,2024-02-12,bob,-40',
          'C3,2024-02-13,nil,-5',
        ].join('\n'),
      ]),
    ],
    { from: '2024-02-01', to: '2024-02-29', money: 'net' },
  );
  const found = await parts();
  expect(found.order_value).toEqual([100, 50, expect.any(Number)]);
  expect(found.other_returns).toEqual([0, -40, -40]);
  expect(found.unknown_sales).toEqual([0, -5, -5]);
  expect(found.change![2]).toBe(-195);
  expect(await rest()).toEqual({ parts: 0, shop: 0 });
});

test('a period without known customers gives the whole change to the customers', async () => {
  await loadOrders(engine, ['zoe 2024-01-01 1', '- 2024-01-30 10', 'ann 2024-02-01 20', 'ann 2024-02-03 30'], {
    from: '2024-02-01',
  });
  expect(await parts()).toEqual({
    new_customers: [0, 1, 50],
    returning_customers: [0, 0, 0],
    order_frequency: [2, 2, 0],
    order_value: [25, 25, 0],
    unknown_sales: [10, 0, -10],
    change: [10, 50, 40],
  });
});

describe('sixty customers and a second month', () => {
  const day = (month: string, i: number) => `2024-${month}-${String(1 + (i % 28)).padStart(2, '0')}`;
  /** Two months by what each customer spends; nothing is no order. */
  const months = (january: (i: number) => number, february: (i: number) => number) =>
    loadOrders(
      engine,
      [
        ...Array.from({ length: 60 }, (_, i) => `c${i} ${day('01', i)} ${january(i)}`),
        ...Array.from({ length: 60 }, (_, i) => `c${i} ${day('02', i)} ${february(i)}`).filter((_, i) => february(i)),
      ],
      // The 28 days of each month and the three between them.
      { from: '2024-01-29', to: '2024-02-28' },
    );
  const told = async () => (await tell(engine, analysis, messages)).sentence;

  test('the weakest part is named with its size, and those to write to', async () => {
    await months(
      () => 20,
      (i) => (i < 40 ? 20 : 0),
    );
    expect(await told()).toContain('Sales fell by 400 (33%): 800');
    expect(await told()).toContain('What moved them most: customers, 40 instead of 60 (-400).');
    expect(await rows(engine, "select behind, customer_count from growth() where part = 'customers'")).toEqual([
      { behind: 'lost', customer_count: 20 },
    ]);
    expect(await told()).toContain(
      'Fewer customers cost you 400. 20 customers of the period before have not bought since and brought 400 then. Write to them first: if one in ten comes back for one average order, that is 40.00.',
    );
    expect(await adviceOf(engine, analysis, messages)).toMatchObject({ lever: 'again', money: 40 });
  });

  test('a few customers fewer are chance: not called a loss, nor put on the overview', async () => {
    await months(
      () => 20,
      (i) => (i < 57 ? 20 : 0),
    );
    // Three are in only one of the two months: 3 less 1 is below 1.96 roots of 3, and three parts are as much wider.
    const [customers] = await rows(engine, "select change_low, change_high from growth() where part = 'customers'");
    expect(customers).toEqual({
      change_low: expect.closeTo(-3 - 1.2214 * (1 + 1.96 * Math.sqrt(3)), 3),
      change_high: expect.closeTo(-3 + 1.2214 * (1 + 1.96 * Math.sqrt(3)), 3),
    });
    expect(await told()).toContain(
      'That customers went from 60 to 57 (-60.00) can be chance: wait before you act on it.',
    );
    expect(await told()).not.toContain('cost you');
    expect(await adviceOf(engine, analysis, messages)).toBeUndefined();
  });

  test('what would be certain of one part is not so of the strongest of three', async () => {
    await months(
      () => 20,
      (i) => (i < 54 ? 20 : 0),
    );
    expect(6 - 1).toBeGreaterThan(1.96 * Math.sqrt(6));
    expect(await told()).toContain('That customers went from 60 to 54 (-120) can be chance');
  });

  test('a mean that moved within chance is not made anything of', async () => {
    const noise = (i: number) => (i * 37) % 80;
    await months(
      (i) => 20 + noise(i),
      (i) => 16 + noise(i + 7),
    );
    expect(await told()).toContain('That the average order went from');
    expect(await told()).not.toContain('Smaller orders');
    await months(
      (i) => 20 + noise(i),
      (i) => 15 + noise(i) / 4,
    );
    expect(await told()).not.toContain('can be chance');
    expect(await told()).toContain('Smaller orders cost you');
    expect((await adviceOf(engine, analysis, messages))!.lever).toBe('larger');
  });
});

test('files that do not cover the comparison say so, and what they do cover', async () => {
  const days = Array.from({ length: 100 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10));
  await loadOrders(
    engine,
    days.map((day, i) => `c${i} ${day} 10`),
    { from: '2024-02-01' },
  );
  expect((await tell(engine, analysis, messages)).sentence).toBe(
    'These two periods cannot be compared: your files hold only 31 of the 69 days from Nov 24, 2023 to Jan 31, 2024, so what looks like growth or decline is mostly missing days. Choose the last 30 days above: your files hold those and as many before them.',
  );
});

test('one order, or none before, says what is missing', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
  await setScope(engine, { from: '2099-01-01' });
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});

test('a figure of the table is written as what it is: customers counted, sales in money', () => {
  const kinds = ['customers', 'order_frequency', 'order_value', 'change'].map((part) =>
    analysis.kindOf!('before_figure', { part }, {}),
  );
  expect(kinds).toEqual([undefined, undefined, 'money', 'money']);
  expect(analysis.kindOf!('customer_count', { part: 'change' }, {})).toBeUndefined();
});
