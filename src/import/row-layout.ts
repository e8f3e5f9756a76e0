import { literal } from '../engine/sql-literal';
import type { FilePlan } from './plan';

/** What the last row of a table says when it adds up the others. */
const TOTAL_WORDS = '^(grand |sub)?(total|sum|summe|gesamt|totale|totaal|suma|الاجمالي|الإجمالي|المجموع|مجموع|جمع)';

/**
 * SQL for why a row without a readable date is no row of the table, else null: the header once more, a row of totals, a line of
 * text, a row that describes the columns, the header of another table. `first` is the row's first cell, and every mapped field has its text beside it.
 */
export function layoutReason(plan: FilePlan, mapped: readonly string[], numbers: readonly string[]): string {
  const { mapping, dialect } = plan;
  if (!dialect.hasHeader) return 'null';
  const isHeader = (['ordered_at', 'order_ref', 'customer_ref', 'email'] as const)
    .filter((field) => mapping[field] !== undefined)
    .map((field) => `${field}_text = ${literal(dialect.columns[mapping[field]!]!)}`);
  const others = mapped.filter((field) => mapping[field as keyof typeof mapping] !== 0);
  const isAlone = others.map((field) => `${field}_text is null`).join(' and ');
  const texts = mapped.map((field) => `${field}_text`).join(', ');
  const date = 'ordered_at_text';
  const hasDate = mapping.ordered_at !== undefined;
  const isUnread = numbers.map((field) => `${field} is null`);
  const isWorded = numbers.map((field) => `(length(${field}_text) > 4 and not regexp_matches(${field}_text, '[0-9]'))`);
  return [
    'case',
    isHeader.length > 0 ? `when ${isHeader.join(' or ')} then 'repeated_header'` : '',
    hasDate ? `when ${date} is null and regexp_matches(lower(first), ${literal(TOTAL_WORDS)}) then 'summary_row'` : '',
    others.length > 0
      ? `when ${isAlone} and (contains(trim(first), ' ') or not regexp_matches(first, '\\p{Nd}')) then 'note'`
      : '',
    `when regexp_full_match(coalesce(first, '') || coalesce(${hasDate ? date : 'null'}, ''), '[:|= ]*-{2,}[-:|= ]*') then 'note'`,
    hasDate && numbers.length > 0
      ? `when not regexp_matches(${date}, '[0-9]') and ${isUnread.join(' and ')} and (${isWorded.join(' or ')})
        and regexp_matches(concat_ws(chr(31), ${texts}), '\\S \\S+ \\S') then 'description'`
      : '',
    `when len(list_filter([${texts}], lambda text: text is not null)) > 1 and not regexp_matches(concat_ws(' ', ${texts}), '[\\p{Nd}@]') then 'other_table'`,
    'end',
  ]
    .filter(Boolean)
    .join('\n      ');
}

/** SQL that gives the rows below the header of another table, up to the next dated one, to that table too. */
export const otherTableSql = (
  table: string,
): string => `update ${table} as l set row_kind = 'other_table', unread = null
from (
  select record, last_value(
      case when row_kind = 'other_table' then true when ordered_at is not null or row_kind = 'repeated_header' then false end ignore nulls
    ) over (order by record) as is_below
  from ${table}
) as r
where r.record = l.record and r.is_below and l.ordered_at is null and l.row_kind in ('item', 'return')`;
