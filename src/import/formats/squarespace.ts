import type { Format } from '../format';

/** Squarespace, Orders > Export: one row per item; the order's totals stand on its first row only. */
const format: Format = {
  id: 'squarespace',
  name: 'Squarespace',
  columns: {
    order_ref: ['Order ID'],
    ordered_at: ['Created at'],
    email: ['Email'],
    phone: ['Billing Phone', 'Shipping Phone'],
    customer_name: ['Billing Name', 'Shipping Name'],
    postcode: ['Billing Zip', 'Shipping Zip'],
    product_name: ['Lineitem name'],
    sku: ['Lineitem sku'],
    quantity: ['Lineitem quantity'],
    unit_price: ['Lineitem price'],
    order_total: ['Total'],
    order_subtotal: ['Subtotal'],
    order_discount: ['Discount Amount'],
    shipping: ['Shipping'],
    taxes: ['Taxes'],
    refunded: ['Amount Refunded'],
    currency: ['Currency'],
    status: ['Financial Status'],
    cancelled_at: ['Cancelled at'],
    payment_method: ['Payment Method'],
    shipping_method: ['Shipping Method'],
    channel: ['Channel Name', 'Channel Type'],
    country: ['Shipping Country', 'Billing Country'],
    coupon: ['Discount Code'],
  },
  signature: ['Order ID', 'Financial Status', 'Created at', 'Amount Refunded', 'Lineitem name'],
  exclusion: "case when cancelled_at is not null then 'cancelled' end",
};

export default format;
