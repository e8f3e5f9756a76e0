import type { FilePlan } from './plan';
import { chunksOf } from './text';

/**
 * The lines of the file on which records begin, counted from 1 as an editor does; `records` are numbers from 1, rising. Blank
 * lines and quoted line ends are why a record's number is not its line's. Reads the file only as far as the last record asked.
 */
export async function lineNumbers(plan: FilePlan, records: readonly number[]): Promise<number[]> {
  const { text, dialect } = plan;
  // Aligned text is read as one column, where the engine takes a blank line for a record too.
  if (dialect.delimiter === 'whitespace') return records.map((record) => dialect.dataLine + record - 1);
  // Of a sign of several bytes, the last stands before the next cell.
  const delimiter = new TextEncoder().encode(dialect.delimiter).at(-1);
  const quote = dialect.quote.charCodeAt(0);
  const backslash = dialect.escape === '\\' ? 0x5c : undefined;
  const found: number[] = [];
  let line = dialect.dataLine;
  let record = 0;
  let lineHasText = false;
  let quoted = false;
  // Where a quote opens a cell, or goes on with it after a doubled quote.
  let mayOpen = true;
  let isEscaped = false;
  for await (const chunk of chunksOf(text.blob.slice(dialect.dataOffset))) {
    for (const byte of chunk) {
      if (byte === 0x0a) {
        if (!quoted) {
          lineHasText = false;
          mayOpen = true;
        }
        line++;
      } else if (byte !== 0x0d) {
        if (isEscaped) isEscaped = false;
        else if (quoted && byte === backslash) isEscaped = true;
        else if (byte === quote && (quoted || mayOpen)) {
          quoted = !quoted;
          mayOpen = true;
        } else mayOpen = byte === delimiter || (mayOpen && byte === 0x20);
        if (!lineHasText) {
          lineHasText = true;
          record++;
          while (records[found.length] === record) found.push(line);
          if (found.length === records.length) return found;
        }
      }
    }
  }
  return [...found, ...records.slice(found.length).map(() => line)];
}
