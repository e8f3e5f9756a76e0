import { EVENT_KIND } from '../events';
import type { Format } from '../format';

/** Amazon, Payments > Date range > Transactions (below a preamble): one row per movement of money; sales and refunds name their order. */
const format: Format = {
  id: 'amazon_transactions',
  platform: 'amazon',
  name: 'Amazon date range transactions',
  part: 'payments',
  columns: {
    order_ref: ['order id'],
    ordered_at: ['date/time'],
    event: ['type'],
    product_name: ['description'],
    sku: ['sku'],
    quantity: ['quantity'],
    line_total: ['product sales'],
    line_discount: ['promotional rebates'],
    line_shipping: ['shipping credits'],
    line_taxes: ['product sales tax', 'sales tax collected'],
    channel: ['marketplace'],
  },
  plus: {
    line_shipping: ['gift wrap credits'],
    line_taxes: ['shipping credits tax', 'giftwrap credits tax', 'promotional rebates tax'],
  },
  signature: ['date/time', 'settlement id', 'type', 'order id', 'product sales'],
  customer: 'null::varchar',
  // Money that names no order is a fee, a transfer or an adjustment.
  rowKind: `case
      when order_ref_text is null then coalesce(nullif(${EVENT_KIND}, 'return'), 'other_event')
      else coalesce(${EVENT_KIND}, 'item')
    end`,
};

export default format;
