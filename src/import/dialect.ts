import { Refusal } from './refusal';
import { records } from './records';
import type { TextFile } from './text';

/** How a text is laid out as a table. */
export interface Dialect {
  /** One character, or `whitespace` for columns aligned with spaces. */
  delimiter: string;
  /** Column names as written; `column 3` where the file has none. */
  columns: string[];
  hasHeader: boolean;
  /** Bytes before the first data record, and the lines in them. */
  dataOffset: number;
  dataLine: number;
  /** Data rows to judge and preview by; not the whole file. */
  sample: string[][];
}

const DELIMITERS = [',', ';', '\t', '|'];
const HEADER_SEARCH_RECORDS = 30;
const JUDGED_RECORDS = 60;

/** A column name with case, spacing, punctuation and invisible marks taken out: `\uFEFF Order_ID ` is `order id`. */
export function normaliseHeader(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640]/g, '')
    .replace(/[\s_\-./:()]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** How alike the records are in width, weighted by the width: the right delimiter makes wide and even rows. */
function evenness(text: string, complete: boolean, delimiter: string): number {
  const widths = records(text, delimiter, complete, JUDGED_RECORDS)
    .map(({ cells }) => cells.length)
    .filter((width) => width > 1);
  if (widths.length === 0) return 0;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]!;
  // Words of prose also stand between spaces, but never in even columns.
  if (delimiter === 'whitespace' && (width < 3 || count < widths.length * 0.9)) return 0;
  return (count / widths.length) * Math.min(widths.length, 10) * Math.sqrt(width);
}

/** Words and signs, unlike data: a header has no numbers and no dates, and most of its cells are filled and distinct. */
function looksLikeHeader(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || filled.length < cells.length / 2) return false;
  const worded = filled.filter(
    (cell) => (/\p{L}/u.test(cell) || !/\d/.test(cell)) && !/^\W*\d+[\d.,:/ -]*$/.test(cell) && !cell.includes('@'),
  );
  return worded.length === filled.length && new Set(filled).size > filled.length / 2;
}

/**
 * Finds the delimiter, the header and where the data begins. `isKnown` says whether a row of names is one that some format
 * knows, which lets a header be found below a preamble. Throws a `Refusal` when there is no table.
 */
export function detectDialect(
  text: Pick<TextFile, 'head' | 'later' | 'blob'>,
  isKnown: (names: string[]) => boolean,
): Dialect {
  const complete = text.later.length === 0;
  const head = text.head.replace(/^\ufeff/, '');
  const byteOrderMark = text.head.length - head.length;
  const [delimiter, evennessOfBest] = DELIMITERS.map((d) => [d, evenness(head, complete, d)] as const).sort(
    (a, b) => b[1] - a[1],
  )[0]!;
  const chosen = evennessOfBest > 0 ? delimiter : evenness(head, complete, 'whitespace') > 0 ? 'whitespace' : undefined;
  if (!chosen) throw new Refusal('not_a_table');

  const first = records(head, chosen, complete, JUDGED_RECORDS);
  const candidates = first.slice(0, HEADER_SEARCH_RECORDS);
  const known = candidates.findIndex(({ cells }) => isKnown(cells.map(normaliseHeader)));
  const width = Math.max(...first.map(({ cells }) => cells.length));
  const worded = candidates.findIndex(({ cells }) => cells.length > 1 && cells.length >= width / 2);
  const header = known >= 0 ? known : worded >= 0 && looksLikeHeader(candidates[worded]!.cells) ? worded : -1;

  const names = header >= 0 ? first[header]!.cells : Array.from({ length: width }, () => '');
  const before = header < 0 ? [] : first.slice(0, header + 1);
  const offset = before.at(-1)?.end ?? 0;
  const whole = records(head.slice(offset), chosen, complete);
  // One cell can be longer than all that was read to judge the file by.
  const rest = whole.length > 0 ? whole : records(head.slice(offset), chosen, true);
  const middle = text.later.flatMap((piece) => records(piece, chosen, false).slice(1));
  const sample = [...rest, ...middle]
    .map(({ cells }) => cells)
    .filter((cells) => cells.some((cell) => cell.trim() !== '') && (cells.length > 1 || names.length === 1));
  if (sample.length === 0) throw new Refusal('no_rows');

  return {
    delimiter: chosen,
    columns: names.map((name, i) => name.replace(/^\ufeff/, '').trim() || `column ${i + 1}`),
    hasHeader: header >= 0,
    dataOffset: new TextEncoder().encode('\ufeff'.repeat(byteOrderMark) + head.slice(0, offset)).length,
    dataLine: before.reduce((lines, record) => lines + record.lines, 0) + 1,
    sample: sample.map((cells) => names.map((_, i) => cells[i] ?? '')),
  };
}
