import { EVENT_KIND } from '../events';
import type { Format } from '../format';

/** eBay, Payments > Transaction report (below a preamble): one row per movement of money; refunds name their order. */
const format: Format = {
  id: 'ebay_transactions',
  platform: 'ebay',
  name: 'eBay transaction report',
  part: 'payments',
  columns: {
    order_ref: ['Order number'],
    ordered_at: ['Transaction creation date'],
    event: ['Type'],
    customer_ref: ['Buyer username'],
    customer_name: ['Buyer name'],
    postcode: ['Ship to zip'],
    product_name: ['Item title'],
    sku: ['Custom label', 'Item ID'],
    quantity: ['Quantity'],
    line_total: ['Item subtotal'],
    line_shipping: ['Shipping and handling'],
    line_taxes: ['Seller collected tax'],
    currency: ['Transaction currency', 'Payout currency'],
    country: ['Ship to country'],
    event_ref: ['Transaction ID'],
  },
  plus: { line_taxes: ['eBay collected tax'] },
  signature: ['Transaction creation date', 'Type', 'Order number', 'Net amount', 'Item subtotal'],
  customer: 'lower(customer_ref)',
  rowKind: `case
      when order_ref_text is null or order_ref_text in ('--', '-') then coalesce(nullif(${EVENT_KIND}, 'return'), 'other_event')
      when amount is null then coalesce(nullif(${EVENT_KIND}, 'return'), 'no_amount')
      else coalesce(${EVENT_KIND}, 'item')
    end`,
};

export default format;
