import { COLUMN_NAMES } from '../column-names';
import { FIELD_NAMES, type Field, type Mapping } from '../fields';
import { ACCOUNT_REF, PHONE_DIGITS, WHOLE_CUSTOMER_REF, type Format } from '../format';
import { knownHeader, normaliseHeader } from '../header-name';
import { isNumericTime } from '../values';

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

/** Loose words for columns whose whole name is not known. */
const LOOSE: readonly [Field, RegExp][] = [
  ['email', /e ?mail/],
  ['ordered_at', /date|time|created|datum|fecha|تاريخ/],
  ['order_ref', /(order|invoice|receipt|transaction|bestell).*(id|no|nr|number|ref|nummer)|^(order|invoice)$/],
  [
    'customer_ref',
    /^(?!.*(zip|post|address|city|country|phone|group|type|note|ip$)).*(customer|client|buyer|member|kunde)/,
  ],
  ['order_total', /total|amount|value|revenue|price|betrag/],
  ['quantity', /qty|quantity|count|number of|menge/],
];

const looksLikeDate = (cell: string) => /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^(19|20)\d{6}$|[A-Za-z]{3} \d/.test(cell);
const looksLikeNumber = (cell: string) => /\d/.test(cell) && !/[A-Za-z]{4,}/.test(cell) && !looksLikeDate(cell);

/**
 * A first guess at what the columns mean, from their names and then from their values, for the form to start with. Totals that
 * differ between the rows of one order are taken for line totals.
 */
export function guessMapping(columns: readonly string[], sample: readonly string[][]): Mapping {
  const names = columns.map(normaliseHeader);
  const values = (column: number) => sample.map((row) => row[column]!.trim()).filter(Boolean);
  const fits = (field: Field, column: number) => {
    const some = values(column).slice(0, 200);
    if (some.length === 0) return false;
    if (field === 'ordered_at' || field === 'updated_at')
      return some.some((cell) => looksLikeDate(cell) || isNumericTime(cell));
    if (field === 'ordered_time') return some.some((cell) => /^\d{1,2}:\d{2}/.test(cell));
    if (field === 'email') return some.some((cell) => cell.includes('@'));
    // Below `name` stands an order number here and a person there.
    if (field === 'order_ref') return some.some((cell) => /\d/.test(cell));
    const isNumber = ['quantity', 'unit_price', 'line_total', 'order_total', 'taxes', 'shipping', 'refunded'].includes(
      field,
    );
    return !isNumber || some.filter(looksLikeNumber).length > some.length / 2;
  };
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (field: Field, column: number) => {
    if (column < 0 || mapping[field] !== undefined || taken.has(column) || !fits(field, column)) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const field of FIELD_NAMES) {
    for (const name of COLUMN_NAMES[field] ?? []) take(field, names.indexOf(knownHeader(name)));
  }
  for (const [field, words] of LOOSE) names.forEach((name, column) => words.test(name) && take(field, column));
  columns.forEach((_, column) => {
    const cell = values(column)[0] ?? '';
    if (cell.includes('@')) take('email', column);
    else if (looksLikeDate(cell)) take('ordered_at', column);
    else if (/^-?[\d.,]+[.,]\d{2}$/.test(cell)) take('order_total', column);
  });
  // One cell can be longer than the sample: then the name must do.
  for (const field of ['ordered_at', 'order_total'] as const) {
    const column = names.findIndex((name) => COLUMN_NAMES[field]!.map(knownHeader).includes(name));
    if (mapping[field] === undefined && column >= 0 && values(column).length === 0) mapping[field] = column;
  }
  if (mapping.order_ref !== undefined && mapping.order_total !== undefined && mapping.line_total === undefined) {
    const totals = new Map<string, string>();
    const differ = sample.some((row) => {
      const ref = row[mapping.order_ref!]!;
      const total = row[mapping.order_total!]!;
      const before = totals.get(ref);
      totals.set(ref, total);
      return before !== undefined && total !== '' && before !== '' && before !== total;
    });
    if (differ) {
      mapping.line_total = mapping.order_total;
      delete mapping.order_total;
    }
  }
  return mapping;
}

/** What still has to be named before the table can be read. */
export function missingFields(mapping: Mapping): ('ordered_at' | 'amount')[] {
  const hasAmount =
    mapping.order_total !== undefined || mapping.line_total !== undefined || mapping.unit_price !== undefined;
  return [
    ...(mapping.ordered_at === undefined ? (['ordered_at'] as const) : []),
    ...(hasAmount ? [] : (['amount'] as const)),
  ];
}

/** How many of a row of names are on the list. */
export function knownNames(columns: readonly string[]): number {
  const known = new Set(Object.values(COLUMN_NAMES).flatMap((names) => names.map(knownHeader)));
  return columns.filter((name) => known.has(normaliseHeader(name))).length;
}

/** Whether the columns that decide every number go by a name that is on the list, and stands once; else the owner is asked to look. */
export function isCertain(columns: readonly string[], mapping: Mapping): boolean {
  const goesByName = (field: Field) => {
    const column = mapping[field] === undefined ? undefined : columns[mapping[field]]!;
    return (
      column !== undefined &&
      COLUMN_NAMES[field]!.map(knownHeader).includes(normaliseHeader(column)) &&
      !columns.includes(`${column} (2)`)
    );
  };
  const some = (...fields: Field[]) => fields.some(goesByName);
  return (
    goesByName('ordered_at') &&
    some('order_total', 'line_total', 'unit_price') &&
    some('email', 'customer_ref', 'phone', 'customer_name')
  );
}
