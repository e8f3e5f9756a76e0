import type { Result } from '../../engine/result';
import { disarmed } from '../../engine/disarmed';
import { cellText } from './cell-text';

/** The kinds of file that the rows shown can be taken along as. */
export const FILES = {
  csv: (result: Result) => new Blob([csv(result)], { type: 'text/csv;charset=utf-8' }),
  json: (result: Result) => new Blob([JSON.stringify(result.plainRows())], { type: 'application/json' }),
  arrow: (result: Result) => new Blob([result.arrowFile()], { type: 'application/vnd.apache.arrow.file' }),
  parquet: async (result: Result) => {
    const { parquetFile } = await import('../../engine/parquet-file');
    return new Blob([await parquetFile(result)], { type: 'application/vnd.apache.parquet' });
  },
} satisfies Record<string, (result: Result) => Blob | Promise<Blob>>;

/** Text that a spreadsheet would run is disarmed; numbers stay numbers. */
function csv(result: Result): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [result.columns.map(({ name }) => quoted(disarmed(name)))];
  for (let row = 0; row < result.rowCount; row++) {
    lines.push(
      result.columns.map(({ type }, column) => {
        const text = cellText(result, row, column);
        return quoted(type === 'number' || type === 'date' || type === 'timestamp' ? text : disarmed(text));
      }),
    );
  }
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
