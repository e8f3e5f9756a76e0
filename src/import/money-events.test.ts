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

const orders = (select: string) => rows(engine, `select ${select} from all_orders order by order_id`);
const excluded = () => rows(engine, 'select record, reason from excluded_rows order by file_id, record');

/** Loads files that must all be known as this format, and checks that each of their rows is accounted for. */
async function load(format: string, ...files: string[]): Promise<void> {
  for (const file of files) expect((await planFile(new Blob([file]))).format.id).toBe(format);
  await loadModel(engine, files);
  await ledger(engine);
}

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
    await load(
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
    expect((await excluded()).map(({ reason }) => reason)).toEqual(['voided', 'voided', 'cancelled']);
  });

  test('with columns of the user’s choice: a try that failed and one that paid are one invoice', async () => {
    const text =
      'Created date (UTC);Amount;Currency;Captured;Converted Amount;Converted Currency;Fee;Status;Customer ID;Invoice Number\n' +
      '2024-06-07 02:38:54;15.00;usd;FALSE;534.80;thb;0;Failed;cus_1;A-1\n' +
      '2024-06-08 02:38:54;15.00;usd;TRUE;534.80;thb;35.40;Paid;cus_1;A-1\n';
    await load('stripe', text);
    expect(await orders('order_id, gross_sales, customer_id')).toEqual([
      { order_id: 'A-1', gross_sales: 15, customer_id: 'cus_1' },
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
    await load('square_items', detail);
    expect(await orders('order_id, gross_sales, discounts, taxes, total, line_count')).toEqual([
      { order_id: 'T1', gross_sales: 20, discounts: 2, taxes: 2, total: 20, line_count: 2 },
      { order_id: 'T2', gross_sales: 100, discounts: 0, taxes: 1, total: 101, line_count: 1 },
    ]);
    expect(await rows(engine, 'select return_id, amount from all_returns')).toEqual([{ return_id: 'T3', amount: 10 }]);
    expect(await rows(engine, 'select customer_id, net_sales from all_customers')).toEqual([
      { customer_id: 'C1', net_sales: 8 },
    ]);
  });

  test('any number of columns', async () => {
    const header = headers.SQUARE_ITEMS.replace('Fulfillment Note', 'Commission,Employee,Fulfillment Note');
    await load('square_items', exportFile(header, [item('T1', 'Mug', '$12.00')]));
    expect(await orders('total')).toEqual([{ total: 13 }]);
  });

  test('transactions alone: tips are in the total and no sale', async () => {
    await load('square_transactions', transactions);
    expect(await orders('gross_sales, discounts, shipping, taxes, total')).toEqual([
      { gross_sales: 20, discounts: 2, shipping: 3, taxes: 2, total: 23 },
    ]);
  });

  test('both together count once', async () => {
    await loadModel(engine, [transactions, detail]);
    expect(await orders('order_id, gross_sales, discounts, shipping, total, line_count')).toEqual([
      { order_id: 'T1', gross_sales: 20, discounts: 2, shipping: 3, total: 23, line_count: 2 },
      { order_id: 'T2', gross_sales: 100, discounts: 0, shipping: 0, total: 101, line_count: 1 },
    ]);
    await ledger(engine);
  });
});

describe('PayPal', () => {
  const event = (id: string, type: string, gross: string, more = {}) => ({
    Date: '29/12/2023',
    Time: '07:45:51',
    TimeZone: 'PST',
    Name: 'Ann Ames',
    Type: type,
    Status: 'Completed',
    Currency: 'USD',
    Gross: gross,
    'From Email Address': gross.startsWith('-') ? 'me@example.com' : 'ann@example.com',
    'Transaction ID': id,
    ...more,
  });

  test('a refund finds its sale by reference; exchanges, holds and withdrawals are named', async () => {
    await load(
      'paypal',
      exportFile(headers.PAYPAL, [
        event('1', 'Website Payment', '1,084.00', {
          'Invoice Number': '57',
          'Shipping and Handling Amount': '4.00',
          'Sales Tax': '80.00',
        }),
        event('2', 'Payment Refund', '-84.00', { 'Reference Txn ID': '1' }),
        event('3', 'General Currency Conversion', '-50.00', { 'Reference Txn ID': '1' }),
        event('4', 'General Currency Conversion', '43.34', { Currency: 'EUR', 'Reference Txn ID': '1' }),
        event('5', 'General Withdrawal', '-50.00'),
        event('6', 'Payment Hold', '-10.00', { 'Reference Txn ID': '1' }),
        event('7', 'Payment Release', '10.00', { 'Reference Txn ID': '1' }),
        event('8', 'Express Checkout Payment', '-25.00'),
        event('9', 'Express Checkout Payment', '20.00', { Status: 'Denied' }),
        event('10', 'Express Checkout Payment', '30.00'),
        event('11', 'General Authorization', '30.00', { 'Balance Impact': 'Memo' }),
      ]),
    );
    expect(await orders('order_id, gross_sales, shipping, taxes, total, returns, customer_id')).toEqual([
      { order_id: '10', gross_sales: 30, shipping: 0, taxes: 0, total: 30, returns: 0, customer_id: 'ann@example.com' },
      {
        order_id: '57',
        gross_sales: 1000,
        shipping: 4,
        taxes: 80,
        total: 1084,
        returns: 84,
        customer_id: 'ann@example.com',
      },
    ]);
    expect((await excluded()).map(({ reason }) => reason)).toEqual([
      'conversion',
      'conversion',
      'withdrawal',
      'hold',
      'hold',
      'other_event',
      'voided',
      'hold',
    ]);
  });

  test('a refund in the next month’s file finds its sale too', async () => {
    await load(
      'paypal',
      exportFile(headers.PAYPAL, [event('1', 'Website Payment', '100.00', { 'Invoice Number': '57' })]),
      exportFile(headers.PAYPAL, [event('2', 'Payment Refund', '-40.00', { 'Reference Txn ID': '1' })]),
    );
    expect(await orders('order_id, gross_sales, returns')).toEqual([{ order_id: '57', gross_sales: 100, returns: 40 }]);
  });

  test('the Spanish statement, with a comma file’s decimal commas', async () => {
    const text =
      '"Fecha","Hora","Zona horaria","Descripción","Divisa","Bruto","Comisión","Neto","Saldo","Id. de transacción","Correo electrónico del remitente","Nombre","Nombre del banco","Cuenta bancaria","Importe de envío y manipulación","Impuesto de ventas","Id. de factura","Id. de referencia de trans.",,,,,,\n' +
      '"2/1/2020","11:05:56","Europe/Berlin","Pago estándar","EUR","1.049,37","-1,78","47,59","4.626,81","T1","a@example.com","A","","","0,00","0,00","",""\n' +
      '"3/1/2020","11:05:56","Europe/Berlin","Reembolso de pago","EUR","-49,37","0,00","-49,37","4.577,44","T2","me@example.com","A","","","0,00","0,00","","T1"\n' +
      '"4/1/2020","11:05:56","Europe/Berlin","Conversión de divisa general","EUR","-9,37","0,00","-9,37","0,00","T3","","","","","0,00","0,00","","T1"\n' +
      '"5/1/2020","11:05:56","Europe/Berlin","Retirada general: cuenta bancaria","EUR","-9,37","0,00","-9,37","0,00","T4","","","","","0,00","0,00","",""\n';
    await load('paypal', text);
    expect(await orders('order_id, gross_sales, returns, currency')).toEqual([
      { order_id: 'T1', gross_sales: 1049.37, returns: 49.37, currency: 'EUR' },
    ]);
    expect((await excluded()).map(({ reason }) => reason)).toEqual(['conversion', 'withdrawal']);
  });

  test('the Brazilian activity, with a space behind every comma and letters lost', async () => {
    const names = headers.PAYPAL_PT.split(',').map((name) => name.trim());
    const lost = names.find((name) => name.startsWith('ID txn'))!;
    const row = (cells: Record<string, string>) => names.map((name) => `"${cells[name] ?? ''}"`).join(', ');
    const sale = {
      Data: '29/12/2023',
      Hora: '07:45:51',
      Tipo: 'Pagamento do site',
      Status: 'Concluído',
      Moeda: 'BRL',
      'Valor bruto': '84,00',
      'Do e-mail': 'ann@example.com',
      'ID da transação': 'T1',
    };
    const refund = {
      ...sale,
      Tipo: 'Reembolso do pagamento',
      'Valor bruto': '-4,00',
      'ID da transação': 'T2',
      [lost]: 'T1',
    };
    await load('paypal', [headers.PAYPAL_PT, row(sale), row(refund), ''].join('\n'));
    expect(await orders('order_id, gross_sales, returns, currency')).toEqual([
      { order_id: 'T1', gross_sales: 84, returns: 4, currency: 'BRL' },
    ]);
  });
});
