import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { query, load, loadAs, orderValues } = testShop();

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
    expect(await orderValues(ladder)).toEqual([
      ['3001', 40, 4, 5, 2, 9.5349, 43, 1, 3],
      ['3002', 10, 0, 0, 0, 0, 10, 1, 1],
    ]);
    expect(await query('select customer_id from all_customers order by 1')).toEqual([
      { customer_id: '77' },
      { customer_id: 'Bob Bee' },
    ]);
  });

  test('sold order items alone: the order’s sums are taken once, from whichever line has them', async () => {
    await loadAs('etsy_items', soldItems);
    expect(await orderValues(`${ladder}, customer_id`)).toEqual([['3001', 40, 4, 5, 2, 0, 43, 2, 3, 'annames']]);
  });

  test.each([
    ['orders first', [soldOrders, soldItems]],
    ['items first', [soldItems, soldOrders]],
    ['each twice', [soldOrders, soldItems, soldItems, soldOrders]],
  ])('both together, %s: one order with its lines', async (_, files) => {
    await load(...files);
    expect(await orderValues(`${ladder}, customer_id, country`)).toEqual([
      ['3001', 40, 4, 5, 2, 9.5349, 43, 2, 3, '77', 'United States'],
      ['3002', 10, 0, 0, 0, 0, 10, 1, 1, 'Bob Bee', null],
    ]);
    expect(await query("select product_name from all_order_items where order_id = '3001' order by 1")).toEqual([
      { product_name: 'Cup' },
      { product_name: 'Mug' },
    ]);
  });

  test('orders of which the two files tell one each have the same buyer', async () => {
    const bought = { 'Sale Date': '09/26/26', Currency: 'USD', 'Order Total': '10.00', 'Adjusted Order Total': '0.00' };
    await load(
      exportFile(
        headers.ETSY_ORDERS,
        [
          {
            ...bought,
            'Order ID': '3004',
            'Buyer User ID': 'annames',
            'Full Name': 'Ann Ames',
            Buyer: 'annames (Ann Ames)',
          },
          { ...bought, 'Order ID': '3005', 'Full Name': 'Bob Bee', Buyer: 'Bob Bee' },
        ],
        '\t',
      ),
      exportFile(headers.ETSY_ITEMS, [
        item('3006', 'Mug', 1, '15.00'),
        item('3007', 'Cup', 1, '10.00', { Buyer: 'Bob Bee' }),
      ]),
    );
    expect(await query('select customer_id, order_count from all_customers order by 1')).toEqual([
      { customer_id: 'Bob Bee', order_count: 2 },
      { customer_id: 'annames', order_count: 2 },
    ]);
  });
});
