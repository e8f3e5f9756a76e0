import type { Format } from '../format';

/** Square, Transactions > Export > Items detail: one row per item; refunds are rows of their own. Columns come and go. */
const format: Format = {
  id: 'square_items',
  platform: 'square',
  name: 'Square items detail',
  columns: {
    order_ref: ['Transaction ID', 'Payment ID'],
    ordered_at: ['Date'],
    ordered_time: ['Time'],
    time_zone: ['Time Zone'],
    customer_ref: ['Customer ID'],
    customer_name: ['Customer Name'],
    product_name: ['Item'],
    sku: ['SKU'],
    quantity: ['Qty'],
    line_total: ['Gross Sales'],
    line_discount: ['Discounts'],
    line_taxes: ['Tax'],
    channel: ['Channel', 'Location'],
    event: ['Event Type'],
  },
  signature: ['Date', 'Time', 'Item', 'Gross Sales', 'Net Sales', 'Transaction ID', 'Event Type'],
  customer: 'customer_ref',
  rowKind: "case when event = 'refund' or amount < 0 then 'return' else 'item' end",
};

export default format;
