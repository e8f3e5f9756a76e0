import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { query, load, loadAs, orders, items, excluded } = testShop();

describe('WooCommerce', () => {
  const analytics = (product: string) =>
    exportFile(headers.WOO_ANALYTICS, [
      {
        Date: '2024-01-02 10:00:00',
        'Order #': 11,
        Status: 'completed',
        Customer: 'Ann Ames',
        'Product(s)': product,
        'Items sold': 3,
        'N. Revenue': '50.00',
      },
      {
        Date: '2024-01-03 10:00:00',
        'Order #': 12,
        Status: 'pending',
        Customer: 'Bob Bee',
        'Product(s)': '1× Mug',
        'N. Revenue': '10.00',
      },
    ]);

  test.each(['2× Mug, big, 1× Tote', 'Mug, big x 2, Tote x 1'])(
    'analytics with items in a cell: %s',
    async (product) => {
      await loadAs('woocommerce_analytics', analytics(product));
      expect(await orders('order_id, gross_sales, total, line_count, unit_count, customer_id')).toEqual([
        { order_id: '11', gross_sales: 50, total: 50, line_count: 2, unit_count: 3, customer_id: 'ann ames' },
      ]);
      expect(await items('product_name, quantity, gross_sales')).toEqual([
        { product_name: 'Mug, big', quantity: 2, gross_sales: null },
        { product_name: 'Tote', quantity: 1, gross_sales: null },
      ]);
      expect(await excluded('order_id, reason')).toEqual([{ order_id: '12', reason: 'unpaid' }]);
    },
  );

  test('analytics of a French shop', async () => {
    const text = exportFile(headers.WOO_ANALYTICS_FR, [
      {
        Date: '2024-01-02 10:00:00',
        'Commande n°': '#1001',
        État: 'Terminée',
        Client: 'Ann',
        'Ventes nettes': '150,00',
      },
      { Date: '2024-01-05 10:00:00', 'Commande n°': '#1002', État: 'Annulée', Client: 'Ann', 'Ventes nettes': '50,00' },
      {
        Date: '2024-01-06 10:00:00',
        'Commande n°': '#1003',
        État: 'En attente de paiement',
        Client: 'Ann',
        'Ventes nettes': '5,00',
      },
    ]);
    await loadAs('woocommerce_analytics', text);
    expect(await orders('order_id, net_sales')).toEqual([{ order_id: '1001', net_sales: 150 }]);
    expect(await excluded('order_id, reason')).toEqual([
      { order_id: '1002', reason: 'cancelled' },
      { order_id: '1003', reason: 'unpaid' },
    ]);
  });

  const line = (name: string, quantity: number, total: string) => ({
    'Order Number': 11,
    'Order Status': 'Completed',
    'Order Date': '2024-01-02 10:00',
    'Email (Billing)': 'ann@example.com',
    'First Name (Billing)': 'Ann',
    'Last Name (Billing)': 'Ames',
    'Country Code (Billing)': 'FR',
    Name: name,
    SKU: name.toUpperCase(),
    Quantity: quantity,
    'Item Cost': '20.00',
    'Order Line (w/o tax)': total,
    'Cart Discount Amount': '5.00',
    'Order Total Tax Amount': '11.00',
    'Order Shipping Amount': '4.00',
    'Order Refund Amount': '13.00',
    'Order Total Amount': '70.00',
  });
  const advanced = exportFile(headers.WOO_ADVANCED, [line('Mug', 2, '40.00'), line('Tote', 1, '20.00')]);
  const whole = {
    order_id: '11',
    gross_sales: 60,
    discounts: 5,
    shipping: 4,
    taxes: 11,
    total: 70,
    returns: 10.9571,
    line_count: 2,
    customer_id: 'ann@example.com',
  };
  const ladder = 'order_id, gross_sales, discounts, shipping, taxes, total, returns, line_count, customer_id';

  test('Advanced Order Export: totals on every line count once', async () => {
    await loadAs('woocommerce_advanced', advanced);
    expect(await orders(ladder)).toEqual([whole]);
    expect(await query('select customer_name from all_customers')).toEqual([{ customer_name: 'Ann Ames' }]);
  });

  test('Advanced Order Export: lines may be after the discount', async () => {
    const sums = { 'Cart Discount Amount': 10, 'Order Shipping Amount': 5, 'Order Total Amount': 104.5 };
    const discounted = ['54.00', '36.00'].map((price) => ({
      ...line(`Rug ${price}`, 1, price),
      ...sums,
      'Order Total Tax Amount': 9.5,
      'Order Refund Amount': 0,
    }));
    await loadAs('woocommerce_advanced', exportFile(headers.WOO_ADVANCED, discounted));
    expect(await orders('gross_sales, discounts, net_sales')).toEqual([
      { gross_sales: 100, discounts: 10, net_sales: 90 },
    ]);
  });

  test('the same order in the analytics report beside it is one order', async () => {
    await load(advanced, analytics('2× Mug, 1× Tote'));
    expect(await orders(ladder)).toEqual([whole]);
  });

  test('WebToffee: an item in each of several columns', async () => {
    const item = (name: string, quantity: number, total: string) =>
      `name:${name}|product_id:12|sku:${name.toUpperCase()}|quantity:${quantity}|total:${total}|sub_total:${total}`;
    const row = (order: number, more: Record<string, string>) => ({
      order_id: order + 900,
      order_number: order,
      order_date: '2024-01-02 10:00:00',
      status: 'completed',
      billing_email: 'ann@example.com',
      billing_first_name: 'Ann',
      billing_last_name: 'Ames',
      order_currency: 'EUR',
      ...more,
    });
    await loadAs(
      'woocommerce_webtoffee',
      exportFile(headers.WOO_WEBTOFFEE, [
        row(11, {
          discount_total: '5.00',
          shipping_total: '4.00',
          tax_total: '11.00',
          order_total: '70.00',
          line_item_1: item('Mug', 2, '40.00'),
          line_item_2: item('Tote', 1, '20.00'),
        }),
        row(12, { order_total: '10.00', line_item_1: item('Mug', 1, '10.00'), status: 'wc-pending' }),
      ]),
    );
    expect(await orders('order_id, gross_sales, discounts, total, line_count, unit_count')).toEqual([
      { order_id: '11', gross_sales: 60, discounts: 5, total: 70, line_count: 2, unit_count: 3 },
    ]);
    expect(await items('product_name, sku, quantity, gross_sales')).toEqual([
      { product_name: 'Mug', sku: 'MUG', quantity: 2, gross_sales: 40 },
      { product_name: 'Tote', sku: 'TOTE', quantity: 1, gross_sales: 20 },
    ]);
  });

  test.each([
    ['a refund', 'amount:15.00|reason:too late|date:2024-01-09 10:00:00', 15],
    ['two refunds', 'amount:10.00|reason:|date:2024-01-09 10:00:00;amount:5.00|reason:amount: 2|date:2024-01-10', 15],
    ['refunds below zero', 'id:7|total:-15.00', 15],
    ['a sum', '15.00', 15],
    ['no refund', '', 0],
  ])('WebToffee: %s in a cell', async (_, refund_items, returns) => {
    const order = { order_number: 1, order_date: '2024-01-02 10:00:00', status: 'completed', order_total: '40.00' };
    const item = { line_item_1: 'name:Mug|sku:M|quantity:1|total:40.00' };
    await loadAs('woocommerce_webtoffee', exportFile(headers.WOO_WEBTOFFEE, [{ ...order, ...item, refund_items }]));
    expect(await orders('gross_sales, returns')).toEqual([{ gross_sales: 40, returns }]);
    expect(await query('from unread_cells')).toEqual([]);
  });
});
