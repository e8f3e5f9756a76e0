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

  const overRefunds = () =>
    rows(engine, "select count, amount, currency, example from file_warnings where warning = 'over_refunded'");

  test('of more than was paid takes no rung below zero, and is told', async () => {
    expect(await ladder(104.5)).toMatchObject({ returns: 90 });
    expect(await overRefunds()).toEqual([]);
    expect(await ladder(500)).toEqual({ returns: 90, returned_shipping: 5, returned_taxes: 9.5, net_sales: 0 });
    expect(await sums({ shipping: 'in', taxes: 'in' })).toBe(0);
    expect(await overRefunds()).toEqual([{ count: 1, amount: 395.5, currency: 'EUR', example: '1' }]);
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

describe('an order whose total is reached', () => {
  const LINES = 'Order ID,Date,E-mail,Item,Quantity,Price,Line discount,Discount,Shipping,Tax,Order total';
  const UNTOLD = LINES.replace('Line discount,Discount,', '');
  const line = (price: number, ...rest: (number | string)[]) =>
    ['1', '2024-01-05', 'ann@example.com', `Rug ${price}`, 1, price, ...rest].join(',');
  /** An order of the same file that shows whether its prices hold the taxes. */
  const clear = (...rest: number[]) => ['2', '2024-01-06', 'ann@example.com', 'Mug', 1, ...rest].join(',');

  test.each<[string, string[], { gross_sales: number; discounts: number; net_sales: number }]>([
    [
      'by lines before the order’s discount',
      [LINES, line(60, '', 10, 5, 9.5, 104.5), line(40, '', 10, 5, 9.5, 104.5)],
      { gross_sales: 100, discounts: 10, net_sales: 90 },
    ],
    [
      'by lines after the order’s discount',
      [LINES, line(54, '', 10, 5, 9.5, 104.5), line(36, '', 10, 5, 9.5, 104.5)],
      { gross_sales: 100, discounts: 10, net_sales: 90 },
    ],
    [
      'by lines after the order’s discount, with the taxes inside',
      [LINES, line(54, '', 10, 5, 9.5, 95), line(36, '', 10, 5, 9.5, 95)],
      { gross_sales: 90.5, discounts: 10, net_sales: 80.5 },
    ],
    [
      'by lines after their own discounts',
      [LINES, line(54, 6, '', 5, 9.5, 104.5), line(36, 4, '', 5, 9.5, 104.5)],
      { gross_sales: 100, discounts: 10, net_sales: 90 },
    ],
    [
      'by a discount that only the total knows',
      [UNTOLD, line(60, 5, 3, 58)],
      { gross_sales: 60, discounts: 10, net_sales: 50 },
    ],
    [
      'by a discount that only the total knows, with the taxes inside as in the rest of the file',
      [UNTOLD, line(60, 5, 3, 55), clear(60, 5, 3, 65)],
      { gross_sales: 57, discounts: 10, net_sales: 47 },
    ],
  ])('%s', async (_, rows_, expected) => {
    await loadModel(engine, [`${rows_.join('\n')}\n`]);
    expect(await rows(engine, "select gross_sales, discounts, net_sales from all_orders where order_id = '1'")).toEqual(
      [expected],
    );
    expect(await rows(engine, "select warning from file_warnings where warning = 'items_differ'")).toEqual([]);
  });

  test('by no reading is read as most orders of its file are', async () => {
    const tipped = line(60, '', 0, 5, 3, 66);
    const net = async (...lines: string[]) => {
      await loadModel(engine, [[LINES, ...lines].join('\n')]);
      return (await rows(engine, "select net_sales from all_orders where order_id = '1'"))[0]!.net_sales;
    };
    expect(await net(tipped)).toBe(57);
    expect(await net(tipped, '2,2024-01-06,bob@example.com,Mug,1,60,,0,5,3,68')).toBe(60);
  });

  test('a total that a refund was taken from knows of no discount', async () => {
    await loadModel(engine, [
      'Order ID,Date,E-mail,Item,Quantity,Price,Refunded amount,Order total\n1,2024-01-05,ann@example.com,Rug,1,60,15,45\n',
    ]);
    expect(await rows(engine, 'select discounts, returns, net_sales from all_orders')).toEqual([
      { discounts: 0, returns: 15, net_sales: 45 },
    ]);
  });
});
