import type { Format } from '../format';

/** Magento and Adobe Commerce, Sales > Orders > Export: one row per order, the columns of the grid that the user chose. */
const format: Format = {
  id: 'magento',
  name: 'Magento',
  part: 'heads',
  columns: {
    order_ref: ['ID', 'Increment ID'],
    ordered_at: ['Purchase Date'],
    email: ['Customer Email'],
    customer_name: ['Customer Name', 'Bill-to Name'],
    order_total: ['Grand Total (Purchased)', 'Grand Total (Base)'],
    order_subtotal: ['Subtotal'],
    shipping: ['Shipping and Handling'],
    refunded: ['Total Refunded'],
    status: ['Status'],
    payment_method: ['Payment Method'],
    shipping_method: ['Shipping Information'],
    channel: ['Purchase Point'],
  },
  signature: [
    'ID',
    'Purchase Date',
    ['Grand Total (Purchased)', 'Grand Total (Base)'],
    ['Bill-to Name', 'Purchase Point'],
  ],
  customer: 'coalesce(lower(email), lower(customer_name))',
  // The lines of a purchase point are website, store and store view.
  channel: "regexp_replace(trim(channel), '\\s*\\n\\s*', ' / ', 'g')",
  statusKind: "case when status = 'closed' then 'refunded' when status = 'suspected fraud' then 'failed' end",
};

export default format;
