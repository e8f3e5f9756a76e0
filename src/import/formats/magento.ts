import type { Format } from '../format';

/**
 * Magento and Adobe Commerce, Sales > Orders > Export: one row per order, the columns of the grid that the user chose. The subtotal
 * is before taxes, the grand total with them, and neither they nor discounts have a column.
 */
const format: Format = {
  id: 'magento',
  name: 'Magento',
  part: 'heads',
  columns: {
    order_ref: ['ID', 'Increment ID'],
    ordered_at: ['Purchase Date'],
    email: ['Customer Email'],
    customer_name: ['Customer Name', 'Bill-to Name'],
    line_total: ['Subtotal'],
    // All sums are in the base currency of the shop, the total as purchased in that of the buyer.
    order_total: ['Grand Total (Base)', 'Grand Total (Purchased)'],
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
  unstated: 'order_total - amount - coalesce(shipping, 0)',
  customer: 'lower(email)',
  nameKey: 'lower(customer_name)',
  // The lines of a purchase point are website, store and store view.
  channel: "regexp_replace(trim(channel), '\\s*\\n\\s*', ' / ', 'g')",
  statusKind: "case when status = 'closed' then 'refunded' when status = 'suspected fraud' then 'failed' end",
};

export default format;
