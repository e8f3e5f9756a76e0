import { beforeAll, describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { ledger } from '../../test/support/ledger';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { planFile } from './plan';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const formatOf = async (text: string) => (await planFile(new Blob([text]))).format.id;
const load = (...files: string[]) => loadModel(engine, files);
const orders = (select: string) => rows(engine, `select ${select} from all_orders order by order_id`);
const excluded = () => rows(engine, 'select record, reason from excluded_rows order by file_id, record');

describe('Amazon', () => {
  const line = (order: string, sku: string, quantity: number, price: string, more = {}) => ({
    'amazon-order-id': order,
    'purchase-date': '2024-06-17T08:04:21+00:00',
    'order-status': 'Shipped',
    'sales-channel': 'Amazon.de',
    'product-name': `Thing ${sku}`,
    sku,
    quantity,
    currency: 'EUR',
    'item-price': price,
    'ship-country': 'DE',
    ...more,
  });
  const allOrders = exportFile(
    headers.AMAZON_ALL_ORDERS,
    [
      line('113-1', 'A', 2, '20.00', { 'item-tax': '3.20', 'shipping-price': '4.00', 'shipping-tax': '0.80' }),
      line('113-1', 'B', 1, '10.00', {
        'item-tax': '1.60',
        'item-promotion-discount': '2.00',
        'gift-wrap-price': '1.00',
      }),
      line('113-2', 'A', 1, '10.00'),
      line('113-3', 'A', 1, '', { 'order-status': 'Cancelled' }),
      line('113-4', 'A', 1, '', { 'order-status': 'Pending' }),
    ],
    '\t',
  );

  test('All Orders: prices are for all pieces, an order is worth the sum of its lines', async () => {
    expect(await formatOf(allOrders)).toBe('amazon_orders');
    await load(allOrders);
    expect(await orders('order_id, gross_sales, discounts, shipping, taxes, total, unit_count, channel')).toEqual([
      {
        order_id: '113-1',
        gross_sales: 30,
        discounts: 2,
        shipping: 5,
        taxes: 5.6,
        total: 38.6,
        unit_count: 3,
        channel: 'Amazon.de',
      },
      {
        order_id: '113-2',
        gross_sales: 10,
        discounts: 0,
        shipping: 0,
        taxes: 0,
        total: 10,
        unit_count: 1,
        channel: 'Amazon.de',
      },
    ]);
    expect(await excluded()).toEqual([
      { record: 4, reason: 'cancelled' },
      { record: 5, reason: 'no_amount' },
    ]);
    expect(await rows(engine, 'from all_customers')).toEqual([]);
    await ledger(engine);
  });

  test('New Orders: a masked alias is one buyer', async () => {
    const row = (id: string, item: string) => ({
      'order-id': id,
      'order-item-id': item,
      'purchase-date': '2024-06-17T08:04:21+00:00',
      'buyer-email': 'zjzhk7tmf7ts1q1@marketplace.amazon.com',
      sku: 'A',
      'quantity-purchased': 1,
      currency: 'USD',
      'item-price': '10.00',
    });
    const text = exportFile(headers.AMAZON_NEW_ORDERS, [row('1-1', '11'), row('1-2', '12')], '\t');
    expect(await formatOf(text)).toBe('amazon_orders');
    await load(text);
    expect(await rows(engine, 'select customer_id, order_count, gross_sales from all_customers')).toEqual([
      { customer_id: 'zjzhk7tmf7ts1q1@marketplace.amazon.com', order_count: 2, gross_sales: 20 },
    ]);
  });

  const event = (type: string, order: string, sales: string, more = {}) => ({
    'date/time': 'Jan 1, 2024 1:05:07 AM PST',
    type,
    'order id': order,
    sku: order && 'S',
    quantity: order && '1',
    'product sales': sales,
    total: sales,
    ...more,
  });
  const preamble =
    '"Includes Amazon Marketplace, Fulfillment by Amazon (FBA), and Amazon Webstore transactions"\n"All amounts in USD, unless specified"\n"Definitions:"\n';

  test('date range transactions: refunds come off their order, other movements are named', async () => {
    const text =
      preamble +
      exportFile(headers.AMAZON_DATE_RANGE, [
        event('Order', '111-1', '1,010.00', { 'promotional rebates': '-10.00', 'shipping credits': '5.00' }),
        event('Refund', '111-1', '-1,010.00', { 'promotional rebates': '10.00' }),
        event('Order', '111-2', '20.00', { 'product sales tax': '1.60' }),
        event('Service Fee', '', '0'),
        event('Transfer', '', '0', { total: '-100.00' }),
      ]);
    expect(await formatOf(text)).toBe('amazon_transactions');
    await load(text);
    expect(await orders('order_id, gross_sales, discounts, returns, net_sales, total')).toEqual([
      { order_id: '111-1', gross_sales: 1010, discounts: 10, returns: 1000, net_sales: 0, total: 1005 },
      { order_id: '111-2', gross_sales: 20, discounts: 0, returns: 0, net_sales: 20, total: 21.6 },
    ]);
    expect(await excluded()).toEqual([
      { record: 4, reason: 'other_event' },
      { record: 5, reason: 'withdrawal' },
    ]);
    await ledger(engine);
  });

  test('both together: the orders’ own lines count, and only the refunds of the other report', async () => {
    const transactions =
      preamble +
      exportFile(headers.AMAZON_DATE_RANGE, [event('Order', '113-2', '10.00'), event('Refund', '113-2', '-4.00')]);
    for (const files of [
      [allOrders, transactions],
      [transactions, allOrders],
    ]) {
      await load(...files);
      expect(await orders('order_id, gross_sales, returns')).toEqual([
        { order_id: '113-1', gross_sales: 30, returns: 0 },
        { order_id: '113-2', gross_sales: 10, returns: 4 },
      ]);
      const closed = await ledger(engine);
      expect(closed.map(({ details }) => details).sort()).toEqual([0, 1]);
    }
  });
});

describe('Etsy', () => {
  const soldOrders = exportFile(
    headers.ETSY_ORDERS,
    [
      {
        'Sale Date': '09/25/26',
        'Order ID': '3001',
        'Buyer User ID': '77',
        'Full Name': 'Ann Ames',
        'Number of Items': 3,
        'Ship Country': 'United States',
        Currency: 'USD',
        'Order Value': '40.00',
        'Discount Amount': '4.00',
        'Shipping Discount': '0.00',
        Shipping: '5.00',
        'Sales Tax': '2.00',
        'Order Total': '43.00',
        'Adjusted Order Total': '33.00',
        Buyer: 'annames (Ann Ames)',
      },
      {
        'Sale Date': '09/26/26',
        'Order ID': '3002',
        'Full Name': 'Bob Bee',
        'Number of Items': 1,
        Currency: 'USD',
        'Order Value': '10.00',
        'Order Total': '10.00',
        'Adjusted Order Total': '0.00',
        Buyer: 'Bob Bee',
      },
    ],
    '\t',
  );
  const item = (order: string, name: string, quantity: number, price: string, more = {}) => ({
    'Sale Date': '09/25/26',
    'Order ID': order,
    'Transaction ID': `9${name}`,
    'Item Name': name,
    Buyer: 'annames (Ann Ames)',
    Quantity: quantity,
    Price: price,
    'Item Total': price,
    Currency: 'USD',
    'Discount Amount': '4.00',
    'Order Shipping': '5.00',
    'Order Sales Tax': '2.00',
    ...more,
  });
  const soldItems = exportFile(headers.ETSY_ITEMS, [
    item('3001', 'Mug', 2, '15.00', { 'Order Shipping': '0', 'Discount Amount': '0', 'Order Sales Tax': '0' }),
    item('3001', 'Cup', 1, '10.00'),
  ]);
  const ladder = 'order_id, gross_sales, discounts, shipping, taxes, returns, total, line_count, unit_count';

  test('sold orders alone', async () => {
    expect(await formatOf(soldOrders)).toBe('etsy_orders');
    await load(soldOrders);
    expect(await orders(ladder)).toEqual([
      {
        order_id: '3001',
        gross_sales: 40,
        discounts: 4,
        shipping: 5,
        taxes: 2,
        returns: 9.5349,
        total: 43,
        line_count: 1,
        unit_count: 3,
      },
      {
        order_id: '3002',
        gross_sales: 10,
        discounts: 0,
        shipping: 0,
        taxes: 0,
        returns: 0,
        total: 10,
        line_count: 1,
        unit_count: 1,
      },
    ]);
    expect(await rows(engine, 'select customer_id from all_customers order by 1')).toEqual([
      { customer_id: '77' },
      { customer_id: 'Bob Bee' },
    ]);
    await ledger(engine);
  });

  test('sold order items alone: the order’s sums are taken once, from whichever line has them', async () => {
    expect(await formatOf(soldItems)).toBe('etsy_items');
    await load(soldItems);
    expect(await orders(`${ladder}, customer_id`)).toEqual([
      {
        order_id: '3001',
        gross_sales: 40,
        discounts: 4,
        shipping: 5,
        taxes: 2,
        returns: 0,
        total: 43,
        line_count: 2,
        unit_count: 3,
        customer_id: 'annames (Ann Ames)',
      },
    ]);
  });

  test.each([
    ['orders first', [soldOrders, soldItems]],
    ['items first', [soldItems, soldOrders]],
    ['each twice', [soldOrders, soldItems, soldItems, soldOrders]],
  ])('both together, %s: one order with its lines', async (_, files) => {
    await load(...files);
    expect(await orders(`${ladder}, customer_id, country`)).toEqual([
      {
        order_id: '3001',
        gross_sales: 40,
        discounts: 4,
        shipping: 5,
        taxes: 2,
        returns: 9.5349,
        total: 43,
        line_count: 2,
        unit_count: 3,
        customer_id: '77',
        country: 'United States',
      },
      expect.objectContaining({ order_id: '3002', gross_sales: 10, line_count: 1 }),
    ]);
    expect(await rows(engine, "select product_name from all_order_items where order_id = '3001' order by 1")).toEqual([
      { product_name: 'Cup' },
      { product_name: 'Mug' },
    ]);
    await ledger(engine);
  });
});

describe('eBay', () => {
  const row = (order: string, more: Record<string, string | number>) => ({
    'Sales Record Number': '101',
    'Order Number': order,
    'Buyer Username': 'Buyer_1',
    'Ship To Country': 'United States',
    'Sale Date': 'Jul-21-25',
    ...more,
  });

  test('orders report: a row for the whole order before its items, blank lines, a footer', async () => {
    const [header, ...lines] = exportFile(headers.EBAY_ORDERS, [
      row('12-1', {
        Quantity: 3,
        'Sold For': '$40.00',
        'Shipping And Handling': '$5.00',
        'eBay Collected Tax': '$2.00',
        'Total Price': '$47.00',
      }),
      row('12-1', { 'Item Number': '1', 'Item Title': 'Mug', 'Custom Label': 'M', Quantity: 2, 'Sold For': '$15.00' }),
      row('12-1', { 'Item Number': '2', 'Item Title': 'Cup', 'Custom Label': 'C', Quantity: 1, 'Sold For': '$10.00' }),
      row('12-2', {
        'Item Number': '1',
        'Item Title': 'Mug',
        Quantity: 1,
        'Sold For': '$15.00',
        'Total Price': '$15.00',
      }),
    ]).split('\n');
    const footer = ',4 record(s) downloaded,'.slice(1) + ','.repeat(49);
    const text = ['', header, '', ...lines, footer, 'Seller ID : my-shop', ''].join('\n');
    expect(await formatOf(text)).toBe('ebay_orders');
    await load(text);
    expect(await orders('order_id, gross_sales, shipping, taxes, total, line_count, unit_count, ordered_on')).toEqual([
      {
        order_id: '12-1',
        gross_sales: 40,
        shipping: 5,
        taxes: 2,
        total: 47,
        line_count: 2,
        unit_count: 3,
        ordered_on: new Date('2025-07-21'),
      },
      {
        order_id: '12-2',
        gross_sales: 15,
        shipping: 0,
        taxes: 0,
        total: 15,
        line_count: 1,
        unit_count: 1,
        ordered_on: new Date('2025-07-21'),
      },
    ]);
    expect((await excluded()).map(({ reason }) => reason)).toEqual(['note', 'note']);
    await ledger(engine);
  });

  test('the German report', async () => {
    const text = exportFile(
      headers.EBAY_ORDERS_DE,
      [
        {
          Verkaufsprotokollnummer: 1,
          Bestellnummer: '12-9',
          Gesamtbetrag: 'EUR 1.090,00',
          'Verkauft am': '10-Dez-25',
          'Nutzername des Käufers': 'kunde1',
        },
      ],
      ';',
    );
    expect(await formatOf(text)).toBe('ebay_orders');
    await load(text.replace('Dez', 'Dec'));
    expect(await orders('order_id, total, customer_id')).toEqual([
      { order_id: '12-9', total: 1090, customer_id: 'kunde1' },
    ]);
  });

  test('transaction report', async () => {
    const event = (type: string, order: string, subtotal: string) => ({
      'Transaction creation date': 'Sep 5, 2026',
      Type: type,
      'Order number': order,
      'Buyer username': 'buyer_1',
      'Item subtotal': subtotal,
      'Net amount': '1',
    });
    const preamble = '"Transaction report"\n"Start date","2026-09-01"\n"End date","2026-09-30"\n\n';
    const text =
      preamble +
      exportFile(headers.EBAY_TRANSACTIONS, [
        event('Order', '12-1', '30.00'),
        event('Order', '12-1', '10.00'),
        event('Refund', '12-1', '-10.00'),
        event('Payout', '--', '--'),
        event('Other fee', '--', '--'),
      ]);
    expect(await formatOf(text)).toBe('ebay_transactions');
    await load(text);
    expect(await orders('order_id, gross_sales, returns')).toEqual([
      { order_id: '12-1', gross_sales: 40, returns: 10 },
    ]);
    expect((await excluded()).map(({ reason }) => reason)).toEqual(['withdrawal', 'other_event']);
    await ledger(engine);
  });
});

describe('TikTok Shop', () => {
  const row = (id: string, more: Record<string, string | number>) => ({
    'Order ID': `${id}\t`,
    'Order Status': 'Completed',
    'Created Time': '25/06/2026 13:03:57\t',
    'Buyer Username': 'i***200',
    Quantity: 1,
    ...more,
  });

  test('a row of descriptions, ids that end in a tab, sums of several discounts', async () => {
    const descriptions = {
      'Order ID': 'Platform unique order ID.',
      'Order Status': 'Current order status.',
      'Created Time': 'The time the order was created.',
      Quantity: 'SKU sold quantity in the order.',
      'Order Amount': 'It equals buyer paid amount.',
    };
    const first = {
      'SKU Subtotal Before Discount': '100.00',
      'SKU Platform Discount': '6.00',
      'SKU Seller Discount': '4.00',
    };
    const second = { 'SKU Subtotal Before Discount': '50.00' };
    const order = { 'Order Amount': '145.00', 'Shipping Fee After Discount': '5.00', 'Order Refund Amount': '0' };
    const text = `\ufeff${exportFile(headers.TIKTOK, [
      descriptions,
      row('576912345678901001', { ...first, ...order, 'Product Name': 'Mug' }),
      row('576912345678901001', { ...second, ...order, 'Product Name': 'Cup' }),
      row('576912345678901002', { ...second, 'Order Amount': '50.00', 'Order Refund Amount': '50.00' }),
      row('576912345678901003', { ...second, 'Order Amount': '50.00', 'Order Status': 'ยกเลิกแล้ว' }),
      row('576912345678901004', { ...second, 'Order Amount': '50.00', 'Order Status': 'Dibatalkan' }),
      row('576912345678901005', { ...second, 'Order Amount': '50.00', 'Order Status': 'Đã hủy' }),
    ])}`;
    expect(await formatOf(text)).toBe('tiktok_shop');
    await load(text);
    expect(await orders('order_id, gross_sales, discounts, shipping, total, returns, ordered_on')).toEqual([
      {
        order_id: '576912345678901001',
        gross_sales: 150,
        discounts: 10,
        shipping: 5,
        total: 145,
        returns: 0,
        ordered_on: new Date('2026-06-25'),
      },
      {
        order_id: '576912345678901002',
        gross_sales: 50,
        discounts: 0,
        shipping: 0,
        total: 50,
        returns: 50,
        ordered_on: new Date('2026-06-25'),
      },
    ]);
    expect((await excluded()).map(({ reason }) => reason)).toEqual([
      'description',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(await rows(engine, 'from unread_cells')).toEqual([]);
    await ledger(engine);
  });
});

describe('Olist', () => {
  const customers =
    'customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state\nc1,ann,1000,x,SP\nc2,ann,1000,x,SP\nc3,bob,2000,y,RJ\n';
  const heads =
    'order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date\n' +
    'o1,c1,delivered,2017-10-02 10:56:33,,,,\no2,c2,delivered,2018-01-02 10:00:00,,,,\no3,c3,canceled,2018-01-03 10:00:00,,,,\n';
  const lines =
    'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value\no1,1,p1,s,2017-10-06 11:07:15,29.99,8.72\no1,2,p1,s,2017-10-06 11:07:15,29.99,8.72\no2,1,p2,s,2018-01-06 11:07:15,118.70,22.76\no3,1,p2,s,2018-01-06 11:07:15,10.00,1.00\n';
  const payments =
    'order_id,payment_sequential,payment_type,payment_installments,payment_value\no1,1,credit_card,1,70.00\no1,2,voucher,1,7.42\no2,1,boleto,1,141.46\no3,1,boleto,1,11.00\n';

  test.each([
    ['in order', [customers, heads, lines, payments]],
    ['turned round', [payments, lines, heads, customers]],
  ])('several files make one shop, %s; the person is the one behind the customer numbers', async (_, files) => {
    await load(...files);
    expect(
      await orders('order_id, customer_id, gross_sales, shipping, total, line_count, currency, ordered_on'),
    ).toEqual([
      {
        order_id: 'o1',
        customer_id: 'ann',
        gross_sales: 59.98,
        shipping: 17.44,
        total: 77.42,
        line_count: 2,
        currency: 'BRL',
        ordered_on: new Date('2017-10-02'),
      },
      {
        order_id: 'o2',
        customer_id: 'ann',
        gross_sales: 118.7,
        shipping: 22.76,
        total: 141.46,
        line_count: 1,
        currency: 'BRL',
        ordered_on: new Date('2018-01-02'),
      },
    ]);
    expect(await rows(engine, 'select reason, count(*) as n from excluded_rows group by all')).toEqual([
      { reason: 'cancelled', n: 3 },
    ]);
    await ledger(engine);
  });

  test('orders with their payments and no lines', async () => {
    await load(heads, payments);
    expect(await orders('order_id, total, gross_sales')).toEqual([
      { order_id: 'o1', total: 77.42, gross_sales: 77.42 },
      { order_id: 'o2', total: 141.46, gross_sales: 141.46 },
    ]);
    await ledger(engine);
  });

  test.each([
    ['lines', lines],
    ['heads', heads],
    ['customers', customers],
  ])('%s alone are told to be a part', async (_, file) => {
    await expect(load(file)).rejects.toMatchObject({ reason: 'part_alone' });
  });
});
