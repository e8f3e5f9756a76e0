import type { Format } from '../format';

/** What both exports of Square have: day, time and zone in three columns, buyers by number, refunds as rows of their own. */
export const SQUARE = {
  platform: 'square',
  columns: {
    order_ref: ['Transaction ID', 'Payment ID'],
    ordered_at: ['Date'],
    ordered_time: ['Time'],
    time_zone: ['Time Zone'],
    customer_ref: ['Customer ID'],
    customer_name: ['Customer Name'],
    line_total: ['Gross Sales'],
    line_discount: ['Discounts'],
    event: ['Event Type'],
  },
  signature: ['Date', 'Time', 'Gross Sales', 'Net Sales', 'Transaction ID', 'Event Type'],
  customer: 'customer_ref',
  rowKind: "case when event = 'refund' or amount < 0 then 'return' else 'item' end",
} as const satisfies Partial<Format>;

/** Square, Transactions > Export > Items detail: one row per item. Columns come and go. */
const format: Format = {
  ...SQUARE,
  id: 'square_items',
  name: 'Square items detail',
  columns: {
    ...SQUARE.columns,
    product_name: ['Item'],
    sku: ['SKU'],
    quantity: ['Qty'],
    line_taxes: ['Tax'],
    channel: ['Channel', 'Location'],
  },
  signature: [...SQUARE.signature, 'Item'],
};

export default format;
