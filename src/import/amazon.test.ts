import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { query, load, loadAs, orders, orderValues, excluded, reasons } = testShop();

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
    await loadAs('amazon_orders', allOrders);
    expect(await orderValues('order_id, gross_sales, discounts, shipping, taxes, total, unit_count, channel')).toEqual([
      ['113-1', 30, 2, 5, 5.6, 38.6, 3, 'Amazon.de'],
      ['113-2', 10, 0, 0, 0, 10, 1, 'Amazon.de'],
    ]);
    expect(await excluded('record, reason')).toEqual([
      { record: 4, reason: 'cancelled' },
      { record: 5, reason: 'no_amount' },
    ]);
    expect(await query('from all_customers')).toEqual([]);
  });

  test.each(['older first', 'newer first'])(
    'All Orders twice: what was updated last is the newer one, %s',
    async (which) => {
      const pending = { 'order-status': 'Pending', 'last-updated-date': '2024-06-17T09:00:00+00:00' };
      const later = (status: string) => ({ 'order-status': status, 'last-updated-date': '2024-06-19T09:00:00+00:00' });
      const older = [line('111-1', 'A', 1, '', pending), line('111-2', 'A', 3, '33.00', pending)];
      const newer = [
        line('111-1', 'A', 1, '16.50', later('Shipped')),
        line('111-2', 'A', 3, '33.00', later('Cancelled')),
      ];
      const files = [older, newer].map((rows) => exportFile(headers.AMAZON_ALL_ORDERS, rows, '\t'));
      await load(...(which === 'older first' ? files : files.reverse()));
      expect(await orderValues('order_id, status, gross_sales, line_count, unit_count')).toEqual([
        ['111-1', 'shipped', 16.5, 1, 1],
      ]);
      expect((await reasons()).toSorted()).toEqual(['cancelled', 'duplicate', 'duplicate']);
    },
  );

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
    await loadAs('amazon_orders', text);
    expect(await query('select customer_id, order_count, gross_sales from all_customers')).toEqual([
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
    await loadAs('amazon_transactions', text);
    expect(await orders('order_id, gross_sales, discounts, returns, net_sales, total')).toEqual([
      { order_id: '111-1', gross_sales: 1010, discounts: 10, returns: 1000, net_sales: 0, total: 1005 },
      { order_id: '111-2', gross_sales: 20, discounts: 0, returns: 0, net_sales: 20, total: 21.6 },
    ]);
    expect(await excluded('record, reason')).toEqual([
      { record: 4, reason: 'other_event' },
      { record: 5, reason: 'withdrawal' },
    ]);
  });

  test.each([
    ['uk', ['Order', 'Refund', 'Transfer'], '1 Jul 2026 11:05:07 pm UTC', '1,010.00'],
    ['de', ['Bestellung', 'Erstattung', 'Übertrag'], '01.07.2026 23:05:07 UTC', '1.010,00'],
    ['fr', ['Commande', 'Remboursement', 'Transfert'], '1 juil. 2026 23:05:07 UTC', '1\u202f010,00'],
    ['it', ['Ordine', 'Rimborso', 'Trasferimento'], '1 lug 2026 23:05:07 UTC', '1.010,00'],
    ['es', ['Pedido', 'Reembolso', 'Transferir'], '1 jul 2026 23:05:07 UTC', '1.010,00'],
    ['mx', ['Pedido', 'Reembolso', 'Trasferir'], '1 jul 2026 11:05:07 p.m. PDT', '1,010.00'],
  ] as const)('date range transactions of %s', async (place, [order, refund, transfer], time, sales) => {
    const header = headers.AMAZON_DATE_RANGE_LOCAL[place];
    const small = (amount: string) => (sales.endsWith(',00') ? amount.replace('.', ',') : amount);
    const event = (type: string, ref: string, amounts: string[]) => {
      const cells = [time, '7', type, ref, ref && 'S', 'Mug', '1', 'amazon', 'Amazon', '', '', '', '', ...amounts];
      return cells.map((cell) => `"${cell}"`).join(',') + ',"0"'.repeat(27 - cells.length);
    };
    const money = [sales, ...['1.00', '5.00', '0.50', '2.00', '0.25', '-10.00', '-0.75'].map(small)];
    const back = money.map((amount) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`));
    const lines = [event(order, '303-1', money), event(order, '303-2', money), event(refund, '303-2', back)];
    await loadAs('amazon_transactions', [header, ...lines, event(transfer, '', []), ''].join('\n'));
    expect(await orderValues('order_id, gross_sales, discounts, shipping, taxes, total, returns')).toEqual([
      ['303-1', 1010, 10, 7, 1, 1008, 0],
      ['303-2', 1010, 10, 7, 1, 1008, 1000],
    ]);
    expect(await reasons()).toEqual(['withdrawal']);
    expect(await query('select distinct ordered_on from all_orders')).toEqual([{ ordered_on: new Date('2026-07-01') }]);
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
      expect(await query('select detail_row_count from files order by 1')).toEqual([
        { detail_row_count: 0 },
        { detail_row_count: 1 },
      ]);
    }
  });
});
