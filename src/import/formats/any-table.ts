import { COLUMN_NAMES } from '../column-names';
import { ACCOUNT_REF, PHONE_DIGITS, WHOLE_CUSTOMER_REF, type Format } from '../format';

/** SQL for a member of a flat JSON object, by the names it may go by. */
const member = (names: string, value: string) =>
  `nullif(regexp_extract(item, '(?i)"(?:${names})"\\s*:\\s*${value}', 1), '')`;
const text = (names: string) =>
  `regexp_replace(${member(names, '"((?:[^"\\\\]|\\\\.)*)"')}, '\\\\(["/\\\\])', '\\1', 'g')`;
const number = (names: string) => member(names, '"?(-?[0-9.]+)');

/** Any table of orders, or of order lines, whose columns the owner names. */
const format: Format = {
  id: 'table',
  name: 'CSV',
  columns: COLUMN_NAMES,
  signature: [],
  customer: `coalesce(
  lower(email),
  case when contains(customer_ref, '@') then lower(customer_ref) else ${WHOLE_CUSTOMER_REF} end,
  ${PHONE_DIGITS}
)`,
  nameKey: 'customer_name',
  items: {
    split: "nullif(regexp_extract_all(item_list, '\\{[^{}]*\\}'), []::varchar[])",
    product_name: text('name|title|product|product_?name|item|item_?name|description'),
    sku: text('sku|product_?id|code'),
    quantity: number('quantity|qty|count'),
    unit_price: number('price|unit_?price'),
    amount: number('total|amount|line_?total|subtotal'),
  },
  // A name in the column of customers is no number of theirs.
  account: `case when regexp_matches(customer_ref, '[0-9]') and not contains(customer_ref, '@') then ${ACCOUNT_REF} end`,
  rowKind: "case when amount < 0 or coalesce(amount, order_total) < 0 then 'return' else 'item' end",
  exclusion: "case when cancelled_at is not null then 'cancelled' end",
};

export default format;
