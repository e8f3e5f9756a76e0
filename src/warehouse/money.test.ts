import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../engine/engine';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows, setScope } from '../../test/support/shop';
import { parseRates } from './money-basis';
import type { Scope } from './scope';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const HEADER =
  'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount';
/** Each: items 100, a discount of 10, shipping 5, tax 9.50, total 104.50. */
const order = (name: string, refunded: number) =>
  `${name},${name}@example.com,paid,EUR,90,5,9.50,104.50,10,2024-01-0${name} 10:00,1,Frame,100,${refunded}`;

const sums = async (scope: Partial<Scope>) => {
  await setScope(engine, { currency: 'EUR', money: 'net', ...scope });
  const [shop] = await rows(engine, 'select sum(sales)::double as sales from orders');
  const [known] = await rows(engine, 'select sum(sales)::double as sales from customers');
  expect(known).toEqual(shop);
  return shop!.sales as number;
};

describe('each rung of the money ladder', () => {
  beforeAll(() => loadModel(engine, [[HEADER, order('1', 0), order('2', 0)].join('\n')]));

  test.each<[Scope['money'], number]>([
    ['gross', 200],
    ['discounted', 180],
    ['net', 180],
  ])('on the %s basis moves totals by exactly itself', async (money, sales) => {
    expect(await sums({ money })).toBe(sales);
    expect(await sums({ money, shipping: 'in' })).toBe(sales + 10);
    expect(await sums({ money, taxes: 'in' })).toBe(sales + 19);
    expect(await sums({ money, shipping: 'in', taxes: 'in' })).toBe(sales + 29);
  });
});

describe('a refund stated on the order', () => {
  const ladder = async (refunded: number) => {
    await loadModel(engine, [[HEADER, order('1', refunded)].join('\n')]);
    const [row] = await rows(engine, 'select returns, returned_shipping, returned_taxes, net_sales from all_orders');
    return row;
  };

  test('of everything takes each rung to zero', async () => {
    expect(await ladder(104.5)).toEqual({ returns: 90, returned_shipping: 5, returned_taxes: 9.5, net_sales: 0 });
    expect(await sums({ shipping: 'in', taxes: 'in' })).toBe(0);
    expect(await sums({ money: 'discounted', shipping: 'in', taxes: 'in' })).toBe(104.5);
  });

  test('of a part takes its share of the tax, the rest from the items', async () => {
    expect(await ladder(20.9)).toEqual({ returns: 19, returned_shipping: 0, returned_taxes: 1.9, net_sales: 71 });
    expect(await sums({ taxes: 'in' })).toBe(78.6);
  });

  test('of more than was paid takes no rung below zero', async () => {
    expect(await ladder(500)).toEqual({ returns: 90, returned_shipping: 5, returned_taxes: 9.5, net_sales: 0 });
    expect(await sums({ shipping: 'in', taxes: 'in' })).toBe(0);
  });
});

describe('a return with a day of its own', () => {
  beforeAll(() =>
    loadModel(engine, [
      'Order ID,Date,E-mail,Currency,Item,Quantity,Price\n1,2024-01-05,ann@example.com,EUR,Frame,2,50\n1,2024-03-02,ann@example.com,EUR,Frame,-1,50\n',
    ]),
  );
  const returns = (column: string) => rows(engine, `select order_key, ${column}, deducted from returns`);

  test('counts on the day of its order', async () => {
    expect(await sums({})).toBe(50);
    expect(await returns('returned_on')).toEqual([{ order_key: 1, returned_on: new Date('2024-01-05'), deducted: 50 }]);
    expect(await sums({ to: '2024-01-31' })).toBe(50);
  });

  test('or on its own, where the scope says so', async () => {
    await setScope(engine, { currency: 'EUR', money: 'net', returnsOn: 'refund' });
    expect(await returns('returned_on')).toEqual([
      { order_key: null, returned_on: new Date('2024-03-02'), deducted: 50 },
    ]);
    expect(await rows(engine, 'select sales, returns from orders')).toEqual([{ sales: 100, returns: 0 }]);
    expect(await rows(engine, 'select sales, returns, order_count from customers')).toEqual([
      { sales: 50, returns: 50, order_count: 1 },
    ]);
    await setScope(engine, { currency: 'EUR', money: 'net', returnsOn: 'refund', to: '2024-01-31' });
    expect(await rows(engine, 'select sales from customers')).toEqual([{ sales: 100 }]);
  });
});

describe('several currencies', () => {
  const shop = [
    'Order ID,Date,E-mail,Currency,Total',
    '1,2024-01-05,ann@example.com,EUR,100',
    '2,2024-01-06,ann@example.com,USD,50',
    '3,2024-01-07,bob@example.com,GBP,10',
    '4,2024-01-08,bob@example.com,JPY,9000',
  ];
  beforeAll(() => loadModel(engine, [shop.join('\n')]));

  test('are never added', async () => {
    expect(await sums({})).toBe(100);
    expect(await sums({ currency: 'USD' })).toBe(50);
  });

  test('are converted where there are rates, and left out where there is none', async () => {
    expect(await sums({ rates: 'USD:0.92,GBP:1.17' })).toBeCloseTo(100 + 46 + 11.7, 10);
    expect(await rows(engine, 'select order_id, sales, currency from orders order by order_key')).toEqual([
      { order_id: '1', sales: 100, currency: 'EUR' },
      { order_id: '2', sales: 46, currency: 'USD' },
      { order_id: '3', sales: 11.7, currency: 'GBP' },
    ]);
    expect(await rows(engine, 'select sum(gross_sales)::double as sales from order_items')).toEqual([{ sales: 157.7 }]);
  });

  test('a rate is a number above zero, one for each currency', () => {
    for (const text of ['', 'USD', 'USD:0', 'USD:-1', 'USD:1,USD:2', "USD:1'", 'USD:1e3', 'a b:1'])
      expect(parseRates(text)).toBeNull();
    expect(parseRates('USD:0.92,€:2')).toEqual(
      new Map([
        ['USD', 0.92],
        ['€', 2],
      ]),
    );
  });
});
