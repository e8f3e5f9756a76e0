import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { loadFiles } from '../warehouse/load';
import { isSameMapping, planFile, recognised } from './plan';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const COLUMNS = [
  'Name',
  'Email',
  'Financial Status',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Discount Amount',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem sku',
  'Billing Company',
  'Shipping Method',
  'Billing Country',
  'Shipping Country',
  'Cancelled at',
  'Payment Method',
  'Refunded Amount',
  'Source',
  'Lineitem discount',
  'Phone',
] as const;
type Line = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** The first line of an order of 100, paid and untaxed unless told. */
const first = (line: Line): Line => ({
  Email: 'ann@example.com',
  'Financial Status': 'paid',
  Currency: 'USD',
  Shipping: '0.00',
  Taxes: '0.00',
  Total: '100.00',
  'Discount Amount': '0.00',
  'Created at': '2024-01-05 10:00:00 +0500',
  'Lineitem quantity': 1,
  'Lineitem name': 'Rug',
  'Lineitem price': '100.00',
  'Refunded Amount': '0.00',
  'Lineitem discount': '0.00',
  ...line,
});

const csv = (lines: Line[], columns: readonly (keyof Line)[] = COLUMNS) =>
  [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))].map((row) => row.join(',')).join('\n');

const load = (lines: Line[], columns?: readonly (keyof Line)[]) => loadModel(engine, [csv(lines, columns)]);
const orders = (select: string) => rows(engine, `select ${select} from all_orders order by order_id`);
const excluded = () => rows(engine, 'select order_id, reason, amount from excluded_rows order by record');

test('the file is known by its columns, in whatever order and number they come', async () => {
  const plan = await planFile(new Blob([csv([first({ Name: '#1' })])]));
  expect(plan).toMatchObject({ format: { id: 'shopify' }, isGuess: false, dateStyles: ['iso'] });
  const few = ['Created at', 'Total', 'Financial Status', 'Name'] as const;
  expect((await planFile(new Blob([csv([first({ Name: '#1' })], few)]))).format.id).toBe('shopify');
});

test('columns that the owner changed leave the rules of the format in force', async () => {
  const text = csv([
    first({ Name: '#1', Source: 'web' }),
    first({ Name: '#2', 'Cancelled at': '2024-01-06 10:00:00 +0500' }),
    first({ Name: '#3', 'Payment Method': 'Bogus Gateway' }),
  ]);
  const { mapping } = await planFile(new Blob([text]));
  const { channel: _, ...changed } = mapping;
  const plan = await planFile(new Blob([text]), () => changed);
  expect(plan).toMatchObject({ format: { id: 'shopify' }, isGuess: false, mapping: changed });
  expect(isSameMapping(plan.mapping, recognised(plan.dialect).mapping)).toBe(false);
  expect(isSameMapping(mapping, recognised(plan.dialect).mapping)).toBe(true);
  await loadFiles(engine, [{ id: 1, plan }]);
  expect(await orders('order_id, channel')).toEqual([{ order_id: '#1', channel: null }]);
});

describe('lines of one order', () => {
  const rug = first({ Name: '#1001', Total: '46.00', 'Lineitem quantity': 2, 'Lineitem price': '15.00' });
  const more = { Email: 'ann@example.com', 'Created at': '2024-01-05 10:00:00 +0500', 'Lineitem name': 'Curtain' };
  const curtain: Line = { ...more, Name: '#1001', 'Lineitem quantity': 1, 'Lineitem price': '16.00' };
  const mug = first({ Name: '#1002', Total: '10.00', 'Lineitem name': 'Mug', 'Lineitem price': '10.00' });

  test.each([
    ['together', [rug, curtain, mug]],
    ['interleaved', [rug, mug, curtain]],
    ['with the totals last', [curtain, mug, rug]],
  ])('%s make one order with its total once', async (_, lines) => {
    await load(lines);
    expect(await orders('order_id, gross_sales, total, line_count, unit_count, status')).toEqual([
      { order_id: '#1001', gross_sales: 46, total: 46, line_count: 2, unit_count: 3, status: 'paid' },
      { order_id: '#1002', gross_sales: 10, total: 10, line_count: 1, unit_count: 1, status: 'paid' },
    ]);
    expect(await rows(engine, 'select count(*) as n, sum(gross_sales) as sales from all_order_items')).toEqual([
      { n: 3, sales: 56 },
    ]);
  });

  test('the day of the shop stays, whatever its offset', async () => {
    await load([first({ Name: '#1', 'Created at': '2024-01-05 00:30:00 +0500' })]);
    expect(await orders('ordered_at')).toEqual([{ ordered_at: new Date('2024-01-05T00:30:00Z') }]);
  });

  test('gift cards are told from products', async () => {
    await load([rug, { ...curtain, 'Lineitem name': 'Gift card - $16' }]);
    expect(await rows(engine, 'select item_kind from all_order_items order by record')).toEqual([
      { item_kind: 'product' },
      { item_kind: 'gift_card' },
    ]);
  });
});

describe('statuses', () => {
  test('refunds come off, voided orders are out, pending and authorized ones count', async () => {
    await load([
      first({ Name: '#1', Email: 'a@example.com' }),
      first({
        Name: '#2',
        Email: 'b@example.com',
        'Financial Status': 'partially_refunded',
        'Refunded Amount': '40.00',
      }),
      first({ Name: '#3', Email: 'c@example.com', 'Financial Status': 'refunded', 'Refunded Amount': '100.00' }),
      first({ Name: '#4', Email: 'd@example.com', 'Financial Status': 'voided' }),
      first({ Name: '#5', Email: 'e@example.com', 'Financial Status': 'pending' }),
      first({ Name: '#6', Email: 'f@example.com', 'Financial Status': 'authorized' }),
    ]);
    expect(await orders('order_id, gross_sales, returns, net_sales')).toEqual([
      { order_id: '#1', gross_sales: 100, returns: 0, net_sales: 100 },
      { order_id: '#2', gross_sales: 100, returns: 40, net_sales: 60 },
      { order_id: '#3', gross_sales: 100, returns: 100, net_sales: 0 },
      { order_id: '#5', gross_sales: 100, returns: 0, net_sales: 100 },
      { order_id: '#6', gross_sales: 100, returns: 0, net_sales: 100 },
    ]);
    expect(await excluded()).toEqual([{ order_id: '#4', reason: 'voided', amount: 100 }]);
  });

  test('cancelled, test, draft and empty orders are out, with all their lines', async () => {
    await load([
      first({ Name: '#1', 'Cancelled at': '2024-01-06 10:00:00 +0500' }),
      { Name: '#1', 'Created at': '2024-01-05 10:00:00 +0500', 'Lineitem quantity': 1, 'Lineitem price': '5.00' },
      first({ Name: '#2', 'Payment Method': '(for testing) Bogus Gateway' }),
      first({ Name: '#3', 'Financial Status': 'expired' }),
      first({ Name: '#4', Total: '0.00', 'Lineitem price': '0.00' }),
      first({ Name: '#5', Total: '0.00', 'Discount Amount': '100.00' }),
      first({ Name: '#6', 'Created at': 'soon' }),
      first({ Name: '#7' }),
    ]);
    expect(await excluded()).toEqual([
      { order_id: '#1', reason: 'cancelled', amount: 100 },
      { order_id: '#1', reason: 'cancelled', amount: 5 },
      { order_id: '#2', reason: 'test', amount: 100 },
      { order_id: '#3', reason: 'voided', amount: 100 },
      { order_id: '#4', reason: 'zero_value', amount: 0 },
      { order_id: '#5', reason: 'zero_value', amount: 100 },
      { order_id: '#6', reason: 'no_date', amount: 100 },
    ]);
    expect(await orders('order_id')).toEqual([{ order_id: '#7' }]);
  });
});

describe('the money ladder', () => {
  /** Gross minus discounts is the total without shipping and taxes, whichever way the file states them. */
  async function ladder(lines: Line[]) {
    await load(lines);
    const [found] = await orders(
      'gross_sales, discounts, gross_sales - discounts = total - shipping - taxes as closes',
    );
    expect(found!.closes).toBe(true);
    return [found!.gross_sales, found!.discounts];
  }

  test('prices before taxes', async () => {
    expect(await ladder([first({ Name: '#1', Taxes: '20.00', Shipping: '5.00', Total: '125.00' })])).toEqual([100, 0]);
  });

  test('prices with taxes inside', async () => {
    expect(await ladder([first({ Name: '#1', Taxes: '20.00', Shipping: '5.00', Total: '105.00' })])).toEqual([80, 0]);
  });

  test('a discount on the order', async () => {
    const line = first({ Name: '#1', 'Discount Amount': '10.00', Shipping: '5.00', Total: '95.00' });
    expect(await ladder([line])).toEqual([100, 10]);
  });

  test('a discount on the order, prices with taxes inside', async () => {
    const line = first({ Name: '#1', 'Discount Amount': '10.00', Taxes: '15.00', Total: '90.00' });
    expect(await ladder([line])).toEqual([85, 10]);
  });

  test('a line discount that the order’s discount repeats counts once', async () => {
    const line = first({ Name: '#1', 'Discount Amount': '10.00', 'Lineitem discount': '10.00', Total: '90.00' });
    expect(await ladder([line])).toEqual([100, 10]);
  });

  test('a line discount beside the order’s discount is added', async () => {
    const line = first({ Name: '#1', 'Discount Amount': '10.00', 'Lineitem discount': '5.00', Total: '85.00' });
    expect(await ladder([line])).toEqual([100, 15]);
  });

  test('a line discount on one of two lines, taxes on top', async () => {
    const lines = [
      first({ Name: '#1', 'Discount Amount': '0.00', Taxes: '27.00', Total: '162.00' }),
      {
        Name: '#1',
        'Created at': '2024-01-05 10:00:00 +0500',
        'Lineitem quantity': 2,
        'Lineitem price': '25.00',
        'Lineitem discount': '15.00',
      },
    ];
    expect(await ladder(lines)).toEqual([150, 15]);
  });
});

describe('refunds', () => {
  const returns = () => rows(engine, 'select return_id, amount, returned_on, customer_key from all_returns');

  test('the tax in a refund is taken out by its share of the total', async () => {
    await load([first({ Name: '#1', Taxes: '20.00', Total: '120.00', 'Refunded Amount': '60.00' })]);
    expect(await orders('returns, net_sales')).toEqual([{ returns: 50, net_sales: 50 }]);
  });

  test('no more can come back than was sold: what goes beyond the items was shipping', async () => {
    await load([first({ Name: '#1', Shipping: '10.00', Total: '110.00', 'Refunded Amount': '110.00' })]);
    expect(await orders('returns, net_sales')).toEqual([{ returns: 100, net_sales: 0 }]);
    await load([first({ Name: '#1', 'Refunded Amount': '500.00' })]);
    expect(await orders('returns, net_sales')).toEqual([{ returns: 100, net_sales: 0 }]);
  });

  test('are dated with the order, and a refund of an order that is out is none', async () => {
    await load([
      first({ Name: '#1', 'Refunded Amount': '30.00' }),
      first({ Name: '#2', 'Refunded Amount': '30.00', 'Cancelled at': '2024-01-07' }),
    ]);
    expect(await returns()).toEqual([
      { return_id: '#1', amount: 30, returned_on: new Date('2024-01-05T00:00:00Z'), customer_key: 1 },
    ]);
  });

  test('a file too old to say the amount still says that all was refunded', async () => {
    const columns = ['Name', 'Email', 'Financial Status', 'Total', 'Created at', 'Taxes'] as const;
    await load([first({ Name: '#1', 'Financial Status': 'refunded', Taxes: '20.00' })], columns);
    expect(await orders('gross_sales, returns, net_sales')).toEqual([{ gross_sales: 80, returns: 80, net_sales: 0 }]);
  });
});

test('without line items an order is worth its total before shipping and taxes, and its discount is known', async () => {
  const columns = [
    'Name',
    'Email',
    'Financial Status',
    'Total',
    'Shipping',
    'Taxes',
    'Discount Amount',
    'Created at',
  ] as const;
  await load(
    [first({ Name: '#1', Total: '105.00', Shipping: '5.00', Taxes: '10.00', 'Discount Amount': '8.00' })],
    columns,
  );
  expect(await orders('gross_sales, discounts, net_sales')).toEqual([{ gross_sales: 98, discounts: 8, net_sales: 90 }]);
});

describe('customers', () => {
  test('e-mail addresses differ in no letter case', async () => {
    await load([first({ Name: '#1', Email: 'Ann@Example.com' }), first({ Name: '#2', Email: ' ann@example.com ' })]);
    expect(await rows(engine, 'select customer_id, order_count from all_customers')).toEqual([
      { customer_id: 'ann@example.com', order_count: 2 },
    ]);
  });

  test('where buyers leave only a telephone number, that is who they are', async () => {
    await load([
      first({ Name: '#1', Email: '', Phone: '+92 300 1234567', 'Financial Status': 'pending' }),
      first({ Name: '#2', Email: '', Phone: '+923001234567', 'Financial Status': 'pending' }),
      first({ Name: '#3', Email: '', Phone: '', 'Financial Status': 'pending' }),
    ]);
    expect(await orders('order_id, customer_id, customer_order_number')).toEqual([
      { order_id: '#1', customer_id: '+923001234567', customer_order_number: 1 },
      { order_id: '#2', customer_id: '+923001234567', customer_order_number: 2 },
      { order_id: '#3', customer_id: null, customer_order_number: null },
    ]);
  });

  test('countries and channels come with the order', async () => {
    await load([first({ Name: '#1', 'Shipping Country': 'DE', 'Billing Country': 'AT', Source: '5690175' })]);
    expect(await orders('country, channel, currency')).toEqual([
      { country: 'DE', channel: 'app 5690175', currency: 'USD' },
    ]);
  });
});

test('the company and the way of delivery stand with the order', async () => {
  await load([
    first({ Name: '#1', 'Billing Company': 'Lodge', 'Shipping Method': '2nd Day Air' }),
    { Name: '#1', Email: 'ann@example.com', 'Lineitem quantity': 1, 'Lineitem name': 'Mat', 'Lineitem price': '0.00' },
    first({ Name: '#2', 'Billing Company': 'n/a' }),
  ]);
  expect(await rows(engine, 'select order_id, company, shipping_method from all_orders order by order_id')).toEqual([
    { order_id: '#1', company: 'Lodge', shipping_method: '2nd Day Air' },
    { order_id: '#2', company: null, shipping_method: null },
  ]);
});
