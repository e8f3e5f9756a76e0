/** What a column of an order file can mean. The kind decides how its text is read. */
export const FIELDS = {
  order_ref: 'text',
  ordered_at: 'time',
  /** The time of day where `ordered_at` is but a day, and the zone of either. */
  ordered_time: 'text',
  time_zone: 'text',
  customer_ref: 'text',
  /** A lasting mark of the buyer, beside a customer number that is new for every order. */
  person_ref: 'text',
  email: 'text',
  phone: 'text',
  customer_name: 'text',
  company: 'text',
  postcode: 'text',
  product_name: 'text',
  sku: 'text',
  /** A cell that holds all items of an order. */
  item_list: 'text',
  quantity: 'number',
  unit_price: 'number',
  line_total: 'number',
  line_discount: 'number',
  line_shipping: 'number',
  line_taxes: 'number',
  line_refunded: 'number',
  order_total: 'number',
  /** What is left of the order's total after refunds. */
  adjusted_total: 'number',
  order_subtotal: 'number',
  order_discount: 'number',
  shipping: 'number',
  taxes: 'number',
  /** Further taxes, which the platform collects itself, and whether the order's total holds them. */
  platform_taxes: 'number',
  platform_taxes_in_total: 'text',
  refunded: 'number',
  currency: 'text',
  status: 'text',
  cancelled_at: 'text',
  /** When the order was last changed: of several versions of it, the one changed last is the newest. */
  updated_at: 'time',
  payment_method: 'text',
  tags: 'text',
  shipping_method: 'text',
  coupon: 'text',
  channel: 'text',
  country: 'text',
  /** What a row of a report on money tells: a sale, a refund, a fee. */
  event: 'text',
  /** The row's own number in such a report, and the number of the row it belongs to. */
  event_ref: 'text',
  related_ref: 'text',
} as const;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** Which column of the file stands for a field, by its position. */
export type Mapping = Partial<Record<Field, number>>;

/** Further columns of a field by their positions: numbers are added to the field's own or taken from it, text goes behind. */
export type Added = Partial<Record<Field, readonly { column: number; isMinus: boolean }[]>>;
