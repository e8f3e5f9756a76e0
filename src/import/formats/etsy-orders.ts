import { WHOLE_CUSTOMER_REF, type Format } from '../format';

/** Etsy, Download data > Orders: one row per order, without its items. Guests have no user number, only a name. */
const format: Format = {
  id: 'etsy_orders',
  platform: 'etsy',
  name: 'Etsy Sold Orders',
  part: 'heads',
  columns: {
    order_ref: ['Order ID'],
    ordered_at: ['Sale Date'],
    customer_ref: ['Buyer User ID'],
    person_ref: ['Buyer'],
    customer_name: ['Full Name'],
    postcode: ['Ship Zipcode'],
    sku: ['SKU'],
    quantity: ['Number of Items'],
    order_total: ['Order Total'],
    adjusted_total: ['Adjusted Order Total'],
    order_subtotal: ['Order Value'],
    order_discount: ['Discount Amount'],
    shipping: ['Shipping'],
    taxes: ['Sales Tax'],
    currency: ['Currency'],
    status: ['Status'],
    country: ['Ship Country'],
    coupon: ['Coupon Code'],
  },
  plus: { order_discount: ['Shipping Discount'] },
  signature: ['Sale Date', 'Order ID', 'Order Value', 'Order Total'],
  customer: `coalesce(${WHOLE_CUSTOMER_REF}, person_ref, customer_name)`,
};

export default format;
