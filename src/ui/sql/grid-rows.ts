import type { Value } from '../../engine/arrow-rows';
import type { Result } from '../../engine/result';
import { cellText } from './cell-text';

const CHARACTER = 7.6;
const SAMPLE = 50;

/** A first width for each column, in pixels: what its name, its type and its first cells need, within bounds. */
export function columnWidths(result: Result): number[] {
  return result.columns.map(({ name, sqlType }, column) => {
    const cells = Array.from({ length: Math.min(SAMPLE, result.rowCount) }, (_, row) => cellText(result, row, column));
    const longest = Math.max(name.length + 2, sqlType.length, ...cells.map((text) => text.length));
    return Math.round(Math.min(360, Math.max(72, longest * CHARACTER + 24)));
  });
}

/** The rows in the order of one column; equal ones stay as they came, null comes last both ways. */
export function sortedRows(result: Result, column: number, isDown: boolean): Uint32Array {
  const values: (number | string | null)[] = Array.from({ length: result.rowCount }, (_, row) =>
    comparable(result.cell(row, column), result.columns[column]!.type === 'number', () =>
      cellText(result, row, column),
    ),
  );
  const collator = new Intl.Collator();
  const compare = (a: number | string, b: number | string) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return Uint32Array.from(values.keys()).sort((i, j) => {
    const [a, b] = [values[i]!, values[j]!];
    if (a === null || b === null) return a === b ? i - j : a === null ? 1 : -1;
    return (isDown ? compare(b, a) : compare(a, b)) || i - j;
  });
}

function comparable(value: Value, isNumber: boolean, text: () => string): number | string | null {
  if (value === null || typeof value === 'number') return value;
  // Numbers of more digits than JavaScript holds come as text.
  if (isNumber) return Number(value);
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : text();
}
