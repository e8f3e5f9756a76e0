import { literal } from '../engine/sql-literal';
import type { Field } from './fields';
import type { FilePlan } from './plan';
import { idSql, textSql } from './text-cells';

/** Fields whose text may have gone through a spreadsheet or a web page; the others are words of the platform's own. */
const CLEANED: Partial<Record<Field, (cell: string) => string>> = {
  order_ref: idSql,
  customer_ref: idSql,
  person_ref: idSql,
  event_ref: idSql,
  related_ref: idSql,
  phone: idSql,
  email: (cell) => textSql(cell, '<>'),
  customer_name: (cell) => textSql(cell),
  company: (cell) => textSql(cell),
  product_name: (cell) => textSql(cell),
  sku: (cell) => textSql(cell),
};

/**
 * The file as a table of text, one row per record; every option is said, so that nothing is sniffed. `beyond` is how many cells
 * are read behind those of the header. Only the last of all tells a blank cell, which is empty, from none, which is null.
 */
export function readCsv(plan: FilePlan, path: string, beyond = 0): string {
  const { delimiter, quote, escape, columns } = plan.dialect;
  const isAligned = delimiter === 'whitespace';
  const names = Array.from({ length: isAligned ? 1 : columns.length + beyond }, (_, i) => `c${i}`);
  const cells = names.map((name, i) =>
    beyond > 0 && i === names.length - 1 ? name : `nullif(${name}, '') as ${name}`,
  );
  // Aligned text is one cell a line; the other signs are none that a text has.
  const signs = isAligned
    ? { delim: '\u001f', quote: '', escape: '', nullstr: '' }
    : { delim: delimiter, quote, escape, nullstr: '\u001e' };
  const options = Object.entries(signs).map(([name, sign]) => `${name} = ${literal(sign)}`);
  return `(select ${cells.join(', ')} from read_csv(${literal(path)}, auto_detect = false, header = false,
    columns = {${names.map((name) => `${name}: 'VARCHAR'`).join(', ')}}, ${options.join(', ')},
    comment = '', null_padding = true, strict_mode = false, parallel = false, max_line_size = 4000000))`;
}

/** SQL for the cell of a mapped field, as text; null when blank. */
export function cell(plan: FilePlan, field: Field, column = plan.mapping[field]!): string {
  const text =
    plan.dialect.delimiter === 'whitespace' ? `string_split_regex(trim(c0), '\\s+')[${column + 1}]` : `c${column}`;
  return CLEANED[field]?.(text) ?? `nullif(trim(${text}), '')`;
}

/** SQL for the text of the order's time, where day and time may stand in columns of their own. */
export function timeCell(plan: FilePlan): string {
  const day = cell(plan, 'ordered_at');
  if (plan.mapping.ordered_time === undefined) return day;
  // A spreadsheet gives a day that has its time elsewhere a midnight.
  return `regexp_replace(${day}, '[ T]0?0:00(:00)?$', '') || coalesce(' ' || ${cell(plan, 'ordered_time')}, '')`;
}
