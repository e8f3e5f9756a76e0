import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { loadAs, orders } = testShop();

describe('Gumroad and Faire go through any table', () => {
  const sale = (id: string, price: string, more: Record<string, string> = {}) => ({
    'Purchase ID': id,
    'Item Name': 'Book',
    'Purchase Email': `${id}@example.com`,
    'Purchase Date': '2024-01-05',
    'Subtotal ($)': price,
    'Taxes ($)': '0.00',
    'Shipping ($)': '0',
    'Sale Price ($)': price,
    'Net Total ($)': price,
    'Refunded?': '0',
    'Partial Refund ($)': '0.0',
    'Fully Refunded?': '0',
    Quantity: 1,
    ...more,
  });

  test('Gumroad, with whole and partial refunds', async () => {
    const gumroad = exportFile(headers.GUMROAD, [
      sale('p1', '22.00', { 'Subtotal ($)': '20.00', 'Taxes ($)': '2.00' }),
      sale('p2', '10.00', { 'Refunded?': '1', 'Fully Refunded?': '1' }),
      sale('p3', '30.00', { 'Refunded?': '1', 'Partial Refund ($)': '5.00' }),
    ]);
    await loadAs('table', gumroad);
    expect(await orders('order_id, gross_sales, taxes, total, returns, customer_id')).toEqual([
      { order_id: 'p1', gross_sales: 20, taxes: 2, total: 22, returns: 0, customer_id: 'p1@example.com' },
      { order_id: 'p2', gross_sales: 10, taxes: 0, total: 10, returns: 10, customer_id: 'p2@example.com' },
      { order_id: 'p3', gross_sales: 30, taxes: 0, total: 30, returns: 5, customer_id: 'p3@example.com' },
    ]);
  });

  test('Faire, with orders of several lines', async () => {
    const line = (product: string, quantity: number, wholesale: string, retail: string) => ({
      'Order Number': 'F1',
      'Order Date': '2024-01-05',
      'Retailer Name': 'Shop',
      'Product Name': product,
      SKU: product,
      Quantity: quantity,
      'Wholesale Price': wholesale,
      'Retail Price': retail,
      Status: 'DELIVERED',
    });
    await loadAs(
      'table',
      exportFile(headers.FAIRE, [line('Mug', 10, '5.00', '10.00'), line('Cup', 5, '6.00', '12.00')]),
    );
    expect(await orders('order_id, gross_sales, customer_id')).toEqual([
      { order_id: 'F1', gross_sales: 80, customer_id: 'Shop' },
    ]);
  });
});
