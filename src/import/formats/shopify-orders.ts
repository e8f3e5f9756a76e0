import type { Format } from '../format';

/**
 * Shopify, Orders > Export. One row per line item; the order's totals stand on its first row only. Columns are only ever
 * appended, so any age of the file is matched by name. Pending orders count: where buyers pay on delivery, all are pending.
 */
const format: Format = {
  id: 'shopify',
  name: 'Shopify',
  columns: {
    order_ref: ['name'],
    ordered_at: ['created at', 'processed at'],
    email: ['email'],
    phone: ['phone', 'shipping phone', 'billing phone'],
    customer_name: ['billing name', 'shipping name'],
    company: ['billing company', 'shipping company'],
    postcode: ['billing zip', 'shipping zip'],
    product_name: ['lineitem name'],
    sku: ['lineitem sku'],
    quantity: ['lineitem quantity'],
    unit_price: ['lineitem price'],
    line_discount: ['lineitem discount'],
    order_total: ['total'],
    order_subtotal: ['subtotal'],
    order_discount: ['discount amount'],
    shipping: ['shipping', 'shipping line price'],
    taxes: ['taxes', 'total tax'],
    refunded: ['refunded amount'],
    currency: ['currency'],
    status: ['financial status'],
    cancelled_at: ['cancelled at'],
    payment_method: ['payment method'],
    shipping_method: ['shipping method'],
    tags: ['tags'],
    channel: ['source', 'source name'],
    country: ['shipping country', 'billing country'],
    coupon: ['discount code'],
  },
  signature: [
    'Name',
    ['Created at', 'Processed At'],
    ['Total', 'Lineitem price'],
    ['Financial Status', 'Lineitem name', 'Lineitem quantity', 'Source'],
  ],
  // A number is the app that the order came through.
  channel: "case when channel >= '0' and channel < ':' then 'app ' || channel else channel end",
  itemKind: "case when product_name ilike 'gift card%' then 'gift_card' else 'product' end",
  exclusion: "case when cancelled_at is not null then 'cancelled' end",
};

export default format;
