import { identifier, literal } from '../engine/sql-literal';
import { cell, readCsv, timeCell } from './csv-cells';
import { unnamedColumn } from './dialect';
import { FIELD_NAMES, FIELDS, type Field } from './fields';
import { PHONE_DIGITS, partOf, type Format, type ItemCell } from './format';
import type { FilePlan } from './plan';
import { layoutReason } from './row-layout';
import { STATUS_EXCLUSION, STATUS_KIND } from './statuses';
import { isYesSql } from './yes-or-no';
import { isNullWordSql, isRoundedSql, knownSql, textSql } from './text-cells';
import { MONEY, numberSql, timeSql, zonedSql, type DateStyle } from './values';
import { asciiDigitsSql } from './values/digits';
import { writtenCurrencySql } from './written-currencies';

const DEFAULT_CUSTOMER = `coalesce(lower(email), ${PHONE_DIGITS}, customer_ref)`;
/** Ids that a spreadsheet may have rounded beyond recognition. */
const ROUNDABLE: readonly Field[] = ['customer_ref', 'phone'];

/** Fields of people and marks, where a word for nothing is nothing. */
const KNOWN_OR_NULL: readonly Field[] = [
  'person_ref',
  'email',
  'customer_name',
  'company',
  'cancelled_at',
  'event_ref',
  'related_ref',
];
/** Rows that are no data: what stands in their cells was never meant to be a number or a date. */
const NO_DATA = ['repeated_header', 'summary_row', 'note', 'description', 'other_table'];
/** One of the tags between the commas, as a whole: a `test drive` is sold. */
const TEST_TAG = '(?i)(?:^|,)\\s*(?:test|internal|staff)(?:[ _-]orders?)?\\s*(?:,|$)';
/** Orders that the shop made to try itself out. */
const TEST_EXCLUSION = `case
    when payment_method ilike '%bogus%' or regexp_matches(tags, ${literal(TEST_TAG)}) or email ilike 'test@test.%' then 'test'
  end`;

/** SQL for a time, on the shop's clock when its zone is known, else on that of the file. */
function shopTime(plan: FilePlan, text: string): string {
  const wall = timeSql(text, plan.dateStyles[0]!);
  if (plan.timeZone === null) return wall;
  const column = plan.mapping.time_zone === undefined ? undefined : { text: 'time_zone_text', names: plan.zoneNames };
  return zonedSql(wall, text, plan.timeZone, column);
}

/**
 * SQL for an order's number. An id that a spreadsheet rounded is shared by many orders, so its rows are kept apart, except
 * those of one buyer at one time of day.
 */
function orderRef(plan: FilePlan, ownRef: string): string {
  const buyer = (['email', 'phone', 'customer_ref', 'customer_name'] as const)
    .filter((field) => plan.mapping[field] !== undefined)
    .map((field) => `${field}_text`);
  const sameOrder =
    buyer.length > 0 && plan.mapping.ordered_at !== undefined
      ? `case when contains(ordered_at_text, ':') then ordered_at_text || ' ' || coalesce(${buyer.join(', ')}) end, `
      : '';
  return `case when ${isRoundedSql('order_ref_text')} then order_ref_text || ' ' || coalesce(${sameOrder}${ownRef})
    else coalesce(${knownSql('order_ref_text')}, ${ownRef}) end`;
}

/** The name of a further column's text. */
const addedText = (field: Field, i: number) => `${field}_text_${i + 1}`;

/** SQL for a field's number, with what its further columns add or take away. */
function numberOf(plan: FilePlan, field: Field): string {
  const style = plan.numberStyles[field] ?? 'point';
  const own = numberSql(`${field}_text`, style);
  const added = plan.added[field] ?? [];
  if (added.length === 0) return own;
  const numbers = [own, ...added.map((_, i) => numberSql(addedText(field, i), style))];
  const steps = numbers.map((sql, i) => `${i > 0 && added[i - 1]!.isMinus ? '-' : '+'} coalesce(${sql}, 0)`);
  return `case when coalesce(${numbers.join(', ')}) is not null then (${steps.join(' ')})::${MONEY} end`;
}

/** SQL for a field's text, with that of its further columns behind it; items of a list keep apart. */
function textOf(plan: FilePlan, field: Field): string {
  const added = plan.added[field] ?? [];
  if (added.length === 0) return `${field}_text`;
  const texts = [`${field}_text`, ...added.map((_, i) => addedText(field, i))];
  return `nullif(concat_ws(${field === 'item_list' ? 'chr(10)' : "' '"}, ${texts.join(', ')}), '')`;
}

/** SQL for a rung of the order, or for what its total leaves for it. */
const orUnstated = ({ unstated }: Format, field: Field, sign: string) =>
  unstated === undefined ? field : `coalesce(${field}, greatest(0, ${sign}(${unstated}))::${MONEY})`;

/** SQL for a buyer by name and postcode: case, accents, spaces and signs make no difference. Null where either is not told. */
const NAME_POSTCODE = `case when customer_name is not null and ${knownSql('postcode')} is not null then
    trim(regexp_replace(regexp_replace(strip_accents(lower(customer_name)), '\\pM', '', 'g'), '[^\\pL\\pN]+', ' ', 'g')) || ', '
    || upper(regexp_replace(strip_accents(${asciiDigitsSql('postcode')}), '\\.0+$|[^\\pL\\pN]', '', 'g')) end`;

/** SQL for the items that a cell holds; what is text in them is cleaned once they are apart, as it may hold what parts them. */
const itemsSql = ({ split, product_name, sku, quantity, unit_price, amount }: ItemCell) =>
  `list_filter(list_transform(list_transform(${split}, lambda item: {
      'sku': ${sku ?? "''"},
      'product_name': ${product_name},
      'quantity': try_cast(${quantity} as ${MONEY}),
      'unit_price': try_cast(${unit_price ?? 'null'} as ${MONEY}),
      'amount': try_cast(${amount ?? 'null'} as ${MONEY})
    }), lambda item: {
      'sku': ${textSql('item.sku')},
      'product_name': ${textSql('item.product_name')},
      'quantity': item.quantity,
      'unit_price': item.unit_price,
      'amount': item.amount
    }), lambda item: item.product_name is not null or item.sku is not null)`;
const NO_ITEMS = `null::struct(sku varchar, product_name varchar, quantity ${MONEY}, unit_price ${MONEY}, amount ${MONEY})[]`;

/**
 * SQL that makes `table` from the file: one row per record, typed, each with its `row_kind` (`item`, `return`, `customer`, or why
 * it is left out), who bought, and the cells that could not be read. This is the only shape the warehouse knows.
 */
export function stageSql(plan: FilePlan, path: string, table: string, fileId: number, beyond = 2): string {
  const { format } = plan;
  const mapped = FIELD_NAMES.filter((field) => plan.mapping[field] !== undefined);
  const numbers = mapped.filter((field) => FIELDS[field] === 'number');
  const isAligned = plan.dialect.delimiter === 'whitespace';
  // A row without an order number is an order of its own.
  const ownRef = `'${fileId}-' || record`;

  const texts = mapped.flatMap((field) => [
    `${field === 'ordered_at' ? timeCell(plan) : cell(plan, field)} as ${field}_text`,
    ...(plan.added[field] ?? []).map(({ column }, i) => `${cell(plan, field, column)} as ${addedText(field, i)}`),
  ]);
  // The rules of a format may ask for the text of a column that this file does not have.
  const absent = FIELD_NAMES.filter((field) => !mapped.includes(field)).map(
    (field) => `null::varchar as ${field}_text`,
  );
  const typed = FIELD_NAMES.map((field) => {
    if (plan.mapping[field] === undefined) {
      const type = FIELDS[field] === 'number' ? MONEY : FIELDS[field] === 'time' ? 'timestamp' : 'varchar';
      if (field === 'order_ref') return `${ownRef} as order_ref`;
      if (field === 'currency') {
        return `coalesce(${writtenCurrencySql(plan.mapping)}, ${literal(plan.currency ?? format.currency ?? null)})::varchar as currency`;
      }
      return `null::${type} as ${field}`;
    }
    const text = textOf(plan, field);
    if (FIELDS[field] === 'number') return `${numberOf(plan, field)} as ${field}`;
    if (FIELDS[field] === 'time') return `${shopTime(plan, text)} as ${field}`;
    if (field === 'status' || field === 'event') return `lower(${text}) as ${field}`;
    if (field === 'currency') return `${writtenCurrencySql(plan.mapping)} as currency`;
    if (field === 'order_ref') return `${orderRef(plan, ownRef)} as order_ref`;
    // A rounded id or number names nobody: it would make one buyer of many.
    if (ROUNDABLE.includes(field)) return `case when not ${isRoundedSql(text)} then ${knownSql(text)} end as ${field}`;
    return `${KNOWN_OR_NULL.includes(field) ? knownSql(text) : text} as ${field}`;
  });
  const readable = mapped.filter((field) => FIELDS[field] !== 'text' || ROUNDABLE.includes(field));
  // Only rows with a cell that gave no value pay for building the list.
  const isMissed = readable.map((field) => `(${field} is null and ${field}_text is not null)`);
  const missed = readable.map((field) => {
    const column = literal(plan.dialect.columns[plan.mapping[field]!]!);
    return `case when ${field} is null and not ${isNullWordSql(`${field}_text`)} then {'column': ${column}, 'value': ${field}_text} end`;
  });
  const further = isAligned ? [] : Array.from({ length: beyond }, (_, i) => plan.dialect.columns.length + i);
  for (const column of further) {
    // The last one is listed also when blank, which says that the row may go on.
    const isThere = `c${column} is not null`;
    isMissed.push(isThere);
    missed.push(`case when ${isThere} then {'column': ${literal(unnamedColumn(column))}, 'value': c${column}} end`);
  }
  // What is marked as refunded and has no amount beside it was refunded as a whole.
  const isWholeRefund =
    plan.mapping.is_refunded === undefined ? 'false' : `${isYesSql('is_refunded')} and coalesce(refunded, 0) = 0`;
  // A price without a column of quantities is the price of one.
  const quantity = plan.mapping.quantity === undefined ? '1' : 'quantity';
  const isBlank = mapped.map((field) => `${field}_text is null`).join(' and ');
  const isUndated = plan.mapping.ordered_at === undefined ? 'true' : 'ordered_at is null';
  const rowKind = partOf(format) === 'customers' ? "'customer'" : (format.rowKind ?? "'item'");
  const part = literal(partOf(format));
  const hasBetter = (['customer_ref', 'email', 'phone'] as const).some((field) => plan.mapping[field] !== undefined);
  const nameKey = (!hasBetter && format.nameKey) || 'null::varchar';
  const items = format.items && plan.mapping.item_list !== undefined ? itemsSql(format.items) : NO_ITEMS;
  const values = Object.entries(format.values ?? {}).map(([field, sql]) => `coalesce(${sql}, ${field}) as ${field}`);
  const pieces = format.items ? ', list_sum(list_transform(items, lambda item: item.quantity))' : '';

  return `create or replace table ${identifier('staging')}.${identifier(table)} as
with cells as (
  select (row_number() over ())::integer as record, ${[...texts, ...absent].join(', ')},
    ${[`${isAligned ? 'null::varchar' : 'c0'} as first`, ...further.map((column) => `c${column}`)].join(', ')}
  from ${readCsv(plan, path, further.length)}
),
typed as (
  select *, ${typed.join(',\n    ')}
  from cells
),
listed as (
  select *${values.length > 0 ? ` replace (${values.join(', ')})` : ''},
    ${format.statusKind ? `coalesce(${format.statusKind}, ${STATUS_KIND})` : STATUS_KIND} as status_kind,
    ${items} as items
  from typed
),
amounts as (
  select * replace (coalesce(quantity${pieces})::${MONEY} as quantity),
    coalesce(line_total, (${quantity} * unit_price)::${MONEY}) as amount
  from listed
),
judged as (
  select *,
    case
      when ${isBlank} then case when contains(trim(first), ' ') then 'note' else 'blank' end
      when ${isUndated} then coalesce(${layoutReason(plan, mapped, numbers)}, ${rowKind})
      else ${rowKind}
    end as row_kind
  from amounts
)
select
  ${fileId}::usmallint as file_id, record, ${literal(format.platform ?? format.id)} as platform, order_ref, ordered_at, updated_at,
  ${format.headRow ? `case when ${format.headRow} then 'heads' else ${part} end` : part} as part,
  ${format.account ?? 'null::varchar'} as account_id, ${format.customer ?? DEFAULT_CUSTOMER} as customer_id, ${nameKey} as name_key,
  case when customer_id is null then ${NAME_POSTCODE} end as name_postcode, person_ref, email, phone, customer_name, company, currency, status, status_kind,
  ${format.channel ?? 'channel'} as channel, shipping_method, upper(${format.coupon ?? 'coupon'}) as coupon, country,
  sku, product_name, quantity, unit_price, amount, items, line_discount, line_shipping, line_taxes,
  case when ${isWholeRefund} and order_total is null then coalesce(line_refunded, amount) else line_refunded end as line_refunded,
  order_total, order_subtotal, ${orUnstated(format, 'order_discount', '-')} as order_discount, shipping, ${orUnstated(format, 'taxes', '')} as taxes,
  coalesce(case when ${isWholeRefund} then order_total else refunded end, case when adjusted_total > 0 then order_total - adjusted_total end)::${MONEY} as refunded, event_ref, related_ref,
  ${format.itemKind ?? "'product'"} as item_kind,
  row_kind,
  coalesce(${TEST_EXCLUSION}, ${format.exclusion ? `${format.exclusion}, ` : ''}${STATUS_EXCLUSION}) as order_exclusion,
  case when (${isMissed.join(' or ')}) and row_kind not in (${NO_DATA.map(literal).join(', ')})
    then list_filter([${missed.join(', ')}], lambda cell: cell is not null) end as unread
from judged`;
}

/** SQL that makes `table` of the values of the column of time zones. */
export const zoneNamesSql = (plan: FilePlan, path: string, table: string): string =>
  `create or replace temp table ${identifier(table)} as
select distinct ${cell(plan, 'time_zone')} as name from ${readCsv(plan, path)} where name is not null`;

/** SQL that counts, per style, the dates of the file that it cannot read; for files whose sample leaves two styles open. */
export function dateStyleSql(plan: FilePlan, path: string, styles: readonly DateStyle[], table: string): string {
  const counts = styles.map((style) => `count(text) - count(${timeSql('text', style)}) as ${style}`);
  return `create or replace temp table ${identifier(table)} as
select ${counts.join(', ')} from (select ${timeCell(plan)} as text from ${readCsv(plan, path)})`;
}
