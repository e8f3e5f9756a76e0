import type { Columns } from '../../analyses/define';
import type { Row } from '../../engine/arrow-rows';
import { disarmed } from '../../engine/disarmed';

/** A table as lines of tab-separated cells for a spreadsheet: days as 2024-01-31, numbers with a point and nothing else. */
export function tableText(
  columns: Columns,
  rows: readonly Row[],
  heading: (column: string) => string,
  words: (column: string, word: string) => string,
): string {
  const names = Object.keys(columns);
  const cell = (row: Row, name: string) => {
    const value = row[name];
    if (value === null || value === undefined) return '';
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    if (typeof value !== 'string') return String(value);
    return disarmed(words(name, value).replace(/[\t\r\n]+/g, ' '));
  };
  return [names.map(heading), ...rows.map((row) => names.map((name) => cell(row, name)))]
    .map((cells) => cells.join('\t'))
    .join('\n');
}
