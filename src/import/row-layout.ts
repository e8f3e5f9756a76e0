import { literal } from '../engine/sql-literal';
import type { Field } from './fields';
import { knownHeader } from './header-name';
import type { FilePlan } from './plan';

/** What the last row of a table says when it adds up the others. */
const TOTAL_WORDS = '^(grand |sub)?(total|sum|summe|gesamt|totale|totaal|suma|الاجمالي|الإجمالي|المجموع|مجموع|جمع)';

/**
 * SQL for why a row without a readable date is no row of the table, else null: the header once more, a row of totals, a line of
 * text, a row that describes the columns, words that stand over another table, or for certain the header of one. `first` is the
 * row's first cell, and every mapped field has its text beside it.
 */
export function layoutReason(plan: FilePlan, mapped: readonly Field[], numbers: readonly Field[]): string {
  const { mapping, dialect, format } = plan;
  if (!dialect.hasHeader) return 'null';
  const own = (field: Field) => dialect.columns[mapping[field]!]!;
  // The header of a file that was put behind this one may name the same columns otherwise.
  const isName = (field: Field) => {
    const names = [...(format.columns[field] ?? []), own(field)].filter((name) => typeof name === 'string');
    const known = `${literal(names.map(knownHeader))}::varchar[]`;
    return `(${field}_text is null or ${field}_text = ${literal(own(field))} or list_contains(${known}, ${headerSql(`${field}_text`)}))`;
  };
  const keys = (['ordered_at', 'order_ref', 'customer_ref', 'email'] as const).filter(
    (field) => mapping[field] !== undefined,
  );
  const isHeader = keys.map((field) => `${field}_text = ${literal(own(field))}`).join(' or ');
  const others = mapped.filter((field) => mapping[field] !== 0);
  const isAlone = others.map((field) => `${field}_text is null`).join(' and ');
  const texts = mapped.map((field) => `${field}_text`).join(', ');
  const date = 'ordered_at_text';
  const hasDate = mapping.ordered_at !== undefined;
  const isUnread = numbers.map((field) => `${field} is null`);
  const isNamed = numbers.map((field) => `regexp_matches(${field}_text, '\\pL')`);
  const hasWords = `len(list_filter([${texts}], lambda text: text is not null)) > 1 and not regexp_matches(concat_ws(' ', ${texts}), '[\\p{Nd}@]')`;
  const isWorded = numbers.map((field) => `(length(${field}_text) > 4 and not regexp_matches(${field}_text, '[0-9]'))`);
  return [
    'case',
    keys.length > 0 ? `when (${isHeader}) and ${keys.map(isName).join(' and ')} then 'repeated_header'` : '',
    hasDate ? `when ${date} is null and regexp_matches(lower(first), ${literal(TOTAL_WORDS)}) then 'summary_row'` : '',
    others.length > 0
      ? `when ${isAlone} and (contains(trim(first), ' ') or not regexp_matches(first, '\\p{Nd}')) then 'note'`
      : '',
    `when regexp_full_match(coalesce(first, '') || coalesce(${hasDate ? date : 'null'}, ''), '[:|= ]*-{2,}[-:|= ]*') then 'note'`,
    hasDate && numbers.length > 0
      ? `when not regexp_matches(${date}, '[0-9]') and ${isUnread.join(' and ')} and (${isWorded.join(' or ')})
        and regexp_matches(concat_ws(chr(31), ${texts}), '\\S(?: \\S+){3} \\S|\\S \\S+ \\S.*\\.') then 'description'`
      : '',
    `when ${hasWords} then case when ${mapped.map(isName).join(' and ')} then 'repeated_header' ${
      hasDate && numbers.length > 0
        ? `when regexp_matches(${date}, '\\pL') and (${isNamed.join(' or ')}) then 'other_header'`
        : ''
    } else 'other_table' end`,
    'end',
  ]
    .filter(Boolean)
    .join('\n      ');
}

/** SQL for what `normaliseHeader` makes of most names. */
const headerSql = (text: string) =>
  `trim(regexp_replace(lower(strip_accents(${text})), '[\\s_./:()\\x{feff}-]+', ' ', 'g'))`;

/**
 * SQL that gives the rows below another table's header to that table too: up to the header of the first, or, where words are all that
 * tells, up to the next row with a date.
 */
export const otherTableSql = (
  table: string,
): string => `update ${table} as l set row_kind = 'other_table', unread = null
from (
  select record,
    last_value(case row_kind when 'other_header' then true when 'repeated_header' then false end ignore nulls)
      over (order by record) as is_below_header,
    last_value(
      case when row_kind = 'other_table' then true when ordered_at is not null or row_kind = 'repeated_header' then false end ignore nulls
    ) over (order by record) as is_below_words
  from ${table}
) as r
where r.record = l.record and (
  l.row_kind = 'other_header'
  or l.row_kind in ('item', 'return') and (r.is_below_header or r.is_below_words and l.ordered_at is null)
)`;
