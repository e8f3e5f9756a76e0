import type { Format } from '../format';

/** Etsy, Download data > Order items: one row per item. Shipping, tax and discount are the order's, on one or on every row. */
const format: Format = {
  id: 'etsy_items',
  platform: 'etsy',
  name: 'Etsy Sold Order Items',
  columns: {
    order_ref: ['Order ID'],
    ordered_at: ['Sale Date'],
    person_ref: ['Buyer'],
    customer_name: ['Ship Name'],
    postcode: ['Ship Zipcode'],
    product_name: ['Item Name'],
    sku: ['SKU', 'Listing ID'],
    quantity: ['Quantity'],
    unit_price: ['Price'],
    order_discount: ['Discount Amount'],
    shipping: ['Order Shipping'],
    taxes: ['Order Sales Tax'],
    currency: ['Currency'],
    country: ['Ship Country'],
    coupon: ['Coupon Code'],
    event_ref: ['Transaction ID'],
  },
  plus: { order_discount: ['Shipping Discount'] },
  signature: ['Sale Date', 'Item Name', 'Order ID', 'Item Total', 'Transaction ID'],
  customer: 'null::varchar',
  // `annames (Ann Ames)` has the user number `annames` in the file of orders; a guest stands there by name.
  nameKey: "coalesce(nullif(regexp_extract(person_ref, '^(\\S+) \\(.*\\)$', 1), ''), person_ref, customer_name)",
};

export default format;
