import type { Format } from '../format';

/** Olist, order_payments: an order may be paid in several ways. */
const format: Format = {
  id: 'olist_payments',
  platform: 'olist',
  name: 'Olist order payments',
  part: 'payments',
  currency: 'BRL',
  columns: {
    order_ref: ['order_id'],
    event_ref: ['payment_sequential'],
    order_total: ['payment_value'],
    payment_method: ['payment_type'],
  },
  signature: ['order_id', 'payment_sequential', 'payment_value'],
  customer: 'null::varchar',
};

export default format;
