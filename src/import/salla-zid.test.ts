import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { loadAs, orders, items, excluded } = testShop();

describe('Salla and Zid', () => {
  const order = (more: Record<string, string | number>) => ({
    'رقم الطلب': 1001,
    'حالة الطلب': 'تم التسليم',
    'إجمالي الطلب': '230',
    'تاريخ الطلب': '2026-08-01',
    'اسم العميل': 'سارة',
    'رقم الجوال': '+966500000001',
    المدينة: 'الرياض',
    الضريبة: '30',
    'تكلفة الشحن': '20',
    'قيمة خصم الكوبون': '10',
    'قيمة خصم العروض الخاصة': '5',
    'قيمة عرض السلة المتروكة': '5',
    'اسماء المنتجات مع SKU': 'تمر، فاخر (SKU: T-1) (Qty: 2), قهوة (SKU: K-2) (Qty: 1)',
    ...more,
  });
  const text = exportFile(headers.SALLA, [
    order({}),
    order({ 'رقم الطلب': 1002, 'حالة الطلب': 'مـلغي' }),
    order({ 'رقم الطلب': 1003, 'حالة الطلب': 'بإنتظار الدفع' }),
    order({ 'رقم الطلب': 1004, 'حالة الطلب': 'مسترجع' }),
  ]);

  test.each([
    ['as labelled', text],
    [
      'with tatweel, bidi marks and other letters',
      text.replace('رقم الطلب', '\u200fرقـم الطلب\u200f').replace('إجمالي', 'اجمالي').replace('حالة', 'حاله'),
    ],
  ])('Salla %s', async (_, file) => {
    await loadAs('salla', file);
    expect(
      await orders(
        'order_id, customer_id, gross_sales, discounts, shipping, taxes, total, returns, currency, line_count',
      ),
    ).toEqual([
      {
        order_id: '1001',
        customer_id: '+966500000001',
        gross_sales: 200,
        discounts: 20,
        shipping: 20,
        taxes: 30,
        total: 230,
        returns: 0,
        currency: 'SAR',
        line_count: 2,
      },
      expect.objectContaining({ order_id: '1004', returns: 180 }),
    ]);
    expect((await items('order_id, product_name, sku, quantity')).slice(0, 2)).toEqual([
      { order_id: '1001', product_name: 'تمر، فاخر', sku: 'T-1', quantity: 2 },
      { order_id: '1001', product_name: 'قهوة', sku: 'K-2', quantity: 1 },
    ]);
    expect(await excluded('order_id, reason')).toEqual([
      { order_id: '1002', reason: 'cancelled' },
      { order_id: '1003', reason: 'unpaid' },
    ]);
  });

  test('Zid', async () => {
    await loadAs(
      'zid',
      exportFile(headers.ZID, [
        {
          order_id: 5,
          order_status: 'delivered',
          order_total: '100.00',
          created_at: '2026-08-01 10:00:00',
          currency_code: 'SAR',
        },
      ]),
    );
    expect(await orders('order_id, total, currency')).toEqual([{ order_id: '5', total: 100, currency: 'SAR' }]);
  });
});
