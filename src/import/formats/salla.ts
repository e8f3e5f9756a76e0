import { PHONE_DIGITS, type Format } from '../format';

/** An item `["name", pieces, "sku", price, total]` of a JSON list, and one of its members. */
const JSON_ITEM = '\\[\\s*"(?:[^"\\\\]|\\\\.)*"(?:"(?:[^"\\\\]|\\\\.)*"|[^"\\[\\]])*\\]';
const member = (position: number) =>
  `nullif(regexp_extract_all(item, '"(?:[^"\\\\]|\\\\.)*"|[^\\s,"\\[\\]]+')[${position}], 'null')`;
const text = (position: number) =>
  `regexp_replace(regexp_replace(${member(position)}, '^"|"$', '', 'g'), '\\\\(["/\\\\])', '\\1', 'g')`;
const number = (position: number) => `trim(${member(position)}, '"')`;
/** SQL for a part of an item by how the item is written: in JSON, or as `name (SKU: X) (Qty: 2)`. */
const either = (json: string, words: string) => `case when starts_with(item, '[') then ${json} else ${words} end`;

/** The list without the words for nothing that Salla writes. */
const LIST = `nullif(trim(regexp_replace(item_list, '(?m)^\\s*(?:\\\\N|N/A)\\s*$', '', 'g'), ' ' || chr(10)), '')`;

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
    item_list: ['skus_json', 'اسماء المنتجات مع SKU'],
    order_total: ['إجمالي الطلب'],
    order_discount: ['قيمة خصم الكوبون', 'قيمة خصم العروض الخاصة', 'قيمة عرض السلة المتروكة', 'الخصم'],
    shipping: ['تكلفة الشحن'],
    taxes: ['الضريبة'],
    currency: ['العملة'],
    status: ['حالة الطلب'],
    updated_at: ['تاريخ آخر تحديث للطلب'],
    payment_method: ['طريقة الدفع'],
    country: ['الدولة'],
    coupon: ['رمز الكوبون'],
  },
  plus: {
    order_discount: ['قيمة خصم العروض الخاصة', 'قيمة عرض السلة المتروكة'],
    // Of an order without the one list, the other.
    item_list: ['اسماء المنتجات مع SKU'],
  },
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
    split: `case when starts_with(${LIST}, '[')
        then nullif(regexp_extract_all(${LIST}, '${JSON_ITEM}'), []::varchar[])
        else string_split(regexp_replace(${LIST}, '\\)\\s*[,،\\n]\\s*', ')' || chr(30), 'g'), chr(30)) end`,
    product_name: either(text(1), "regexp_replace(item, '\\s*\\((?:SKU|Qty):.*$', '')"),
    sku: either(text(3), "regexp_extract(item, '\\(SKU:\\s*([^)]*)\\)', 1)"),
    quantity: either(number(2), "nullif(regexp_extract(item, '\\(Qty:\\s*([0-9.]+)\\)', 1), '')"),
    unit_price: either(number(4), 'null'),
    amount: either(number(5), 'null'),
  },
};

export default format;
