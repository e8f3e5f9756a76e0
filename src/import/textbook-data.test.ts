import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { planFile } from './plan';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

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
  beforeAll(() => loadModel(engine, [`${header}\n${lines.join('\n')}\n`]));

  test('is known by its columns', async () => {
    expect(await planFile(new Blob([`${header}\n${lines[0]}\n`]))).toMatchObject({
      format: { id: 'online_retail' },
      isGuess: false,
    });
  });

  test('an order is worth the sum of its lines', async () => {
    expect(
      await rows(engine, 'select order_id, gross_sales, total, line_count from all_orders order by order_id'),
    ).toEqual([
      { order_id: '489434', gross_sales: 101.4, total: 101.4, line_count: 2 },
      { order_id: '489435', gross_sales: 8.4, total: 8.4, line_count: 1 },
      { order_id: '489441', gross_sales: 2.1, total: 2.1, line_count: 1 },
      { order_id: '489442', gross_sales: 2.1, total: 2.1, line_count: 1 },
    ]);
  });

  test('an invoice that starts with C is a return of the customer, on its own day', async () => {
    const found = await rows(
      engine,
      'select return_id, r.customer_key = c.customer_key as is_known, returned_on, amount from all_returns as r left join all_customers as c using (customer_key)',
    );
    expect(found).toEqual([
      { return_id: 'C489436', is_known: true, returned_on: new Date('2009-12-03'), amount: 13.9 },
      { return_id: 'c489437', is_known: null, returned_on: new Date('2009-12-03'), amount: 2.1 },
    ]);
  });

  test('adjustments, stock corrections and lines without a price are out', async () => {
    expect(await rows(engine, 'select order_id, reason from excluded_rows order by record')).toEqual([
      { order_id: 'A506401', reason: 'adjustment' },
      { order_id: '489438', reason: 'stock_write_off' },
      { order_id: '489439', reason: 'stock_write_off' },
      { order_id: '489440', reason: 'zero_price' },
    ]);
  });

  test('an id that a spreadsheet made 13085.0 is 13085, and a leading zero stays', async () => {
    expect(await rows(engine, 'select customer_id, order_count, net_sales from all_customers order by 1')).toEqual([
      { customer_id: '012345', order_count: 1, net_sales: 2.1 },
      { customer_id: '13085', order_count: 2, net_sales: 95.9 },
    ]);
  });

  test('postage is no product', async () => {
    expect(await rows(engine, "select sku from all_order_items where item_kind <> 'product'")).toEqual([
      { sku: 'POST' },
    ]);
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
    await loadModel(engine, [text]);
    expect(await rows(engine, 'select customer_id, order_count, gross_sales from all_customers order by 1')).toEqual([
      { customer_id: '00001', order_count: 1, gross_sales: 11.77 },
      { customer_id: '00002', order_count: 2, gross_sales: 89 },
    ]);
    expect(await rows(engine, 'select reason, ordered_at from excluded_rows')).toEqual([
      { reason: 'zero_value', ordered_at: new Date('1997-01-02') },
    ]);
  });

  test('the sample of one tenth has a second id and no header', async () => {
    await loadModel(engine, [sample]);
    expect(await rows(engine, 'select customer_id, ordered_on, unit_count, total from all_orders order by 2')).toEqual([
      { customer_id: '00004', ordered_on: new Date('1997-01-01'), unit_count: 2, total: 29.33 },
      { customer_id: '00018', ordered_on: new Date('1997-01-04'), unit_count: 1, total: 14.96 },
      { customer_id: '00004', ordered_on: new Date('1997-01-18'), unit_count: 2, total: 29.73 },
    ]);
  });
});
