import type { Format } from '../format';
import { SQUARE } from './square-items';

/** Square, Transactions > Export: one row per transaction, without its items. Tips and service charges are no sales. */
const format: Format = {
  ...SQUARE,
  id: 'square_transactions',
  name: 'Square transactions',
  part: 'heads',
  columns: {
    ...SQUARE.columns,
    product_name: ['Description'],
    order_total: ['Total Collected'],
    shipping: ['Service Charges'],
    taxes: ['Tax'],
    refunded: ['Partial Refunds'],
    channel: ['Source', 'Location'],
  },
  plus: { shipping: ['Tip', 'Gift Card Sales'] },
  signature: [...SQUARE.signature, 'Total Collected'],
};

export default format;
