import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { query, loadAs, orders, orderValues, reasons } = testShop();

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
    await loadAs('ebay_orders', text);
    expect(
      await orderValues('order_id, gross_sales, shipping, taxes, total, line_count, unit_count, ordered_on'),
    ).toEqual([
      ['12-1', 40, 5, 2, 47, 2, 3, new Date('2025-07-21')],
      ['12-2', 15, 0, 0, 15, 1, 1, new Date('2025-07-21')],
    ]);
    expect(await reasons()).toEqual(['note', 'note']);
  });

  test.each([
    ['Yes', '$23.60', 1.6],
    ['', '$23.60', 1.6],
    ['No', '$22.00', 0],
    ['Nein', '$22.00', 0],
  ])('tax that eBay collects is in the total, or not: %s', async (included, total, taxes) => {
    const sale = { 'Item Title': 'Mug', Quantity: 1, 'Sold For': '$20.00', 'Shipping And Handling': '$2.00' };
    const tax = { 'eBay Collected Tax': '$1.60', 'eBay Collected Tax Included in Total': included };
    await loadAs(
      'ebay_orders',
      exportFile(headers.EBAY_ORDERS, [row('12-1', { ...sale, ...tax, 'Total Price': total })]),
    );
    expect(await orders('gross_sales, discounts, shipping, taxes, total')).toEqual([
      { gross_sales: 20, discounts: 0, shipping: 2, taxes, total: Number(total.slice(1)) },
    ]);
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
    await loadAs('ebay_orders', text.replace('Dez', 'Dec'));
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
    await loadAs('ebay_transactions', text);
    expect(await orders('order_id, gross_sales, returns')).toEqual([
      { order_id: '12-1', gross_sales: 40, returns: 10 },
    ]);
    expect(await reasons()).toEqual(['withdrawal', 'other_event']);
  });

  test('the German transaction report', async () => {
    const event = (type: string, order: string, more: Record<string, string> = {}) => ({
      'Datum der Transaktionserstellung': '5. Dez. 2026',
      Typ: type,
      Bestellnummer: order,
      'Betrag abzügl. Kosten': '1,00',
      'Zwischensumme Artikel': '--',
      Transaktionswährung: 'EUR',
      ...more,
    });
    const sale = { 'Nutzername des Käufers': 'kunde1', 'Zwischensumme Artikel': '1.030,00' };
    const text = exportFile(
      headers.EBAY_TRANSACTIONS_DE,
      [
        event('Bestellung', '12-1', { ...sale, 'Verpackung und Versand': '5,50', Stückzahl: '2' }),
        event('Rückerstattung', '12-1', { ...sale, 'Zwischensumme Artikel': '-30,00' }),
        event('Auszahlung', '--'),
        event('Andere Gebühr', '--'),
        event('Einbehalten', '12-1'),
      ],
      ';',
    );
    await loadAs('ebay_transactions', `"Transaktionsbericht"\n"Verkäufer";"laden"\n\n${text}`);
    expect(await orderValues('order_id, gross_sales, shipping, unit_count, returns, currency, customer_id')).toEqual([
      ['12-1', 1030, 5.5, 2, 30, 'EUR', 'kunde1'],
    ]);
    expect(await reasons()).toEqual(['withdrawal', 'other_event', 'hold']);
  });

  test('the British orders report', async () => {
    const sale = { 'Order number': '12-3', 'Buyer username': 'Buyer_1', 'Post to country': 'United Kingdom' };
    const text = exportFile(
      `${headers.EBAY_ORDERS_UK},Sale date,Item title,Quantity,Sold for,Postage and packaging,Total price`,
      [
        {
          ...sale,
          'Sale date': '21-Jul-25',
          'Item title': 'Mug',
          Quantity: 2,
          'Sold for': '£15.00',
          'Postage and packaging': '£3.00',
          'Total price': '£33.00',
        },
      ],
    );
    await loadAs('ebay_orders', text);
    expect(await orderValues('order_id, gross_sales, shipping, total, country, customer_id')).toEqual([
      ['12-3', 30, 3, 33, 'United Kingdom', 'buyer_1'],
    ]);
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
    await loadAs('tiktok_shop', text);
    expect(await orderValues('order_id, gross_sales, discounts, shipping, total, returns, ordered_on')).toEqual([
      ['576912345678901001', 150, 10, 5, 145, 0, new Date('2026-06-25')],
      ['576912345678901002', 50, 0, 0, 50, 50, new Date('2026-06-25')],
    ]);
    expect(await reasons()).toEqual(['description', 'cancelled', 'cancelled', 'cancelled']);
    expect(await query('from unread_cells')).toEqual([]);
  });

  test('the fewer columns of Malaysia and Britain', async () => {
    const order = { 'Order Amount': 'MYR 145.00', 'Shipping Fee After Discount': 'MYR 5.00', Country: 'Malaysia' };
    await loadAs(
      'tiktok_shop',
      exportFile(headers.TIKTOK_MY, [
        row('576912345678901001', {
          ...order,
          'SKU Subtotal Before Discount': 'MYR 100.00',
          'SKU Platform Discount': 'MYR 6.00',
          'SKU Seller Discount': 'MYR 4.00',
        }),
        row('576912345678901001', { ...order, 'SKU Subtotal Before Discount': 'MYR 50.00', Quantity: 2 }),
      ]),
    );
    expect(await orderValues('order_id, gross_sales, discounts, shipping, total, unit_count, country')).toEqual([
      ['576912345678901001', 150, 10, 5, 145, 3, 'Malaysia'],
    ]);
  });
});
