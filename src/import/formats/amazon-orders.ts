import type { Format } from '../format';

/**
 * Amazon, All Orders and FBA All Sales (tab-separated): one row per item, whose price is for all its pieces. Orders have no total
 * and mostly no buyer; where there is one, it is an alias that holds for one seller.
 */
const format: Format = {
  id: 'amazon_orders',
  platform: 'amazon',
  name: 'Amazon orders',
  columns: {
    order_ref: ['amazon-order-id', 'order-id'],
    ordered_at: ['purchase-date'],
    email: ['buyer-email'],
    phone: ['buyer-phone-number'],
    customer_name: ['buyer-name', 'recipient-name'],
    postcode: ['ship-postal-code'],
    product_name: ['product-name'],
    sku: ['sku'],
    quantity: ['quantity', 'quantity-purchased'],
    line_total: ['item-price'],
    line_discount: ['item-promotion-discount'],
    line_shipping: ['shipping-price'],
    line_taxes: ['item-tax'],
    currency: ['currency'],
    status: ['order-status'],
    updated_at: ['last-updated-date'],
    channel: ['sales-channel'],
    country: ['ship-country'],
    shipping_method: ['ship-service-level'],
    event_ref: ['order-item-id'],
  },
  plus: {
    line_discount: ['ship-promotion-discount'],
    line_shipping: ['gift-wrap-price'],
    line_taxes: ['shipping-tax', 'gift-wrap-tax'],
  },
  signature: [['amazon-order-id', 'order-item-id'], 'purchase-date', 'item-price'],
  customer: 'lower(email)',
};

export default format;
