import type { Format } from '../format';

/** Olist, order_items: one row per piece. */
const format: Format = {
  id: 'olist_items',
  platform: 'olist',
  name: 'Olist order items',
  currency: 'BRL',
  columns: {
    order_ref: ['order_id'],
    sku: ['product_id'],
    line_total: ['price'],
    line_shipping: ['freight_value'],
    event_ref: ['order_item_id'],
  },
  signature: ['order_id', 'order_item_id', 'product_id', 'price', 'freight_value'],
  customer: 'null::varchar',
};

export default format;
