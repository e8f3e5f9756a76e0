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

const HEADER = 'order id,order date,email,company,shipping method,product,quantity,line total';
const shop = (lines: string[], scope = {}) =>
  loadShop(engine, [new Blob([`${HEADER}\n${lines.map((line, i) => `${i + 1},${line}`).join('\n')}\n`])], scope);
const usual = Array.from(
  { length: 12 },
  (_, i) =>
    `2024-01-${String(i + 1).padStart(2, '0')},c${i}@gmail.com,,Standard,Napkin,${1 + (i % 4)},${10 + 10 * (i % 4)}`,
);
const listed = async (args = '') =>
  (await rows(engine, `from business_buyers(${args}) join all_customers using (customer_key) order by score desc`)).map(
    (row) => [row.customer_id, row.reasons],
  );

describe('napkins by the piece, and ten dozen of them', () => {
  beforeAll(() =>
    shop([
      ...usual,
      '2024-02-01,hotel@hotel-lodge.example,Lodge,2nd Day Air,Napkin,120,900',
      '2024-02-02,inn@gmail.com,,Standard,Napkin,100,600',
      '2024-02-03,inn@gmail.com,,Standard,Napkin,100,600',
      '2024-02-04,desk@office.example,Office,Standard,Napkin,1,10',
      '2024-02-05,work@gmail.com,Works,Standard,Napkin,1,10',
      '2024-02-06,,,Standard,Napkin,400,100',
    ]),
  );

  test('the ten dozen rank first, and every reason is told', async () => {
    expect(await listed()).toEqual([
      ['hotel@hotel-lodge.example', 'units,value,company,domain,express'],
      ['inn@gmail.com', 'units,repeated'],
      ['desk@office.example', 'company,domain'],
    ]);
    const { label } = analysis;
    expect(label!('reasons', 'units,express', { t: (key: keyof typeof messages) => messages[key] } as never)).toBe(
      'many pieces in one order, express delivery',
    );
  });

  test('what goes if they stop is what direct subtraction leaves', async () => {
    const [all] = await rows(engine, 'select sum(sales) as sales from orders');
    const steps = await rows(engine, 'from large_orders()');
    for (const { stopped_count, sales_left, sales_at_risk } of steps) {
      const [left] = await rows(
        engine,
        `select sum(sales) as sales from orders where customer_key is null or customer_key not in
          (select customer_key from business_buyers() join customer_sums using (customer_key) order by sales desc, customer_key limit ${stopped_count as number})`,
      );
      expect([sales_left, (sales_at_risk as number) + (sales_left as number)]).toEqual([left!.sales, all!.sales]);
    }
    expect(steps.map((row) => row.sales_at_risk)).toEqual([0, 1200, 2100, 2110]);
  });

  test('the sentence has the money in it, and every step can be walked', async () => {
    const { sentence, points } = await tell(engine, analysis, messages);
    expect(sentence).toContain('3 of your 16 customers buy like a business and bring 2,110, 84% of sales.');
    expect(sentence).toContain(
      '3 business buyers have ordered in the last 365 days. The best 3 of them brought 2,110 in that time, 84% of its sales: that would go if they stopped.',
    );
    expect(points[1]).toBe('The best one stops: 1,200.00 of the last 365 days would go, 48% of their sales');
  });
});

describe('a hotel that stopped a year ago, and an inn that still buys', () => {
  const orders = [
    ...usual,
    '2024-01-20,hotel@gmail.com,,Standard,Napkin,120,9000',
    '2024-01-21,inn@gmail.com,,Standard,Napkin,100,600',
    '2025-01-20,inn@gmail.com,,Standard,Napkin,1,50',
  ];
  const end = '2025-01-20,cyd@gmail.com,,Standard,Napkin,1,150';

  test('only who bought in the last 365 days can stop, and only these sales can go', async () => {
    await shop([...orders, end.replace('2025-01-20', '2025-01-19')], { asOf: '2025-01-20' });
    // From 22 January 2024 on: the inn's 50 of 200.
    expect(await rows(engine, 'from large_orders() where stopped_count > 0')).toMatchObject([
      {
        stopped_count: 1,
        sales_at_risk: 50,
        share_at_risk: 0.25,
        sales_left: 150,
        business_count: 2,
        business_sales: 9650,
      },
    ]);
    const best = await rows(engine, 'from best_business_buyers() join all_customers using (customer_key)');
    expect(best).toMatchObject([{ stopped_count: 1, place: 1, customer_id: 'inn@gmail.com', sales_lately: 50 }]);
    const advice = await adviceOf(engine, analysis, messages);
    expect(advice).toMatchObject({ lever: 'keep', money: 50 });
    expect(advice!.sentence).toContain(
      'One business buyer has ordered in the last 365 days. That buyer brought 50.00 in that time, 25% of its sales: that would go if that buyer stopped.',
    );
  });

  test('where all of them are gone, nothing is left to lose', async () => {
    await shop([...orders.slice(0, -1), end.replace('2025', '2026')]);
    expect(await adviceOf(engine, analysis, messages)).toBeUndefined();
    expect((await tell(engine, analysis, messages)).sentence).toContain(
      'None of them has brought anything in the last 365 days',
    );
  });
});

describe('what is no large order alone', () => {
  const spread = Array.from({ length: 40 }, (_, i) => `2024-01-01,s${i}@gmail.com,,Standard,Napkin,${1 + (i % 9)},20`);
  const spa = (units: number, count: number) =>
    Array.from({ length: count }, (_, i) => `2024-03-0${i + 1},spa@gmail.com,,Standard,Napkin,${units},20`);

  test('is a sign time after time, when it is half of what a customer orders', async () => {
    await shop([...spread, ...spa(30, 3)]);
    const [{ large_units, bulk_units }] = (await rows(engine, 'from order_fences()')) as [Record<string, number>];
    expect(large_units! > 30 && bulk_units! < 30).toBe(true);
    expect(await listed()).toEqual([['spa@gmail.com', 'bulk']]);
    await shop([...spread, ...spa(30, 2)]);
    expect(await listed()).toEqual([]);
    await shop([...spread, ...spa(30, 3), ...spa(1, 4)]);
    expect(await listed()).toEqual([]);
  });

  test.each(['Ann Lee', 'lee,  ANN', '-', 'n/a', 'None', 'private', 'لا يوجد'])(
    'a company of the name %s is none',
    async (company) => {
      const named = 'order id,order date,email,name,company,shipping method,product,quantity,line total';
      const order = (who: string, firm: string) =>
        `2024-01-01,${who}@gmail.com,Ann Lee,"${firm}",2nd Day Air,Napkin,2,24`;
      const lines = [order('ann', company), order('inn', 'Lee Lodging')].map((line, i) => `${i + 1},${line}`);
      await loadShop(engine, [new Blob([`${named}\n${lines.join('\n')}\n`])], {});
      expect(await listed()).toEqual([['inn@gmail.com', 'company,express']]);
    },
  );
});

test('a large order is five times the typical one at least, and more than ten pieces', async () => {
  await shop([...usual.map((line) => line.replace(/\d+,\d+$/, '1,10')), '2024-02-01,ann@gmail.com,,,Napkin,10,50']);
  expect(await listed()).toEqual([]);
  await shop([...usual.map((line) => line.replace(/\d+,\d+$/, '1,10')), '2024-02-01,ann@gmail.com,,,Napkin,11,51']);
  expect(await listed()).toEqual([['ann@gmail.com', 'units,value']]);
});

test('the fences lie on the quartiles: 1, 2 and 4 pieces', async () => {
  await shop(
    ['1', '2', '4'].flatMap((n) =>
      Array.from({ length: 5 }, (_, i) => `2024-01-0${i + 1},c${n}${i}@gmail.com,,,Napkin,${n},${n}`),
    ),
  );
  const [quartiles] = await rows(engine, "from order_fences(fence := 'quartiles', distance := 5)");
  expect(quartiles).toEqual({
    typical_units: 2,
    large_units: 4 + 5 * 3,
    bulk_units: 4 + 2.5 * 3,
    typical_value: 2,
    large_value: 4 + 5 * 3,
  });
  const [logarithmic] = await rows(engine, 'from order_fences(distance := 4)');
  expect(logarithmic!.large_value).toBeCloseTo(2 * 4 ** (4 / 1.349), 9);
});

test('a domain that six customers share is a provider’s, five may be one firm', async () => {
  const firm = (count: number) =>
    Array.from({ length: count }, (_, i) => `2024-02-0${i + 1},p${i}@shared.example,Firm,Standard,Napkin,1,10`);
  await shop([...usual, ...firm(5)]);
  expect(await listed()).toHaveLength(5);
  await shop([...usual, ...firm(6)]);
  expect(await listed()).toEqual([]);
});

test('on net sales, a large order that was given back is no large order', async () => {
  const orders = [
    ...Array.from({ length: 8 }, (_, i) => `c${i} 2024-01-01 10`),
    'big 2024-02-01 500',
    'big 2024-02-02 -490',
  ];
  await loadOrders(engine, orders, { money: 'net' });
  expect(await listed()).toEqual([]);
  await setScope(engine, { money: 'gross' });
  expect(await listed()).toEqual([['big', 'value']]);
});

test('while nobody stops, all sales of the shop stay, returns of people without an order taken off', async () => {
  const orders = [
    ...Array.from({ length: 8 }, (_, i) => `c${i} 2024-01-01 10`),
    'big 2024-02-01 500',
    '- 2024-02-01 7',
  ];
  await loadOrders(engine, [...orders, 'nil 2024-02-02 -5', '- 2024-02-03 -1', 'big 2024-02-04 -90']);
  for (const [money, sales] of [
    ['net', 491],
    ['gross', 587],
  ] as const) {
    await setScope(engine, { money });
    const [shop] = await rows(engine, 'select (average_order_value * order_count)::double as sales from overview()');
    const [none] = await rows(engine, 'select sales_left::double as sales from large_orders() where stopped_count = 0');
    expect([shop!.sales, none!.sales]).toEqual([expect.closeTo(sales, 6), sales]);
  }
});

test('where nobody stands out the page says so, and without a known customer it says what is missing', async () => {
  await loadOrders(engine, ['ann 2024-01-01 20']);
  const { sentence, points } = await tell(engine, analysis, messages);
  expect(sentence).toContain('Nobody here buys like a business');
  expect(sentence).toContain('from about 100 on');
  expect(points).toHaveLength(1);
  await loadOrders(engine, ['- 2024-01-01 20']);
  expect((await tell(engine, analysis, messages)).sentence).toBe(messages.empty);
});
