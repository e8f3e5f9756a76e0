import { describe, expect, test } from 'vitest';
import { exportFile } from '../../test/support/export-file';
import * as headers from '../../test/support/export-headers';
import { testShop } from '../../test/support/test-shop';

const { loadAs, orders, orderValues, items, excluded } = testShop();

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
      await orderValues(
        'order_id, customer_id, gross_sales, discounts, shipping, taxes, total, returns, currency, line_count',
      ),
    ).toEqual([
      ['1001', '+966500000001', 200, 20, 20, 30, 230, 0, 'SAR', 2],
      ['1004', '+966500000001', 200, 20, 20, 30, 230, 180, 'SAR', 2],
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

  test('Salla with its items in JSON, which tells their prices; of an order without it, the names', async () => {
    const list = 'قهوة [250g] (SKU: K-2) (Qty: 1)';
    await loadAs(
      'salla',
      exportFile(headers.SALLA, [
        order({
          'اسماء المنتجات مع SKU': list,
          skus_json: '[["تمر \\"فاخر\\" [1], كبير",2,"T-1",75,150], ["قهوة 1\\/2",1,null,"50.5","50.5"]]',
        }),
        order({ 'رقم الطلب': 1002, 'اسماء المنتجات مع SKU': list, skus_json: '\\N' }),
        order({ 'رقم الطلب': 1003, 'اسماء المنتجات مع SKU': 'N/A', skus_json: '[]' }),
      ]),
    );
    expect(await orderValues('order_id, gross_sales, line_count, unit_count')).toEqual([
      ['1001', 200, 2, 3],
      ['1002', 200, 1, 1],
      ['1003', 200, 1, null],
    ]);
    const found = await items('order_id, product_name, sku, quantity, unit_price, gross_sales');
    expect(found.map((item) => Object.values(item))).toEqual([
      ['1001', 'تمر "فاخر" [1], كبير', 'T-1', 2, 75, 150],
      ['1001', 'قهوة 1/2', null, 1, 50.5, 50.5],
      ['1002', 'قهوة [250g]', 'K-2', 1, null, 200],
      ['1003', null, null, null, null, 200],
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
