import type { Format } from '../format';

/** Square, Transactions > Export: one row per transaction, without its items. Tips and service charges are no sales. */
const format: Format = {
  id: 'square_transactions',
  platform: 'square',
  name: 'Square transactions',
  part: 'heads',
  columns: {
    order_ref: ['Transaction ID', 'Payment ID'],
    ordered_at: ['Date'],
    ordered_time: ['Time'],
    time_zone: ['Time Zone'],
    customer_ref: ['Customer ID'],
    customer_name: ['Customer Name'],
    product_name: ['Description'],
    line_total: ['Gross Sales'],
    line_discount: ['Discounts'],
    order_total: ['Total Collected'],
    shipping: ['Service Charges'],
    taxes: ['Tax'],
    refunded: ['Partial Refunds'],
    channel: ['Source', 'Location'],
    event: ['Event Type'],
  },
  plus: { shipping: ['Tip', 'Gift Card Sales'] },
  signature: ['Date', 'Time', 'Gross Sales', 'Net Sales', 'Total Collected', 'Transaction ID', 'Event Type'],
  customer: 'customer_ref',
  rowKind: "case when event = 'refund' or amount < 0 then 'return' else 'item' end",
};

export default format;
