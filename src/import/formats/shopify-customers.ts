import type { Format } from '../format';

/** Shopify, Customers > Export: what the shop knows of the people whom its orders name. */
const format: Format = {
  id: 'shopify_customers',
  platform: 'shopify',
  name: 'Shopify customers',
  part: 'customers',
  columns: {
    email: ['Email'],
    phone: ['Phone'],
    customer_name: ['First Name', 'Last Name'],
    country: ['Country Code', 'Country'],
  },
  plus: { customer_name: ['Last Name'] },
  signature: ['First Name', 'Email', 'Total Spent', ['Total Orders', 'Orders Count']],
};

export default format;
