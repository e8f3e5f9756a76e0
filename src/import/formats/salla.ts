import { PHONE_DIGITS, type Format } from '../format';

/** Salla, الطلبات > تصدير: one row per order with its products in a cell, in the columns of the merchant's own template. */
const format: Format = {
  id: 'salla',
  name: 'Salla',
  part: 'heads',
  currency: 'SAR',
  columns: {
    order_ref: ['رقم الطلب', 'رقم مرجع الطلب'],
    ordered_at: ['تاريخ الطلب', 'تاريخ إنشاء الطلب'],
    email: ['البريد الإلكتروني', 'ايميل العميل'],
    phone: ['رقم الجوال', 'جوال العميل'],
    customer_name: ['اسم العميل'],
    item_list: ['اسماء المنتجات مع SKU', 'أسماء المنتجات مع SKU'],
    order_total: ['إجمالي الطلب', 'اجمالي الطلب'],
    order_discount: ['قيمة خصم الكوبون', 'قيمة خصم العروض الخاصة', 'قيمة عرض السلة المتروكة', 'الخصم'],
    shipping: ['تكلفة الشحن'],
    taxes: ['الضريبة'],
    currency: ['العملة'],
    status: ['حالة الطلب'],
    payment_method: ['طريقة الدفع'],
    country: ['الدولة'],
  },
  plus: { order_discount: ['قيمة خصم العروض الخاصة', 'قيمة عرض السلة المتروكة'] },
  signature: [
    'رقم الطلب',
    'حالة الطلب',
    'إجمالي الطلب',
    'تاريخ الطلب',
    ['رقم الجوال', 'طريقة الدفع', 'اسماء المنتجات مع SKU', 'اسم العميل'],
  ],
  customer: `coalesce(lower(email), ${PHONE_DIGITS})`,
  nameKey: 'customer_name',
  items: {
    // `name (SKU: X) (Qty: 2), ...`
    split: "string_split(regexp_replace(item_list, '\\)\\s*[,،\\n]\\s*', ')' || chr(30), 'g'), chr(30))",
    product_name: "regexp_replace(item, '\\s*\\((?:SKU|Qty):.*$', '')",
    sku: "regexp_extract(item, '\\(SKU:\\s*([^)]*)\\)', 1)",
    quantity: "nullif(regexp_extract(item, '\\(Qty:\\s*([0-9.]+)\\)', 1), '')",
  },
};

export default format;
