import type { Value } from '../../../engine/arrow-rows';
import { Moment } from '../../../engine/moment';
import type { Result, ResultColumn } from '../../../engine/result';
import { cellText } from '../../../engine/cell-text';

const CHARACTER = 7.6;
const SAMPLE = 50;
const LONGEST_TYPE = 24;

/** Whether a text needs more room than a column has. */
export const isCut = (text: string, width: number): boolean =>
  text.includes('\n') || text.length * CHARACTER + 24 > width + 1;

const sample = (result: Result, column: number): string[] =>
  Array.from({ length: Math.min(SAMPLE, result.rowCount) }, (_, row) => cellText(result, row, column));

/** How many places behind the point the first decimals of each column have at most; 0 for what is no DECIMAL. */
export const decimalPlaces = (result: Result): number[] =>
  result.columns.map(({ sqlType }, column) =>
    sqlType.startsWith('DECIMAL')
      ? Math.max(0, ...sample(result, column).map((text) => /^-?\d+\.(\d+)$/.exec(text)?.[1]!.length ?? 0))
      : 0,
  );

/** A decimal with as many places behind the point as those beside it, so that points stand below each other. */
export function inPlaces(text: string, places: number): string {
  if (places === 0 || !/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole, behind = ''] = text.split('.');
  return `${whole}.${behind.padEnd(places, '0')}`;
}

/** A first width for each column, in pixels: what its name, its type and its first cells need, within bounds. */
export function columnWidths(result: Result): number[] {
  const places = decimalPlaces(result);
  return result.columns.map(({ name, sqlType }, column) => {
    const cells = sample(result, column).map((text) => inPlaces(text, places[column]!));
    const longest = Math.max(
      name.length + 2,
      Math.min(sqlType.length, LONGEST_TYPE),
      ...cells.map((text) => text.length),
    );
    return Math.round(Math.min(360, Math.max(72, longest * CHARACTER + 24)));
  });
}

/** The rows in the order of one column; equal ones stay as they came, null comes last both ways. */
export function sortedRows(result: Result, column: number, isDown: boolean): Uint32Array {
  const { type } = result.columns[column]!;
  const values = Array.from({ length: result.rowCount }, (_, row) =>
    comparable(result.cell(row, column), type, () => cellText(result, row, column)),
  );
  const collator = new Intl.Collator();
  const compare = (a: Comparable, b: Comparable) =>
    typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a > b) - Number(a < b);
  return Uint32Array.from(values.keys()).sort((i, j) => {
    const [a, b] = [values[i]!, values[j]!];
    if (a === null || b === null) return a === b ? i - j : a === null ? 1 : -1;
    return (isDown ? compare(b, a) : compare(a, b)) || i - j;
  });
}

type Comparable = number | bigint | string;

/** What tells which of two cells comes first, to the last digit; NaN is the greatest number, as it is to DuckDB. */
function comparable(value: Value, type: ResultColumn['type'], text: () => string): Comparable | null {
  if (value === null) return null;
  if (value instanceof Moment) return value.sinceEpoch();
  if (typeof value === 'number') return Number.isNaN(value) ? Infinity : value;
  if (typeof value === 'boolean') return Number(value);
  // Numbers of more digits than JavaScript holds come as text, and so do days beyond its calendar.
  if (type === 'number') return /^-?\d+$/.test(text()) ? BigInt(text()) : Number(value);
  if (type === 'date' || type === 'timestamp') return /^-|BC/.test(text()) ? -Infinity : Infinity;
  return text();
}
