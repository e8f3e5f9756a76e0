import { literal } from '../engine/sql-literal';
import type { FilePlan } from './plan';

/** What the last row of a table says when it adds up the others. */
const TOTAL_WORDS = '^(grand |sub)?(total|sum|summe|gesamt|totale|totaal|suma|الاجمالي|الإجمالي|المجموع|مجموع|جمع)';

/**
 * SQL for why a row without a readable date is no row of the table, else null: the header once more, a row of totals, a line of
 * text, a row that describes the columns. `first` is the row's first cell, and every mapped field has its text beside it.
 */
export function layoutReason(plan: FilePlan, mapped: readonly string[], numbers: readonly string[]): string {
  const { mapping, dialect } = plan;
  if (!dialect.hasHeader) return 'null';
  const isHeader = (['ordered_at', 'order_ref', 'customer_ref', 'email'] as const)
    .filter((field) => mapping[field] !== undefined)
    .map((field) => `${field}_text = ${literal(dialect.columns[mapping[field]!]!)}`);
  const others = mapped.filter((field) => mapping[field as keyof typeof mapping] !== 0);
  const isAlone = others.map((field) => `${field}_text is null`).join(' and ');
  const date = 'ordered_at_text';
  const hasDate = mapping.ordered_at !== undefined;
  const isUnread = numbers.map((field) => `${field} is null`);
  const isWorded = numbers.map((field) => `(length(${field}_text) > 4 and not regexp_matches(${field}_text, '[0-9]'))`);
  return [
    'case',
    isHeader.length > 0 ? `when ${isHeader.join(' or ')} then 'repeated_header'` : '',
    hasDate ? `when ${date} is null and regexp_matches(lower(first), ${literal(TOTAL_WORDS)}) then 'summary_row'` : '',
    others.length > 0 ? `when ${isAlone} and contains(trim(first), ' ') then 'note'` : '',
    `when regexp_full_match(coalesce(first, '') || coalesce(${hasDate ? date : 'null'}, ''), '[:|= ]*-{2,}[-:|= ]*') then 'note'`,
    hasDate && numbers.length > 0
      ? `when not regexp_matches(${date}, '[0-9]') and ${isUnread.join(' and ')} and (${isWorded.join(' or ')}) then 'description'`
      : '',
    'end',
  ]
    .filter(Boolean)
    .join('\n      ');
}
