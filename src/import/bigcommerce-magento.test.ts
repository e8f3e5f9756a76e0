import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { loadAs, orders, orderValues, items, reasons } = testShop();

test.each([headers.BIGCOMMERCE, headers.BIGCOMMERCE_ALL])(
  'BigCommerce: products in a cell, with commas, bars and entities in their names',
  async (header) => {
    const product = (name: string, quantity: number, price: string, total: string) =>
      `Product ID: 100, Product Qty: ${quantity}, Product SKU: S-${quantity}, Product Name: ${name}, Product Weight: 1.0000, Product Variation Details: Size: S (4), Product Unit Price: ${price}, Product Total Price: ${total}`;
    const row = (id: number, more: Record<string, string | number>) => ({
      'Order ID': id,
      'Customer ID': 0,
      'Customer Name': 'Ann Ames',
      'Order Date': '29/04/2014',
      'Order Currency Code': 'AUD',
      'Shipping Country': 'Australia',
      'Order Status': 'Completed',
      'Shipping Cost (ex tax)': '10.00',
      'Shipping Cost (inc tax)': '11.00',
      'Tax Total': '14.50',
      'Order Total (inc tax)': '159.50',
      'Refund Amount': '0.00',
      'Total Quantity': 3,
      ...more,
    });
    await loadAs(
      'bigcommerce',
      exportFile(header, [
        row(1, {
          'Customer Email': 'ann@example.com',
          'Product Details': `${product('Rug 5&#039;9, red | round &#124; soft', 2, '50.00', '100.00')}|${product('Mug', 1, '35.00', '35.00')}`,
        }),
        row(2, {
          'Refund Amount': '159.50',
          'Product Details': product('Mug', 1, '135.00', '135.00'),
          'Order Status': 'Refunded',
        }),
        row(3, { 'Order Status': 'Incomplete' }),
        row(4, { 'Order Status': 'Awaiting Payment' }),
        row(5, { 'Order Status': 'Declined' }),
      ]),
    );
    expect(
      await orderValues('order_id, customer_id, gross_sales, shipping, taxes, total, returns, line_count, unit_count'),
    ).toEqual([
      ['1', 'ann@example.com', 135, 10, 14.5, 159.5, 0, 2, 3],
      ['2', null, 135, 10, 14.5, 159.5, 135, 1, 3],
    ]);
    expect(await items('product_name, sku, quantity, unit_price, gross_sales')).toEqual([
      { product_name: 'Mug', sku: 'S-1', quantity: 1, unit_price: 35, gross_sales: 35 },
      { product_name: "Rug 5'9, red | round | soft", sku: 'S-2', quantity: 2, unit_price: 50, gross_sales: 100 },
      { product_name: 'Mug', sku: 'S-1', quantity: 1, unit_price: 135, gross_sales: 135 },
    ]);
    expect(await reasons()).toEqual(['draft', 'unpaid', 'voided']);
  },
);

describe('Magento', () => {
  const row = (id: string, more: Record<string, string> = {}) => ({
    ID: id,
    'Purchase Point': 'Main Website\n  Main Store\n    English',
    'Purchase Date': '2024-01-05 10:00:00',
    'Grand Total (Base)': '$12.00',
    'Grand Total (Purchased)': '$12.00',
    Status: 'Complete',
    'Customer Email': 'ann@example.com',
    'Shipping and Handling': '2',
    ...more,
  });
  const load = (...rows: Record<string, string>[]) => loadAs('magento', exportFile(headers.MAGENTO, rows));

  test('zeros before the number stay, closed means refunded', async () => {
    await load(row('000000123'), row('000000124', { Status: 'Closed' }), row('000000125', { Status: 'Canceled' }));
    expect(await orders('order_id, gross_sales, returns, channel')).toEqual([
      { order_id: '000000123', gross_sales: 10, returns: 0, channel: 'Main Website / Main Store / English' },
      { order_id: '000000124', gross_sales: 10, returns: 10, channel: 'Main Website / Main Store / English' },
    ]);
  });

  test('items before taxes beside a total with them: what is over is tax, what is under a discount', async () => {
    const taxed = { Subtotal: '$100.00', 'Shipping and Handling': '$10.00', 'Grand Total (Base)': '$132.00' };
    await load(
      row('1', { ...taxed, 'Grand Total (Purchased)': '€121.00' }),
      row('2', { ...taxed, 'Total Refunded': '$66.00' }),
      row('3', { ...taxed, Status: 'Closed' }),
      row('4', { ...taxed, 'Grand Total (Base)': '$95.00' }),
      row('5', { ...taxed, 'Grand Total (Base)': '$110.00' }),
    );
    expect(
      await orderValues('order_id, gross_sales, discounts, shipping, taxes, total, returns, net_sales, returned_taxes'),
    ).toEqual([
      ['1', 100, 0, 10, 22, 132, 0, 100, 0],
      ['2', 100, 0, 10, 22, 132, 55, 45, 11],
      ['3', 100, 0, 10, 22, 132, 100, 0, 22],
      ['4', 100, 15, 10, 0, 95, 0, 85, 0],
      ['5', 100, 0, 10, 0, 110, 0, 100, 0],
    ]);
  });
});
