import type { FilePlan } from './plan';
import { records } from './records';

const TAIL_BYTES = 64 * 1024;

/**
 * Whether the file seems to end in the middle of a row: no line end, and a last row that is shorter than the header. A download
 * that broke off looks like this.
 */
export async function isCut({ text, dialect }: FilePlan): Promise<boolean> {
  if (dialect.delimiter === 'whitespace') return false;
  const tail = await text.blob.slice(Math.max(dialect.dataOffset, text.blob.size - TAIL_BYTES)).text();
  const lastLine = tail.slice(tail.lastIndexOf('\n') + 1);
  if (lastLine.trim() === '') return false;
  return records(lastLine, dialect.delimiter, true, 1)[0]!.cells.length < dialect.columns.length;
}
