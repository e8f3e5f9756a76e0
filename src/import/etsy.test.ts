import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { query, load, loadAs, orders } = testShop();

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
    await loadAs('etsy_orders', soldOrders);
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
    expect(await query('select customer_id from all_customers order by 1')).toEqual([
      { customer_id: '77' },
      { customer_id: 'Bob Bee' },
    ]);
  });

  test('sold order items alone: the order’s sums are taken once, from whichever line has them', async () => {
    await loadAs('etsy_items', soldItems);
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
    expect(await query("select product_name from all_order_items where order_id = '3001' order by 1")).toEqual([
      { product_name: 'Cup' },
      { product_name: 'Mug' },
    ]);
  });
});
