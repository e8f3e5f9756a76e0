import { cellText } from './cell-text';
import { disarmed } from './disarmed';
import type { Result } from './result';

export const CSV_TYPE = 'text/csv;charset=utf-8';

/** Rows as lines of CSV, after one of headings unless they go on from others; text that a spreadsheet would run is disarmed. */
export function csvText(result: Result, hasHeader = true): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = hasHeader ? [result.columns.map(({ name }) => quoted(disarmed(name)))] : [];
  for (let row = 0; row < result.rowCount; row++) {
    lines.push(
      result.columns.map(({ type }, column) => {
        const text = cellText(result, row, column);
        return quoted(type === 'number' || type === 'date' || type === 'timestamp' ? text : disarmed(text));
      }),
    );
  }
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}
