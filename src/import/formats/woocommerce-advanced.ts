import { BARE_ORDER_REF, type Format } from '../format';

/** WooCommerce with Advanced Order Export: one row per line, the order's sums on each of them or on the first. */
const format: Format = {
  id: 'woocommerce_advanced',
  platform: 'woocommerce',
  name: 'WooCommerce Advanced Order Export',
  columns: {
    order_ref: ['Order Number', 'Order ID'],
    ordered_at: ['Order Date'],
    email: ['Email (Billing)'],
    phone: ['Phone (Billing)'],
    customer_name: ['First Name (Billing)', 'Last Name (Billing)', 'Full Name (Billing)'],
    company: ['Company (Billing)', 'Company (Shipping)'],
    postcode: ['Postcode (Billing)', 'Postcode (Shipping)'],
    product_name: ['Name', 'Item Name', 'Product Name'],
    sku: ['SKU'],
    quantity: ['Quantity'],
    unit_price: ['Item Cost'],
    line_total: ['Order Line (w/o tax)'],
    order_total: ['Order Total Amount'],
    order_subtotal: ['Order Subtotal Amount'],
    order_discount: ['Cart Discount Amount'],
    shipping: ['Order Shipping Amount'],
    taxes: ['Order Total Tax Amount', 'Order Tax Amount'],
    refunded: ['Order Refund Amount'],
    currency: ['Order Currency', 'Currency'],
    status: ['Order Status'],
    payment_method: ['Payment Method Title'],
    shipping_method: ['Shipping Method Title', 'Shipping Method'],
    country: ['Country Code (Shipping)', 'Country Code (Billing)'],
    coupon: ['Coupon Code', 'Coupons Used'],
  },
  plus: { customer_name: ['Last Name (Billing)'] },
  signature: [
    ['Order Number', 'Order ID'],
    'Order Date',
    ['Email (Billing)', 'Phone (Billing)', 'First Name (Billing)', 'Last Name (Billing)'],
    ['Order Total Amount', 'Order Line Total', 'Item Cost'],
  ],
  values: { order_ref: BARE_ORDER_REF },
  statusKind: "case when status in ('pending', 'wc-pending') then 'unpaid' end",
};

export default format;
