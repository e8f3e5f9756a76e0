import { COLUMN_NAMES } from '../column-names';
import { ACCOUNT_REF, PHONE_DIGITS, WHOLE_CUSTOMER_REF, type Format } from '../format';

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
  // A name in the column of customers is no number of theirs.
  account: `case when regexp_matches(customer_ref, '[0-9]') and not contains(customer_ref, '@') then ${ACCOUNT_REF} end`,
  rowKind: "case when amount < 0 or coalesce(amount, order_total) < 0 then 'return' else 'item' end",
  exclusion: "case when cancelled_at is not null then 'cancelled' end",
};

export default format;
