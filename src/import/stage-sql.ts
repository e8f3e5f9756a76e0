import { identifier, literal } from '../engine/sql-literal';
import { FIELD_NAMES, FIELDS, type Field } from './fields';
import { PHONE_DIGITS } from './format';
import type { FilePlan } from './plan';
import { MONEY, numberSql, timeSql, type DateStyle } from './values';

/** Words that spreadsheets and databases write for "nothing"; none is longer than four characters. */
const isNullWord = (text: string) =>
  `list_contains(['null', 'n/a', '#n/a', 'na', 'nan', 'none', '\\n', '--', '-'], lower(${text}))`;
const DEFAULT_CUSTOMER = `coalesce(lower(email), ${PHONE_DIGITS}, customer_ref)`;
/** What spreadsheets leave around an id: tabs, no-break and zero-width spaces; and mail programs around an address. */
const AROUND_IDS = ' \t\r\n\u00a0\u200b\u200e\u200f\u202f\ufeff';
const AROUND: Partial<Record<Field, string>> = {
  order_ref: AROUND_IDS,
  customer_ref: AROUND_IDS,
  email: `${AROUND_IDS}<>`,
};

/** The file as a table of text, one row per record; every option is said, so that nothing is sniffed. */
export function readCsv(plan: FilePlan, path: string): string {
  const { delimiter, columns } = plan.dialect;
  const isAligned = delimiter === 'whitespace';
  const width = isAligned ? 1 : columns.length;
  const names = Array.from({ length: width }, (_, i) => `c${i}: 'VARCHAR'`);
  // A cell too many lands in `beyond` instead of vanishing.
  if (!isAligned) names.push("beyond: 'VARCHAR'");
  return `read_csv(${literal(path)}, auto_detect = false, header = false, columns = {${names.join(', ')}},
    delim = ${literal(isAligned ? '\u001f' : delimiter)}, quote = ${isAligned ? "''" : `'"'`}, escape = ${isAligned ? "''" : `'"'`},
    comment = '', null_padding = true, strict_mode = false, parallel = false, max_line_size = 4000000)`;
}

/** SQL for the cell of a mapped field, as text; null when blank. */
export function cell(plan: FilePlan, field: Field): string {
  const column = plan.mapping[field]!;
  const text =
    plan.dialect.delimiter === 'whitespace' ? `string_split_regex(trim(c0), '\\s+')[${column + 1}]` : `c${column}`;
  const around = AROUND[field];
  if (!around) return `nullif(trim(${text}), '')`;
  // Trimming a list of characters is slow; a cell that begins and ends plainly is spared it.
  const isPlain = `regexp_matches(${text}, '^[0-9A-Za-z#](?:.*[0-9A-Za-z])?$')`;
  return `case when ${isPlain} then ${text} else nullif(trim(${text}, ${literal(around)}), '') end`;
}

/**
 * SQL that makes `table` from the file: one row per record, typed, each with its `row_kind` (`item`, `return`, or why it is
 * left out), who bought, and the cells that could not be read. This is the only shape the warehouse knows.
 */
export function stageSql(plan: FilePlan, path: string, table: string, fileId: number): string {
  const mapped = FIELD_NAMES.filter((field) => plan.mapping[field] !== undefined);
  const numbers = mapped.filter((field) => FIELDS[field] === 'number');
  const style = plan.dateStyles[0]!;
  const isAligned = plan.dialect.delimiter === 'whitespace';
  // A row without an order number is an order of its own.
  const ownRef = `'${fileId}-' || record`;

  const texts = mapped.map((field) => `${cell(plan, field)} as ${field}_text`);
  const typed = FIELD_NAMES.map((field) => {
    const text = `${field}_text`;
    if (plan.mapping[field] === undefined) {
      const type = FIELDS[field] === 'number' ? MONEY : FIELDS[field] === 'time' ? 'timestamp' : 'varchar';
      if (field === 'order_ref') return `${ownRef} as order_ref`;
      return `${field === 'currency' ? literal(plan.currency) : 'null'}::${type} as ${field}`;
    }
    if (FIELDS[field] === 'number') return `${numberSql(text, plan.numberStyles[field] ?? 'point')} as ${field}`;
    if (FIELDS[field] === 'time') return `${timeSql(text, style)} as ${field}`;
    if (field === 'status') return `lower(${text}) as ${field}`;
    if (field === 'currency') return `upper(left(${text}, 3)) as ${field}`;
    const known = `case when length(${text}) > 4 or not ${isNullWord(text)} then ${text} end`;
    if (field === 'order_ref') return `coalesce(${known}, ${ownRef}) as order_ref`;
    const isIdentity = ['customer_ref', 'email', 'phone', 'customer_name', 'cancelled_at'].includes(field);
    return `${isIdentity ? known : text} as ${field}`;
  });
  const readable = [...numbers, ...mapped.filter((field) => FIELDS[field] === 'time')];
  // Only rows with a cell that gave no value pay for building the list.
  const isMissed = readable.map((field) => `(${field} is null and ${field}_text is not null)`);
  const missed = readable.map((field) => {
    const column = literal(plan.dialect.columns[plan.mapping[field]!]!);
    return `case when ${field} is null and not ${isNullWord(`${field}_text`)} then {'column': ${column}, 'value': ${field}_text} end`;
  });
  if (!isAligned) {
    isMissed.push('beyond is not null');
    missed.push("case when beyond is not null then {'column': '', 'value': beyond} end");
  }
  // A price without a column of quantities is the price of one.
  const quantity = plan.mapping.quantity === undefined ? '1' : 'quantity';
  const isBlank = mapped.map((field) => `${field}_text is null`).join(' and ');
  const { format } = plan;

  return `create or replace table ${identifier('staging')}.${identifier(table)} as
with cells as (
  select (row_number() over ())::integer as record, ${texts.join(', ')}${isAligned ? '' : ', beyond'}
  from ${readCsv(plan, path)}
),
typed as (
  select *, ${typed.join(',\n    ')}
  from cells
),
amounts as (
  select *, coalesce(line_total, (${quantity} * unit_price)::${MONEY}) as amount
  from typed
)
select
  ${fileId}::usmallint as file_id, record, ${literal(format.id)} as platform, order_ref, ordered_at,
  ${format.customer ?? DEFAULT_CUSTOMER} as customer_id, email, phone, customer_name, currency, status, channel, country,
  sku, product_name, quantity, unit_price, amount, line_discount,
  order_total, order_subtotal, order_discount, shipping, taxes, refunded,
  ${format.itemKind ?? "'product'"} as item_kind,
  case when ${isBlank} then 'blank' else ${format.rowKind ?? "'item'"} end as row_kind,
  ${format.exclusion ?? 'null::varchar'} as order_exclusion,
  case when ${isMissed.join(' or ')} then list_filter([${missed.join(', ')}], lambda cell: cell is not null) end as unread
from amounts`;
}

/** SQL that counts, per style, the dates of the file that it cannot read; for files whose sample leaves two styles open. */
export function dateStyleSql(plan: FilePlan, path: string, styles: readonly DateStyle[], table: string): string {
  const counts = styles.map((style) => `count(text) - count(${timeSql('text', style)}) as ${style}`);
  return `create or replace temp table ${identifier(table)} as
select ${counts.join(', ')} from (select ${cell(plan, 'ordered_at')} as text from ${readCsv(plan, path)})`;
}
