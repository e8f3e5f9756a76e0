/** What a column of an order file can mean. The kind decides how its text is read. */
export const FIELDS = {
  order_ref: 'text',
  ordered_at: 'time',
  /** The time of day where `ordered_at` is but a day, and the zone of either. */
  ordered_time: 'text',
  time_zone: 'text',
  customer_ref: 'text',
  email: 'text',
  phone: 'text',
  customer_name: 'text',
  product_name: 'text',
  sku: 'text',
  quantity: 'number',
  unit_price: 'number',
  line_total: 'number',
  line_discount: 'number',
  order_total: 'number',
  order_subtotal: 'number',
  order_discount: 'number',
  shipping: 'number',
  taxes: 'number',
  refunded: 'number',
  currency: 'text',
  status: 'text',
  cancelled_at: 'text',
  payment_method: 'text',
  channel: 'text',
  country: 'text',
} as const;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** Which column of the file stands for a field, by its position. */
export type Mapping = Partial<Record<Field, number>>;
