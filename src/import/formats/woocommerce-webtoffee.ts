import { ACCOUNT_REF, BARE_ORDER_REF, type Format } from '../format';
import { MONEY } from '../values';

const part = (name: string) => `regexp_extract(item, '(?:^|\\|)${name}:([^|]*)', 1)`;

/** What the refunds of an order's list add up to: `amount:15.00|reason:late|date:2024-01-09 10:00:00`, apart by `;`. */
const REFUNDS =
  "regexp_extract_all(refunded_text, '(?:^|[|;\\n])\\s*(?:refund_?)?(?:amount|total):\\s*-?([0-9]+(?:\\.[0-9]+)?)', 1)";

/** WooCommerce with WebToffee's Order Export: one row per order, an item in each of as many columns as the longest order needs. */
const format: Format = {
  id: 'woocommerce_webtoffee',
  platform: 'woocommerce',
  name: 'WooCommerce WebToffee Order Export',
  part: 'heads',
  columns: {
    order_ref: ['order_number', 'order_id'],
    ordered_at: ['order_date'],
    customer_ref: ['customer_id', 'customer_user'],
    email: ['billing_email', 'customer_email'],
    phone: ['billing_phone'],
    customer_name: ['billing_first_name'],
    company: ['billing_company', 'shipping_company'],
    postcode: ['billing_postcode', 'shipping_postcode'],
    item_list: [/^line item \d+$/],
    order_total: ['order_total'],
    order_subtotal: ['order_subtotal'],
    order_discount: ['discount_total'],
    shipping: ['shipping_total'],
    taxes: ['tax_total'],
    refunded: ['refund_items'],
    currency: ['order_currency'],
    status: ['status'],
    payment_method: ['payment_method_title', 'payment_method'],
    shipping_method: ['shipping_method'],
    country: ['shipping_country', 'billing_country'],
    coupon: ['coupon_items'],
  },
  plus: { customer_name: ['billing_last_name'], item_list: [/^line item \d+$/], shipping: ['fee_total'] },
  signature: ['order_number', 'order_date', 'order_total', 'billing_email', ['line_item_1', 'wt_import_key']],
  values: {
    order_ref: BARE_ORDER_REF,
    refunded: `list_sum(list_transform(${REFUNDS}, lambda amount: amount::${MONEY}))`,
  },
  customer: `coalesce(lower(email), ${ACCOUNT_REF})`,
  account: ACCOUNT_REF,
  coupon: "coalesce(nullif(regexp_extract(coupon, 'code:([^|;]*)', 1), ''), coupon)",
  statusKind: "case when status in ('pending', 'wc-pending') then 'unpaid' end",
  items: {
    split: 'string_split(item_list, chr(10))',
    product_name: part('name'),
    sku: part('sku'),
    quantity: `nullif(${part('quantity')}, '')`,
    amount: `nullif(${part('total')}, '')`,
  },
};

export default format;
