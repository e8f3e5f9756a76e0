import type { Format } from '../format';

/** Stripe, Payments > Export: one row per charge, whose refunds stand beside it. Columns are chosen by the user. */
const format: Format = {
  id: 'stripe',
  name: 'Stripe',
  part: 'payments',
  columns: {
    order_ref: [/^order ?(id|number) metadata$/, 'id', 'PaymentIntent ID', 'Invoice Number', 'Invoice ID'],
    ordered_at: ['Created date (UTC)', 'Created (UTC)', 'Created'],
    customer_ref: ['Customer ID'],
    person_ref: ['Card Fingerprint'],
    email: ['Customer Email'],
    phone: ['Customer Phone'],
    customer_name: ['Card Name', 'Customer Description', 'Shipping Name'],
    postcode: ['Card Address Zip', 'Shipping Address Postal Code'],
    product_name: ['Description'],
    line_total: ['Amount'],
    line_refunded: ['Amount Refunded'],
    currency: ['Currency'],
    status: ['Status'],
    country: ['Shipping Address Country', 'Card Address Country', 'Card Issue Country'],
  },
  signature: [
    ['Created date (UTC)', 'Created (UTC)'],
    'Amount',
    ['Converted Amount', 'Amount Refunded', 'Captured', 'PaymentIntent ID', 'Payment Source Type'],
  ],
  customer: 'coalesce(lower(email), customer_ref, person_ref)',
  account: 'customer_ref',
  // Failed tries are rows of their own, also of an order that was paid in the end.
  rowKind: `case
      when status_kind in ('failed', 'unpaid', 'pending') then 'voided'
      when status_kind in ('cancelled', 'test') then status_kind
      else 'item'
    end`,
};

export default format;
