import { ACCOUNT_REF, type Format } from '../format';

/** The value of one of an item's labels, up to the next label. */
const labelled = (label: string) => `regexp_extract(item, '${label}: (.*?)(?:, Product [A-Z][A-Za-z ]+: |$)', 1)`;
const number = (label: string) => `nullif(replace(${labelled(label)}, ',', ''), '')`;

/** BigCommerce, Orders > Export: one row per order with its products in a cell. */
const format: Format = {
  id: 'bigcommerce',
  name: 'BigCommerce',
  part: 'heads',
  columns: {
    order_ref: ['Order ID'],
    ordered_at: ['Order Date'],
    ordered_time: ['Order Time'],
    customer_ref: ['Customer ID'],
    email: ['Customer Email', 'Billing Email'],
    phone: ['Customer Phone', 'Billing Phone'],
    customer_name: ['Customer Name', 'Billing Name'],
    company: ['Billing Company', 'Shipping Company'],
    postcode: ['Billing Zip', 'Shipping Zip'],
    item_list: ['Product Details'],
    quantity: ['Total Quantity'],
    order_total: ['Order Total (inc tax)', 'Order Total (ex tax)'],
    shipping: ['Shipping Cost (ex tax)', 'Shipping Cost (inc tax)'],
    taxes: ['Tax Total'],
    refunded: ['Refund Amount'],
    currency: ['Order Currency Code'],
    status: ['Order Status'],
    payment_method: ['Payment Method'],
    shipping_method: ['Ship Method'],
    channel: ['Channel Name', 'Order Source'],
    country: ['Shipping Country', 'Billing Country'],
    coupon: ['Coupon Details'],
  },
  plus: { shipping: ['Handling Cost (ex tax)'] },
  signature: ['Order ID', 'Order Date', 'Order Status', ['Order Total (inc tax)', 'Order Total (ex tax)']],
  customer: `coalesce(lower(email), ${ACCOUNT_REF})`,
  account: ACCOUNT_REF,
  // Pending is a checkout that was begun and not finished.
  statusKind: "case when status = 'pending' then 'unpaid' end",
  items: {
    split: "string_split(replace(item_list, '|Product ID:', chr(30) || 'Product ID:'), chr(30))",
    product_name: labelled('Product Name'),
    sku: labelled('Product SKU'),
    quantity: number('Product Qty'),
    unit_price: number('Product Unit Price'),
    amount: number('Product Total Price'),
  },
};

export default format;
