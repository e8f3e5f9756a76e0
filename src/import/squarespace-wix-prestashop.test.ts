import { expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { loadAs, orders, excluded } = testShop();

test('Squarespace: like Shopify, but not Shopify', async () => {
  const order = {
    'Order ID': '00012',
    'Lineitem name': 'Mug',
    'Lineitem variant': 'red',
    'Lineitem quantity': 2,
    'Lineitem price': '10.00',
  };
  await loadAs(
    'squarespace',
    exportFile(headers.SQUARESPACE, [
      {
        ...order,
        Email: 'ann@example.com',
        'Financial Status': 'PAID',
        'Created at': '2018-07-25 21:06:05 -0400',
        Currency: 'USD',
        Shipping: '5.00',
        Taxes: '3.00',
        Total: '38.00',
        'Amount Refunded': '8.00',
        'Discount Amount': '0.00',
      },
      { ...order, 'Lineitem name': 'Cup', 'Lineitem quantity': 1 },
    ]),
  );
  expect(await orders('order_id, gross_sales, shipping, taxes, total, returns, line_count')).toEqual([
    { order_id: '00012', gross_sales: 30, shipping: 5, taxes: 3, total: 38, returns: 7.3684, line_count: 2 },
  ]);
});

test('Wix: totals on every line, names that stand twice', async () => {
  const row = (item: string, status = 'Paid', order = 10001) => ({
    'Order number': order,
    'Date created': 'Jan 5, 2024',
    Time: '10:00:00 AM',
    'Contact email': 'ann@example.com',
    Item: item,
    Qty: 1,
    Price: '20.00',
    'Delivery country': 'DE',
    'Payment status': status,
    'Shipping rate': '5.00',
    'Total tax': '4.00',
    Total: '49.00',
    Currency: 'EUR',
    'Refunded amount': '0',
  });
  await loadAs('wix', exportFile(headers.WIX, [row('Mug'), row('Cup'), row('Cup', 'Unpaid', 10002)]));
  expect(await orders('order_id, gross_sales, shipping, taxes, total, country, line_count')).toEqual([
    { order_id: '10001', gross_sales: 40, shipping: 5, taxes: 4, total: 49, country: 'DE', line_count: 2 },
  ]);
  expect(await excluded('order_id, reason')).toEqual([{ order_id: '10002', reason: 'unpaid' }]);
  // What a coupon is worth, only the total knows.
  await loadAs('wix', exportFile(headers.WIX, [{ ...row('Rug'), Price: '60.00', 'Coupon code': 'TEN' }]));
  expect(await orders('gross_sales, discounts, net_sales')).toEqual([
    { gross_sales: 60, discounts: 20, net_sales: 40 },
  ]);
});

test.each([
  [headers.PRESTASHOP, 'Canceled'],
  ['ID;Référence;"Nouveau client";Livraison;Client;Total;Paiement;État;Date', 'Annulé'],
  ['ID;Referencia;"Cliente nuevo";Entrega;Cliente;Total;Pago;Estado;Fecha', 'Cancelado'],
  ['ID;Riferimento;"Nuovo cliente";Consegna;Cliente;Totale;Pagamento;Stato;Data', 'Annullato'],
])('PrestaShop: %s', async (header, cancelled) => {
  const text = [
    header,
    '7;XKBKNABJK;1;France;"J. DOE";"€68,20";"Bank wire";"Payment accepted";"2024-01-05 10:00:00"',
    `8;OHSATSERP;0;France;"J. DOE";"€10,00";"Bank wire";"${cancelled}";"2024-01-06 10:00:00"`,
    '',
  ].join('\n');
  await loadAs('prestashop', text);
  expect(await orders('order_id, total, customer_id, country')).toEqual([
    { order_id: 'XKBKNABJK', total: 68.2, customer_id: 'j. doe', country: 'France' },
  ]);
  expect(await excluded('order_id, reason')).toEqual([{ order_id: 'OHSATSERP', reason: 'cancelled' }]);
});
