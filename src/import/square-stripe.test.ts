import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { query, load, loadAs, orders, orderValues, reasons } = testShop();

describe('Stripe', () => {
  const charge = (id: string, status: string, more = {}) => ({
    id,
    'Created date (UTC)': '2024-06-07 02:38:54',
    Amount: '15.00',
    'Amount Refunded': '0.00',
    Currency: 'usd',
    Status: status,
    'Customer Email': 'ann@example.com',
    'Customer ID': 'cus_1',
    'Taxes On Fee': '0.40',
    ...more,
  });

  test('refunds stand beside their charge; failed tries are out', async () => {
    await loadAs(
      'stripe',
      exportFile(headers.STRIPE, [
        charge('ch_1', 'Paid'),
        charge('ch_2', 'Refunded', { 'Amount Refunded': '15.00' }),
        charge('ch_3', 'Paid', { 'Amount Refunded': '5.00' }),
        charge('ch_4', 'Failed'),
        charge('ch_5', 'requires_payment_method'),
        charge('ch_6', 'canceled'),
      ]),
    );
    expect(await orders('order_id, gross_sales, taxes, returns, currency, customer_id')).toEqual([
      { order_id: 'ch_1', gross_sales: 15, taxes: 0, returns: 0, currency: 'USD', customer_id: 'ann@example.com' },
      { order_id: 'ch_2', gross_sales: 15, taxes: 0, returns: 15, currency: 'USD', customer_id: 'ann@example.com' },
      { order_id: 'ch_3', gross_sales: 15, taxes: 0, returns: 5, currency: 'USD', customer_id: 'ann@example.com' },
    ]);
    expect(await reasons()).toEqual(['voided', 'voided', 'cancelled']);
  });

  test('with columns of the user’s choice: a try that failed and one that paid are one invoice', async () => {
    const text =
      'Created date (UTC);Amount;Currency;Captured;Converted Amount;Converted Currency;Fee;Status;Customer ID;Invoice Number\n' +
      '2024-06-07 02:38:54;15.00;usd;FALSE;534.80;thb;0;Failed;cus_1;A-1\n' +
      '2024-06-08 02:38:54;15.00;usd;TRUE;534.80;thb;35.40;Paid;cus_1;A-1\n';
    await loadAs('stripe', text);
    expect(await orders('order_id, gross_sales, customer_id')).toEqual([
      { order_id: 'A-1', gross_sales: 15, customer_id: 'cus_1' },
    ]);
  });

  test('the older columns, whose tax is that of the fee', async () => {
    const old = { 'Created (UTC)': '2025-12-31 14:30', Currency: 'eur', Status: 'Paid', Fee: '1,20', Tax: '0,20' };
    await loadAs(
      'stripe',
      exportFile(headers.STRIPE_LEGACY, [
        { ...old, id: 'ch_1', Amount: '1.015,25', 'Amount Refunded': '15,25', 'Customer Email': 'ann@example.com' },
        { ...old, id: 'ch_2', Amount: '0,25', 'Amount Refunded': '0,00', 'Card Fingerprint': 'abc' },
        { ...old, id: 'ch_3', Amount: '9,00', 'Amount Refunded': '0,00', Status: 'Failed' },
      ]),
    );
    expect(await orderValues('order_id, gross_sales, taxes, total, returns, currency, customer_id')).toEqual([
      ['ch_1', 1015.25, 0, 1015.25, 15.25, 'EUR', 'ann@example.com'],
      ['ch_2', 0.25, 0, 0.25, 0, 'EUR', 'abc'],
    ]);
    expect(await reasons()).toEqual(['voided']);
  });

  test('the columns that the export offers first name no buyer and no currency', async () => {
    const charge = { id: 'py_1', 'Created date (UTC)': '2024-06-07 02:38:54', Amount: '15.00', Fee: '0.40' };
    await loadAs('stripe', exportFile(headers.STRIPE_DEFAULT, [charge, { ...charge, id: 'py_2', Amount: '7.50' }]));
    expect(await orderValues('order_id, gross_sales, total, currency, customer_id')).toEqual([
      ['py_1', 15, 15, null, null],
      ['py_2', 7.5, 7.5, null, null],
    ]);
  });
});

describe('Square', () => {
  const moment = { Date: '2026-07-18', Time: '12:59:30', 'Time Zone': 'Eastern Time (US & Canada)' };
  const item = (transaction: string, name: string, gross: string, more = {}) => ({
    ...moment,
    Item: name,
    Qty: '1.0',
    'Gross Sales': gross,
    Discounts: '$0.00',
    'Net Sales': gross,
    Tax: '$1.00',
    'Transaction ID': transaction,
    'Event Type': 'Payment',
    'Customer ID': 'C1',
    ...more,
  });
  const detail = exportFile(headers.SQUARE_ITEMS, [
    item('T1', 'Mug', '$12.00', { Discounts: '-$2.00', 'Net Sales': '$10.00' }),
    item('T1', 'Cup', '$8.00'),
    item('T2', 'Rug', '$100.00', { 'Customer ID': '' }),
    item('T3', 'Mug', '-$12.00', { Discounts: '$2.00', 'Net Sales': '-$10.00', 'Event Type': 'Refund', Qty: '-1.0' }),
  ]);
  const transactions = exportFile(headers.SQUARE_TRANSACTIONS, [
    {
      ...moment,
      'Gross Sales': '$20.00',
      Discounts: '-$2.00',
      'Net Sales': '$18.00',
      Tax: '$2.00',
      Tip: '$3.00',
      'Total Collected': '$23.00',
      'Transaction ID': 'T1',
      'Event Type': 'Payment',
      'Customer ID': 'C1',
    },
  ]);

  test('items detail: an order is the sum of its lines, refunds are what was paid', async () => {
    await loadAs('square_items', detail);
    expect(await orders('order_id, gross_sales, discounts, taxes, total, line_count')).toEqual([
      { order_id: 'T1', gross_sales: 20, discounts: 2, taxes: 2, total: 20, line_count: 2 },
      { order_id: 'T2', gross_sales: 100, discounts: 0, taxes: 1, total: 101, line_count: 1 },
    ]);
    expect(await query('select return_id, amount from all_returns')).toEqual([{ return_id: 'T3', amount: 10 }]);
    expect(await query('select customer_id, net_sales from all_customers')).toEqual([
      { customer_id: 'C1', net_sales: 8 },
    ]);
  });

  test('any number of columns', async () => {
    const header = headers.SQUARE_ITEMS.replace('Fulfillment Note', 'Commission,Employee,Fulfillment Note');
    await loadAs('square_items', exportFile(header, [item('T1', 'Mug', '$12.00')]));
    expect(await orders('total')).toEqual([{ total: 13 }]);
  });

  test('transactions alone: tips are in the total and no sale', async () => {
    await loadAs('square_transactions', transactions);
    expect(await orders('gross_sales, discounts, shipping, taxes, total')).toEqual([
      { gross_sales: 20, discounts: 2, shipping: 3, taxes: 2, total: 23 },
    ]);
  });

  test('both together count once', async () => {
    await load(transactions, detail);
    expect(await orders('order_id, gross_sales, discounts, shipping, total, line_count')).toEqual([
      { order_id: 'T1', gross_sales: 20, discounts: 2, shipping: 3, total: 23, line_count: 2 },
      { order_id: 'T2', gross_sales: 100, discounts: 0, shipping: 0, total: 101, line_count: 1 },
    ]);
  });
});
