import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { loadAs, orders, reasons } = testShop();

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
    await loadAs(
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
    expect(await reasons()).toEqual([
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

  test('what is paid for a subscription is a sale; what a chargeback costs is no return', async () => {
    await loadAs(
      'paypal',
      exportFile(headers.PAYPAL, [
        event('1', 'Subscription Payment', '20.00'),
        event('2', 'Recurring Payment', '30.00'),
        event('3', 'Chargeback', '-20.00', { 'Reference Txn ID': '1' }),
        event('4', 'Chargeback Fee', '-15.00', { 'Reference Txn ID': '1' }),
        event('5', 'Chargeback Fee Reversal', '15.00', { 'Reference Txn ID': '1' }),
        event('6', 'Subscription Cancellation', '0.00'),
      ]),
    );
    expect(await orders('order_id, gross_sales, returns')).toEqual([
      { order_id: '1', gross_sales: 20, returns: 20 },
      { order_id: '2', gross_sales: 30, returns: 0 },
    ]);
    expect(await reasons()).toEqual(['other_event', 'other_event', 'other_event']);
  });

  test('a refund in the next month’s file finds its sale too', async () => {
    await loadAs(
      'paypal',
      exportFile(headers.PAYPAL, [event('1', 'Website Payment', '100.00', { 'Invoice Number': '57' })]),
      exportFile(headers.PAYPAL, [event('2', 'Payment Refund', '-40.00', { 'Reference Txn ID': '1' })]),
    );
    expect(await orders('order_id, gross_sales, returns')).toEqual([{ order_id: '57', gross_sales: 100, returns: 40 }]);
  });

  test('without a column of invoice numbers every payment is an order', async () => {
    const header = headers.PAYPAL.replace('"Invoice Number",', '').replace('"Custom Number",', '');
    const text = exportFile(header, [
      event('1', 'Website Payment', '100.00'),
      event('2', 'Payment Refund', '-40.00', { 'Reference Txn ID': '1' }),
    ]);
    await loadAs('paypal', text);
    expect(await orders('order_id, gross_sales, returns')).toEqual([{ order_id: '1', gross_sales: 100, returns: 40 }]);
  });

  test('the Spanish statement, with a comma file’s decimal commas', async () => {
    const text =
      `${headers.PAYPAL_ES}\n` +
      '"2/1/2020","11:05:56","Europe/Berlin","Pago estándar","EUR","1.049,37","-1,78","47,59","4.626,81","T1","a@example.com","A","","","0,00","0,00","",""\n' +
      '"3/1/2020","11:05:56","Europe/Berlin","Reembolso de pago","EUR","-49,37","0,00","-49,37","4.577,44","T2","me@example.com","A","","","0,00","0,00","","T1"\n' +
      '"4/1/2020","11:05:56","Europe/Berlin","Conversión de divisa general","EUR","-9,37","0,00","-9,37","0,00","T3","","","","","0,00","0,00","","T1"\n' +
      '"5/1/2020","11:05:56","Europe/Berlin","Retirada general: cuenta bancaria","EUR","-9,37","0,00","-9,37","0,00","T4","","","","","0,00","0,00","",""\n';
    await loadAs('paypal', text);
    expect(await orders('order_id, gross_sales, returns, currency')).toEqual([
      { order_id: 'T1', gross_sales: 1049.37, returns: 49.37, currency: 'EUR' },
    ]);
    expect(await reasons()).toEqual(['conversion', 'withdrawal']);
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
    await loadAs('paypal', [headers.PAYPAL_PT, row(sale), row(refund), ''].join('\n'));
    expect(await orders('order_id, gross_sales, returns, currency')).toEqual([
      { order_id: 'T1', gross_sales: 84, returns: 4, currency: 'BRL' },
    ]);
  });
});
