import type { Format } from '../format';

/** Olist, customers: who stands behind the customer number of each order. */
const format: Format = {
  id: 'olist_customers',
  platform: 'olist',
  name: 'Olist customers',
  part: 'customers',
  columns: {
    customer_ref: ['customer_id'],
    person_ref: ['customer_unique_id'],
  },
  signature: ['customer_id', 'customer_unique_id'],
  customer: 'customer_ref',
};

export default format;
