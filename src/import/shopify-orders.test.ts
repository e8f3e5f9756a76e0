import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { first, shopifyFile, type Line } from '../../test/support/shopify-file';
import { testShop } from '../../test/support/test-shop';
import { isSameMapping, planFile, recognised } from './plan';

const { query, load, loadAs, loadPlan, orders, excluded } = testShop();

const loadLines = (lines: Line[], columns?: readonly (keyof Line)[]) => load(shopifyFile(lines, columns));

test('the file is known by its columns, in whatever order and number they come', async () => {
  const plan = await planFile(new Blob([shopifyFile([first({ Name: '#1' })])]));
  expect(plan).toMatchObject({ format: { id: 'shopify' }, isGuess: false, dateStyles: ['iso'] });
  const few = ['Created at', 'Total', 'Financial Status', 'Name'] as const;
  expect((await planFile(new Blob([shopifyFile([first({ Name: '#1' })], few)]))).format.id).toBe('shopify');
});

test('columns that the owner changed leave the rules of the format in force', async () => {
  const text = shopifyFile([
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
  await loadPlan(plan);
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
    await loadLines(lines);
    expect(await orders('order_id, gross_sales, total, line_count, unit_count, status')).toEqual([
      { order_id: '#1001', gross_sales: 46, total: 46, line_count: 2, unit_count: 3, status: 'paid' },
      { order_id: '#1002', gross_sales: 10, total: 10, line_count: 1, unit_count: 1, status: 'paid' },
    ]);
    expect(await query('select count(*) as n, sum(gross_sales) as sales from all_order_items')).toEqual([
      { n: 3, sales: 56 },
    ]);
  });

  test('the day of the shop stays, whatever its offset', async () => {
    await loadLines([first({ Name: '#1', 'Created at': '2024-01-05 00:30:00 +0500' })]);
    expect(await orders('ordered_at')).toEqual([{ ordered_at: new Date('2024-01-05T00:30:00Z') }]);
  });

  test('gift cards are told from products', async () => {
    await loadLines([rug, { ...curtain, 'Lineitem name': 'Gift card - $16' }]);
    expect(await query('select item_kind from all_order_items order by record')).toEqual([
      { item_kind: 'product' },
      { item_kind: 'gift_card' },
    ]);
  });
});

describe('statuses', () => {
  test('refunds come off, voided orders are out, pending and authorized ones count', async () => {
    await loadLines([
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
    expect(await excluded('order_id, reason, amount')).toEqual([{ order_id: '#4', reason: 'voided', amount: 100 }]);
  });

  test('cancelled, test, draft and empty orders are out, with all their lines', async () => {
    await loadLines([
      first({ Name: '#1', 'Cancelled at': '2024-01-06 10:00:00 +0500' }),
      { Name: '#1', 'Created at': '2024-01-05 10:00:00 +0500', 'Lineitem quantity': 1, 'Lineitem price': '5.00' },
      first({ Name: '#2', 'Payment Method': '(for testing) Bogus Gateway' }),
      first({ Name: '#3', 'Financial Status': 'expired' }),
      first({ Name: '#4', Total: '0.00', 'Lineitem price': '0.00' }),
      first({ Name: '#5', Total: '0.00', 'Discount Amount': '100.00' }),
      first({ Name: '#6', 'Created at': 'soon' }),
      first({ Name: '#7' }),
    ]);
    expect(await excluded('order_id, reason, amount')).toEqual([
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

describe('customers', () => {
  test('e-mail addresses differ in no letter case', async () => {
    await loadLines([
      first({ Name: '#1', Email: 'Ann@Example.com' }),
      first({ Name: '#2', Email: ' ann@example.com ' }),
    ]);
    expect(await query('select customer_id, order_count from all_customers')).toEqual([
      { customer_id: 'ann@example.com', order_count: 2 },
    ]);
  });

  test('where buyers leave only a telephone number, that is who they are', async () => {
    await loadLines([
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
    await loadLines([first({ Name: '#1', 'Shipping Country': 'DE', 'Billing Country': 'AT', Source: '5690175' })]);
    expect(await orders('country, channel, currency')).toEqual([
      { country: 'DE', channel: 'app 5690175', currency: 'USD' },
    ]);
  });
});

describe('whole exports', () => {
  test('orders paid on delivery are pending, and their buyers known by phone alone', async () => {
    const row = (name: string, phone: string) => ({
      Name: name,
      'Financial Status': 'pending',
      Currency: 'PKR',
      Total: '100.00',
      'Created at': '2026-04-04 00:27:43 +0500',
      'Lineitem quantity': 1,
      'Lineitem price': '100.00',
      'Outstanding Balance': '100.00',
      Phone: phone,
    });
    await loadAs('shopify', exportFile(headers.SHOPIFY, [row('#1', '+92 300 0000001'), row('#2', '+923000000001')]));
    expect(await query('select customer_id, order_count, net_sales from all_customers')).toEqual([
      { customer_id: '+923000000001', order_count: 2, net_sales: 200 },
    ]);
  });

  test('the customers file tells more of the people whom orders name, and is no order', async () => {
    const order = exportFile(headers.SHOPIFY, [
      {
        Name: '#1',
        Email: 'Ann@example.com',
        'Financial Status': 'paid',
        Total: '10.00',
        'Created at': '2026-04-04 00:27:43 +0500',
      },
    ]);
    const people = exportFile(headers.SHOPIFY_CUSTOMERS, [
      {
        'First Name': 'Ann',
        'Last Name': 'Ames',
        Email: 'ann@example.com',
        'Country Code': 'DE',
        Phone: '+491700000000',
        'Total Spent': '999.00',
        'Total Orders': 9,
      },
      { 'First Name': 'Bob', Email: 'bob@example.com', 'Total Spent': '50.00', 'Total Orders': 1 },
    ]);
    await load(people, order);
    expect(await query('select customer_name, phone, country, net_sales from all_customers')).toEqual([
      { customer_name: 'Ann Ames', phone: '+491700000000', country: 'DE', net_sales: 10 },
    ]);
    expect(await query('select detail_row_count from files order by file_id')).toEqual([
      { detail_row_count: 2 },
      { detail_row_count: 0 },
    ]);
    await expect(load(people)).rejects.toMatchObject({ reason: 'part_alone' });
  });
});

test('the company, the way of delivery and the coupon stand with the order', async () => {
  await loadLines([
    first({ Name: '#1', 'Billing Company': 'Lodge', 'Shipping Method': '2nd Day Air', 'Discount Code': 'Hello10' }),
    { Name: '#1', Email: 'ann@example.com', 'Lineitem quantity': 1, 'Lineitem name': 'Mat', 'Lineitem price': '0.00' },
    first({ Name: '#2', 'Billing Company': 'n/a' }),
  ]);
  expect(await query('select order_id, company, shipping_method, coupon from all_orders order by order_id')).toEqual([
    { order_id: '#1', company: 'Lodge', shipping_method: '2nd Day Air', coupon: 'HELLO10' },
    { order_id: '#2', company: null, shipping_method: null, coupon: null },
  ]);
});
