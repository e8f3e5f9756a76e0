import type { Entry } from '../../analyses';
import { otherList } from '../../analyses/behind';
import type { ColumnKind, Columns, ListOrder, Target, Telling } from '../../analyses/define';
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

/** The list that values of a link open, and the values that pick its customers by column; none where it opens whole. */
export function openedList(
  { analysis }: Entry,
  values: readonly string[],
): ListOrder & { list: string; picks: ReadonlyMap<string, string> } {
  const other = otherList(analysis.behind, values);
  if (other) {
    const { by, ...list } = other;
    return { ...list, picks: new Map(by.map((column, i) => [column, values[i + 1]!])) };
  }
  const { by, optional = [], ...behind } = analysis.behind!;
  const all = by.map((column, i) => [column, values[i] ?? ''] as const);
  return { ...behind, picks: new Map(all.filter(([column, value]) => value !== '' || !optional.includes(column))) };
}

/** The columns of a list as they are shown: who it is, what the analysis says of them, what they brought. */
export function listColumns(entry: Entry, values: readonly string[]): Columns {
  const { list, picks } = openedList(entry, values);
  const said = Object.entries(entry.analysis.lists![list]!.columns).filter(
    ([name]) => name !== 'customer_key' && !picks.has(name),
  );
  return { ...IDENTITY, ...(Object.fromEntries(said) as Record<string, ColumnKind>), ...VALUE };
}

/** The columns of a table that are there to be read. */
export const shownColumns = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, kind]) => kind !== 'key'));

/** How a list is sorted until the reader sorts it. */
export function firstSorting(entry: Entry, values: readonly string[]): Sorting {
  const { order = 'sales', isLowestFirst = false } = openedList(entry, values);
  return { column: order, isDescending: !isLowestFirst };
}

/** Whether a column is one of the page's own, which it names itself. */
export const isOwnColumn = (entry: Entry, values: readonly string[], column: string): column is Own => {
  const said = entry.analysis.lists![openedList(entry, values).list]!.columns;
  return !Object.hasOwn(said, column) && (Object.hasOwn(IDENTITY, column) || Object.hasOwn(VALUE, column));
};

interface Picking {
  by?: readonly string[];
  optional?: readonly string[];
  count?: string;
}

/** The row's values in the columns that pick customers, as a link writes them; undefined where it lacks one, or counts nobody. */
function valuesOf({ by = [], optional = [], count = '' }: Picking, row: Record<string, unknown>): string[] | undefined {
  if (Object.hasOwn(row, count) && !row[count]) return undefined;
  if (!by.every((column) => Object.hasOwn(row, column) || optional.includes(column))) return undefined;
  if (by.every((column) => (row[column] ?? null) === null)) return undefined;
  return by.map((column) => {
    const value = row[column] ?? '';
    return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  });
}

/** The values that open the list behind a row; undefined where no customers stand behind it. */
export function behindRow({ analysis: { behind } }: Entry, row: Record<string, unknown>): string[] | undefined {
  if (!behind) return undefined;
  const values = valuesOf(behind, row);
  if (values) return values;
  for (const [list, other] of Object.entries(behind.others ?? {})) {
    const picked = valuesOf(other, row);
    if (picked) return [list, ...picked];
  }
  return undefined;
}

/** The values that open the customers of a target. */
export const targetValues = (entry: Entry, target: Target): string[] =>
  'list' in target ? [target.list] : behindRow(entry, target.row)!;

/** The row that the customers stand behind, in words; `rows` are those of the page. A whole list has its own name. */
export function behindTitle(
  entry: Entry,
  values: readonly string[],
  rows: readonly Row[],
  telling: Telling<string>,
): string {
  const { analysis } = entry;
  const { list, picks } = openedList(entry, values);
  if (picks.size === 0) return telling.t(`table_${list}`);
  // A link may leave out values at the end.
  const told = (given: readonly string[]) => JSON.stringify(given.slice(0, 1 + given.findLastIndex(Boolean)));
  const row = rows.find((each) => told(behindRow(entry, each) ?? []) === told(values));
  if (analysis.behindTitle && row) return analysis.behindTitle(row, telling);
  return [...picks]
    .flatMap(([column, value]) => {
      if (value === '') return [];
      const kind = analysis.lists![list]!.columns[column]!;
      const word = kind === 'text' ? analysis.label?.(column, value, telling) : undefined;
      return `${telling.t(`column_${column}`)}: ${word ?? cellText(valueOf(value, kind), kind, telling.format)}`;
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
export function listExport(
  columnsOfList: Columns,
  sql: string,
  heading: (column: string) => string,
  digits: number,
): string {
  const columns = Object.entries(columnsOfList).map(([name, kind]) => {
    const column = identifier(name);
    return `${kind === 'money' ? `${column}::decimal(18, ${digits})` : column} as ${identifier(heading(name))}`;
  });
  return `select ${columns.join(', ')}\nfrom (\n${sql}\n)`;
}

/** Where a column of the list comes from, and what it is called there. */
function source(entry: Entry, values: readonly string[], column: string): string {
  const own = Object.hasOwn(IDENTITY, column) ? 'all_customers' : 'customer_sums';
  const relation = isOwnColumn(entry, values, column) ? own : 'listed';
  return `${relation}.${identifier(column)}`;
}

/** The rows of a list, those with these values in the columns that pick them. */
function listed(entry: Entry, params: Record<string, Literal>, values: readonly string[]): string[] {
  const { list, picks } = openedList(entry, values);
  const picked = [...picks].map(
    ([column, value]) => `coalesce(listed.${identifier(column)}::varchar, '') = ${literal(value)}`,
  );
  return [
    `from (${callMacro(entry.lists.get(list)!, params)}) as listed`,
    'join all_customers using (customer_key)',
    // Who ordered only in the period before the scope has nothing inside it.
    'left join customer_sums using (customer_key)',
    ...(picked.length > 0 ? [`where ${picked.join(' and ')}`] : []),
  ];
}

/** The customers with these values in the columns that pick them, as one statement; always in the same order. */
export function listSql(
  entry: Entry,
  params: Record<string, Literal>,
  values: readonly string[],
  sorting: Sorting,
): string {
  const columns = Object.keys(listColumns(entry, values));
  const place = columns.indexOf(sorting.column) + 1;
  // A customer may stand in a list more than once, told apart by what it says.
  const said = columns.flatMap((column, i) => (isOwnColumn(entry, values, column) ? [] : [i + 1]));
  return [
    `select ${columns.map((column) => source(entry, values, column)).join(', ')}`,
    ...listed(entry, params, values),
    `order by ${[`${place} ${sorting.isDescending ? 'desc nulls last' : 'nulls last'}`, 'customer_key', ...said].join(', ')}`,
  ].join('\n');
}

/** The columns of a list that add up over its rows. */
function summedColumns(entry: Entry, values: readonly string[]): string[] {
  const { columns, sums } = entry.analysis.lists![openedList(entry, values).list]!;
  const isSummed = (column: string) =>
    column === 'order_count' || column === 'sales' || (sums?.includes(column) ?? columns[column] === 'money');
  return Object.keys(listColumns(entry, values)).filter(isSummed);
}

/** How long a list is, how many customers it names, and what its columns add up to over all its rows. */
export function listTotals(entry: Entry, params: Record<string, Literal>, values: readonly string[]): string {
  const sums = summedColumns(entry, values).map(
    (column) => `sum(${source(entry, values, column)}) as ${identifier(column)}`,
  );
  return [
    `select ${['count(*) as row_count', 'count(distinct customer_key) as customer_count', ...sums].join(', ')}`,
    ...listed(entry, params, values),
  ].join('\n');
}
