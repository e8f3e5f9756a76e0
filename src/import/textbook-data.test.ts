import { beforeAll, describe, expect, test } from 'vitest';
import { testShop } from '../../test/support/test-shop';
import { planFile } from './plan';

const { query, load, orders, orderValues } = testShop();

describe.each([
  ['Online Retail', 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'],
  ['Online Retail II', 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country'],
])('%s', (_, header) => {
  const lines = [
    '489434,85048,LIGHTS,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom',
    '489434,POST,POSTAGE,1,2009-12-01 07:45:00,18.00,13085.0,United Kingdom',
    '489435,22041,FRAME,4,2009-12-02 09:00:00,2.10,13085,United Kingdom',
    'C489436,85048,LIGHTS,-2,2009-12-03 10:00:00,6.95,13085.0,United Kingdom',
    'c489437,22041,FRAME,-1,2009-12-03 11:00:00,2.10,14000.0,France',
    'A506401,B,Adjust bad debt,1,2009-12-04 10:00:00,-53594.36,,United Kingdom',
    '489438,22041,FRAME,-10,2009-12-05 10:00:00,0,,United Kingdom',
    '489439,22041,FRAME,0,2009-12-05 11:00:00,2.10,,United Kingdom',
    '489440,22041,FRAME,1,2009-12-05 12:00:00,0,012345,France',
    '489441,22041,"FRAME, SMALL",1,2009-12-06 12:00:00,2.10,012345,France',
    '489442,22041,FRAME,1,2009-12-07 12:00:00,2.10,,EIRE',
  ];
  beforeAll(() => load(`${header}\n${lines.join('\n')}\n`));

  test('is known by its columns', async () => {
    expect(await planFile(new Blob([`${header}\n${lines[0]}\n`]))).toMatchObject({
      format: { id: 'online_retail' },
      isGuess: false,
    });
  });

  test('an order is worth the sum of its lines', async () => {
    expect(await query('select order_id, gross_sales, total, line_count from all_orders order by order_id')).toEqual([
      { order_id: '489434', gross_sales: 101.4, total: 101.4, line_count: 2 },
      { order_id: '489435', gross_sales: 8.4, total: 8.4, line_count: 1 },
      { order_id: '489441', gross_sales: 2.1, total: 2.1, line_count: 1 },
      { order_id: '489442', gross_sales: 2.1, total: 2.1, line_count: 1 },
    ]);
  });

  test('an invoice that starts with C is a return of the customer, on its own day', async () => {
    const found = await query(
      'select return_id, r.customer_key = c.customer_key as is_known, returned_on, amount from all_returns as r left join all_customers as c using (customer_key)',
    );
    expect(found).toEqual([
      { return_id: 'C489436', is_known: true, returned_on: new Date('2009-12-03'), amount: 13.9 },
      { return_id: 'c489437', is_known: null, returned_on: new Date('2009-12-03'), amount: 2.1 },
    ]);
  });

  test('adjustments, stock corrections and lines without a price are out', async () => {
    expect(await query('select order_id, reason from excluded_rows order by record')).toEqual([
      { order_id: 'A506401', reason: 'adjustment' },
      { order_id: '489438', reason: 'stock_write_off' },
      { order_id: '489439', reason: 'stock_write_off' },
      { order_id: '489440', reason: 'zero_price' },
    ]);
  });

  test('an id that a spreadsheet made 13085.0 is 13085, and a leading zero stays', async () => {
    expect(await query('select customer_id, order_count, net_sales from all_customers order by 1')).toEqual([
      { customer_id: '012345', order_count: 1, net_sales: 2.1 },
      { customer_id: '13085', order_count: 2, net_sales: 95.9 },
    ]);
  });

  test('postage is no product', async () => {
    expect(await query("select sku from all_order_items where item_kind <> 'product'")).toEqual([{ sku: 'POST' }]);
  });
});

describe('CDNOW', () => {
  const master =
    ' 00001 19970101  1   11.77\r\n 00002 19970112  1   12.00\r\n 00002 19970112  5   77.00\r\n 00003 19970102  2    0.00\r\n';
  const sample = ' 00004    1 19970101  2   29.33\n 00004    1 19970118  2   29.73\n 00018    2 19970104  1   14.96\n';

  test.each([
    ['with a header', `customer_id date number_of_cds dollar_value\r\n${master}`],
    ['without a header', master],
  ])('the master file %s', async (_, text) => {
    expect((await planFile(new Blob([text]))).format.id).toBe('cdnow');
    await load(text);
    expect(await query('select customer_id, order_count, gross_sales from all_customers order by 1')).toEqual([
      { customer_id: '00001', order_count: 1, gross_sales: 11.77 },
      { customer_id: '00002', order_count: 2, gross_sales: 89 },
    ]);
    expect(await query('select reason, ordered_at from excluded_rows')).toEqual([
      { reason: 'zero_value', ordered_at: new Date('1997-01-02') },
    ]);
  });

  test('the sample of one tenth has a second id and no header', async () => {
    await load(sample);
    expect(await query('select customer_id, ordered_on, unit_count, total from all_orders order by 2')).toEqual([
      { customer_id: '00004', ordered_on: new Date('1997-01-01'), unit_count: 2, total: 29.33 },
      { customer_id: '00018', ordered_on: new Date('1997-01-04'), unit_count: 1, total: 14.96 },
      { customer_id: '00004', ordered_on: new Date('1997-01-18'), unit_count: 2, total: 29.73 },
    ]);
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
      await orderValues('order_id, customer_id, gross_sales, shipping, total, line_count, currency, ordered_on'),
    ).toEqual([
      ['o1', 'ann', 59.98, 17.44, 77.42, 2, 'BRL', new Date('2017-10-02')],
      ['o2', 'ann', 118.7, 22.76, 141.46, 1, 'BRL', new Date('2018-01-02')],
    ]);
    expect(await query('select reason, count(*) as n from excluded_rows group by all')).toEqual([
      { reason: 'cancelled', n: 3 },
    ]);
  });

  test('orders with their payments and no lines', async () => {
    await load(heads, payments);
    expect(await orders('order_id, total, gross_sales')).toEqual([
      { order_id: 'o1', total: 77.42, gross_sales: 77.42 },
      { order_id: 'o2', total: 141.46, gross_sales: 141.46 },
    ]);
  });

  test.each([
    ['lines', lines],
    ['heads', heads],
    ['customers', customers],
  ])('%s alone are told to be a part', async (_, file) => {
    await expect(load(file)).rejects.toMatchObject({ reason: 'part_alone' });
  });
});
