import type { Format } from '../format';

/**
 * TikTok Shop, Orders > Export: one row per product, the order's sums on each; the second row describes the columns. Buyers are
 * known by a name with stars in it.
 */
const format: Format = {
  id: 'tiktok_shop',
  name: 'TikTok Shop',
  columns: {
    order_ref: ['Order ID'],
    ordered_at: ['Created Time'],
    customer_ref: ['Buyer Username'],
    phone: ['Phone #'],
    customer_name: ['Recipient'],
    product_name: ['Product Name'],
    sku: ['Seller SKU', 'SKU ID'],
    quantity: ['Quantity'],
    unit_price: ['SKU Unit Original Price'],
    line_total: ['SKU Subtotal Before Discount'],
    line_discount: ['SKU Platform Discount', 'SKU Seller Discount'],
    order_total: ['Order Amount'],
    order_discount: ['Payment platform discount'],
    shipping: ['Shipping Fee After Discount'],
    taxes: ['Taxes'],
    refunded: ['Order Refund Amount'],
    status: ['Order Status'],
    payment_method: ['Payment Method'],
    country: ['Country'],
  },
  plus: { line_discount: ['SKU Seller Discount'] },
  signature: [
    'Order ID',
    'Order Status',
    'Created Time',
    'Order Amount',
    ['Buyer Username', 'Seller SKU', 'Order Substatus'],
  ],
  customer: 'customer_ref',
};

export default format;
