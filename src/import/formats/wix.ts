import type { Format } from '../format';

/** Wix, Orders > Export: one row per item, the order's sums on each. The names of its address columns stand twice. */
const format: Format = {
  id: 'wix',
  name: 'Wix',
  columns: {
    order_ref: ['Order number'],
    ordered_at: ['Date created'],
    ordered_time: ['Time'],
    email: ['Contact email'],
    phone: ['Billing phone', 'Recipient phone'],
    customer_name: ['Billing name', 'Recipient name'],
    company: ['Billing company name', 'Recipient company name'],
    postcode: ['Billing zip/postal code', 'Delivery zip/postal code'],
    product_name: ['Item'],
    sku: ['SKU'],
    quantity: ['Qty'],
    unit_price: ['Price'],
    order_total: ['Total'],
    shipping: ['Shipping rate'],
    taxes: ['Total tax'],
    refunded: ['Refunded amount'],
    currency: ['Currency'],
    status: ['Payment status'],
    payment_method: ['Payment method'],
    shipping_method: ['Delivery method'],
    country: ['Delivery country', 'Billing country'],
    coupon: ['Coupon code'],
  },
  plus: { shipping: ['Additional fees'] },
  signature: ['Order number', 'Date created', 'Contact email', 'Item', ['Payment status', 'Shipping rate']],
};

export default format;
