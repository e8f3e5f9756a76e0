import type { Format } from '../format';

/** Olist, orders: when each was bought and by which customer number, which is new for every order; the money is in other files. */
const format: Format = {
  id: 'olist_orders',
  platform: 'olist',
  name: 'Olist orders',
  part: 'heads',
  currency: 'BRL',
  columns: {
    order_ref: ['order_id'],
    ordered_at: ['order_purchase_timestamp'],
    customer_ref: ['customer_id'],
    status: ['order_status'],
  },
  signature: ['order_id', 'customer_id', 'order_status', 'order_purchase_timestamp'],
  customer: 'customer_ref',
};

export default format;
