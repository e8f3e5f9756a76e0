import { plainValue } from './arrow-rows';
import type { Result } from './result';

/** A cell as plain text: numbers with a point, dates as 2024-01-31, nested values as JSON; nothing for null. */
export function cellText(result: Result, row: number, column: number): string {
  const value = plainValue(result.cell(row, column));
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Cells of these rows and columns as tab-separated lines, as a spreadsheet takes them. */
export function tabSeparated(result: Result, rows: readonly number[], columns: readonly number[]): string {
  const cell = (row: number, column: number) => cellText(result, row, column).replace(/[\t\r\n]+/g, ' ');
  return rows.map((row) => columns.map((column) => cell(row, column)).join('\t')).join('\n');
}
