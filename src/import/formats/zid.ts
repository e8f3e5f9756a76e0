import { ACCOUNT_REF, type Format } from '../format';

/** Zid, orders export with English keys: one row per order. */
const format: Format = {
  id: 'zid',
  name: 'Zid',
  part: 'heads',
  currency: 'SAR',
  country: 'SA',
  columns: {
    order_ref: ['order_id', 'order_code'],
    ordered_at: ['created_at'],
    customer_ref: ['customer_id'],
    email: ['customer_email'],
    phone: ['customer_mobile', 'customer_phone'],
    customer_name: ['customer_name'],
    order_total: ['order_total'],
    shipping: ['shipping_cost', 'shipping_fee'],
    taxes: ['tax', 'vat'],
    currency: ['currency_code'],
    status: ['order_status'],
    payment_method: ['payment_method'],
  },
  signature: ['order_id', 'order_status', 'order_total', 'created_at', 'currency_code'],
  account: ACCOUNT_REF,
};

export default format;
