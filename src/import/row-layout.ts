import { literal } from '../engine/sql-literal';
import type { Field } from './fields';
import { knownHeader } from './header-name';
import type { FilePlan } from './plan';

/** What the last row of a table says when it adds up the others. */
const TOTAL_WORDS = '^(grand |sub)?(total|sum|summe|gesamt|totale|totaal|suma|الاجمالي|الإجمالي|المجموع|مجموع|جمع)';

/** A cell of a row that waits for its date or its amount, and no column's name. */
const PENDING_WORD = [
  '[(#]?(?:n[/.]?a\\.?|null|none|nil|nan|blank|not set|undefined|unknown|unbekannt|inconnu|desconocid[oa]|غير معروف)\\)?',
  't\\.?b\\.?[acd]\\.?|to be (?:announced|confirmed|determined)|not (?:yet|known|available|paid|set)|soon|later|never',
  'pending|draft|open|free|gratis|kostenlos|gratuit|offen|entwurf|ausstehend|en attente|pendiente|awaiting|unpaid|missing|error',
  'cancell?ed|voided?|refunded|on hold|processing|scheduled|waiting|مجاني|قيد الانتظار|معلق|مسودة|[-–—?*]+',
].join('|');

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
  const isPending = [date, `concat_ws(' ', ${numbers.map((field) => `${field}_text`).join(', ')})`]
    .map((text) => `regexp_full_match(lower(${text}), ${literal(`(?:(?:${PENDING_WORD})(?: |$))+`)})`)
    .concat(numbers.map((field) => `${field}_text = ${date}`));
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
        and regexp_matches(concat_ws(chr(31), ${texts}), '[^ \\x1f](?: [^ \\x1f]+){3} [^ \\x1f]|\\S \\S+ \\S.*\\.') then 'description'`
      : '',
    `when ${hasWords} then case when ${mapped.map(isName).join(' and ')} then 'repeated_header' ${
      hasDate && numbers.length > 0
        ? `when ${isPending.join(' or ')} then null
        when regexp_matches(${date}, '\\pL') and (${isNamed.join(' or ')}) then 'other_header'`
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

/** SQL for how an order's number is written: what its runs of letters and digits are, and the letters that it begins with. */
const SHAPE = `regexp_extract(order_ref, '^(\\pL+)\\PL*\\pN', 1) || ' ' || regexp_replace(regexp_replace(regexp_replace(order_ref,
  '\\pL+\\pN[\\pL\\pN]*|\\pN+\\pL[\\pL\\pN]*', '?', 'g'), '\\pL+', 'a', 'g'), '\\pN+', '0', 'g')`;

/**
 * SQL that gives the rows below another table's header to that table too: up to the header of the first, or, where words are all that
 * tells, up to the next row with a date. Where most of the rows below fit the first table, by their dates, amounts and new numbers
 * or addresses, they are its own, and so is the row above them.
 */
export function otherTableSql({ mapping }: FilePlan, table: string): string {
  const hasRef = mapping.order_ref !== undefined;
  const marks = [
    hasRef ? 'shape in (select shape from own) and order_ref not in (select order_ref from own)' : '',
    mapping.email !== undefined ? `coalesce(contains(email, '@'), ${hasRef})` : '',
  ].filter(Boolean);
  const isDated = "row_kind in ('item', 'return') and ordered_at is not null";
  return `update ${table} as l set row_kind = r.kind, unread = case when r.kind = 'item' then unread end
from (
  with told as (
    select record, row_kind, ordered_at, order_ref, email, coalesce(amount, order_total, order_subtotal) as worth, ${SHAPE} as shape,
      count(*) filter (row_kind in ('other_header', 'repeated_header')) over (order by record) as part,
      coalesce(last_value(case row_kind when 'other_header' then true when 'repeated_header' then false end ignore nulls)
        over (order by record), false) as is_below_header,
      last_value(
        case when row_kind = 'other_table' then true when ordered_at is not null or row_kind = 'repeated_header' then false end ignore nulls
      ) over (order by record) as is_below_words
    from ${table}
  ),
  own as (from told where not is_below_header and ${isDated}),
  fitting as (
    select part from told where ${isDated} group by part
    having 2 * count(*) filter (worth is not null and ${marks.join(' and ') || 'false'}) > count(*) or not exists (from own)
  )
  select record,
    case
      when is_below_header and part not in (from fitting) then 'other_table'
      when row_kind = 'other_header' then 'item'
      when is_below_words and ordered_at is null then 'other_table'
    end as kind
  from told
  where row_kind in ('other_header', 'item', 'return')
) as r
where r.record = l.record and r.kind is not null`;
}
