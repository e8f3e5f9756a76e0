import type { Entry } from '../../analyses';
import type { ColumnKind, Columns, Telling } from '../../analyses/define';
import { callMacro } from '../../analyses/macros';
import { cellText } from '../parts/cell';
import type { Row } from '../../engine/arrow-rows';
import { identifier, literal, type Literal } from '../../engine/sql-literal';

/** Who a customer is, how to reach them, and what they brought inside the scope. */
const IDENTITY = { customer_id: 'text', customer_name: 'text', email: 'text', phone: 'text', country: 'text' } as const;
const VALUE = { order_count: 'count', first_order_on: 'date', last_order_on: 'date', sales: 'money' } as const;
type Own = keyof typeof IDENTITY | keyof typeof VALUE;

export interface Sorting {
  column: string;
  isDescending: boolean;
}

/** The columns of a list as they are shown: who it is, what the analysis says of them, what they brought. */
export function listColumns({ analysis }: Entry): Columns {
  const { list, by } = analysis.behind!;
  const said = Object.entries(analysis.lists![list]!.columns).filter(
    ([name]) => name !== 'customer_key' && !by.includes(name),
  );
  return { ...IDENTITY, ...(Object.fromEntries(said) as Record<string, ColumnKind>), ...VALUE };
}

/** How a list is sorted until the reader sorts it. */
export function firstSorting({ analysis }: Entry): Sorting {
  const { order = 'sales', isLowestFirst = false } = analysis.behind!;
  return { column: order, isDescending: !isLowestFirst };
}

/** Whether a column is one of the page's own, which it names itself. */
export const isOwnColumn = (entry: Entry, column: string): column is Own => {
  const said = entry.analysis.lists![entry.analysis.behind!.list]!.columns;
  return !Object.hasOwn(said, column) && (Object.hasOwn(IDENTITY, column) || Object.hasOwn(VALUE, column));
};

/** The row's values in some columns as a link writes them; undefined where it lacks one. */
function valuesOf(columns: readonly string[], row: Record<string, unknown>): string[] | undefined {
  if (!columns.every((column) => Object.hasOwn(row, column))) return undefined;
  return columns.map((column) => {
    const value = row[column] ?? '';
    return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  });
}

/** The values that open the list behind a row; undefined where no customers stand behind it. */
export function behindRow({ analysis }: Entry, row: Record<string, unknown>): string[] | undefined {
  const by = analysis.behind?.by ?? [];
  return by.some((column) => (row[column] ?? null) !== null) ? valuesOf(by, row) : undefined;
}

/** The row that the customers stand behind, in words; `rows` are those of the page. */
export function behindTitle(
  { analysis }: Entry,
  values: readonly string[],
  rows: readonly Row[],
  telling: Telling<string>,
): string {
  const { list, by } = analysis.behind!;
  const row = rows.find((each) => JSON.stringify(valuesOf(by, each)) === JSON.stringify(values));
  if (analysis.behindTitle && row) return analysis.behindTitle(row, telling);
  return by
    .flatMap((column, i) => {
      if (values[i] === '') return [];
      const kind = analysis.lists![list]!.columns[column]!;
      const word = kind === 'text' ? analysis.label?.(column, values[i]!, telling) : undefined;
      return `${telling.t(`column_${column}`)}: ${word ?? cellText(valueOf(values[i]!, kind), kind, telling.format)}`;
    })
    .join(' · ');
}

/** A value of a link, as a cell holds it; one that is none stays text. */
function valueOf(text: string, kind: ColumnKind): string | number | Date | null {
  if (text === '') return null;
  if (kind === 'text') return text;
  const value = kind === 'date' || kind === 'month' ? new Date(text) : Number(text);
  return Number.isNaN(value.valueOf()) ? text : value;
}

/** The customers of a list for a person's tools: headings in the reader's language, money to the smallest coin. */
export function listExport(entry: Entry, sql: string, heading: (column: string) => string, digits: number): string {
  const columns = Object.entries(listColumns(entry)).map(([name, kind]) => {
    const column = identifier(name);
    return `${kind === 'money' ? `${column}::decimal(18, ${digits})` : column} as ${identifier(heading(name))}`;
  });
  return `select ${columns.join(', ')}\nfrom (\n${sql}\n)`;
}

/** The customers with these values in the columns that pick them, as one statement. */
export function listSql(
  entry: Entry,
  params: Record<string, Literal>,
  values: readonly string[],
  sorting: Sorting,
): string {
  const { list, by } = entry.analysis.behind!;
  const columns = Object.keys(listColumns(entry)).map((column) => {
    const own = Object.hasOwn(IDENTITY, column) ? 'all_customers' : 'customer_sums';
    const relation = isOwnColumn(entry, column) ? own : 'listed';
    return `${relation}.${identifier(column)}`;
  });
  const picked = by.map((column, i) => `coalesce(listed.${identifier(column)}::varchar, '') = ${literal(values[i]!)}`);
  const place = Object.keys(listColumns(entry)).indexOf(sorting.column) + 1;
  return [
    `select ${columns.join(', ')}`,
    `from (${callMacro(entry.lists.get(list)!, params)}) as listed`,
    'join all_customers using (customer_key)',
    // Who ordered only in the period before the scope has nothing inside it.
    'left join customer_sums using (customer_key)',
    ...(picked.length > 0 ? [`where ${picked.join(' and ')}`] : []),
    `order by ${place} ${sorting.isDescending ? 'desc nulls last' : 'nulls last'}, customer_key`,
  ].join('\n');
}
