import { Refusal } from './refusal';
import { records, USUAL_QUOTING, type Quoting, type TextRecord } from './records';
import type { TextFile } from './text';

/** How a text is laid out as a table. */
export interface Dialect extends Quoting {
  /** One character, or `whitespace` for columns aligned with spaces. */
  delimiter: string;
  /** Column names as written; `column 3` where the file has none, `Total (2)` where it has the same twice. */
  columns: string[];
  hasHeader: boolean;
  /** Bytes before the first data record, and the lines in them. */
  dataOffset: number;
  dataLine: number;
  /** Data rows to judge and preview by; not the whole file. */
  sample: string[][];
}

export const DELIMITERS = [',', ';', '\t', '|', '؛'];
const HEADER_SEARCH_RECORDS = 30;
const JUDGED_RECORDS = 60;

/** How alike the records are in width, weighted by the width: the right delimiter makes wide and even rows. */
function evenness(text: string, complete: boolean, delimiter: string, quoting: Quoting): number {
  const widths = records(text, delimiter, complete, JUDGED_RECORDS, quoting)
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
  const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (filled.length < 2 || filled.length < width / 2) return false;
  const worded = filled.filter(
    (cell) => (/\p{L}/u.test(cell) || !/\d/.test(cell)) && !/^\W*\d+[\d.,:/ -]*$/.test(cell) && !cell.includes('@'),
  );
  return worded.length === filled.length && new Set(filled).size > filled.length / 2;
}

/** How cells are quoted: by single quotes where all of the first line are, with backslashes where that makes rows evener. */
function quotingOf(head: string, complete: boolean): Quoting {
  if (/^\s*'[^'\n]*'(?:[,;\t|]'[^'\n]*')+\r?\n/.test(head)) return { quote: "'", escape: "'" };
  if (!head.includes('\\"')) return USUAL_QUOTING;
  const backslash: Quoting = { quote: '"', escape: '\\' };
  const best = (quoting: Quoting) => Math.max(...DELIMITERS.map((d) => evenness(head, complete, d, quoting)));
  return best(backslash) > best(USUAL_QUOTING) ? backslash : USUAL_QUOTING;
}

/** What a column is called, by its place counted from 0, that the file has no name for. */
export const unnamedColumn = (place: number) => `column ${place + 1}`;

/** Names for all columns, each once. */
function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, i) => {
    const plain = name.replace(/^\ufeff/, '').trim() || unnamedColumn(i);
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return times === 1 ? plain : `${plain} (${times})`;
  });
}

/**
 * Finds the delimiter, the header and where the data begins. `knownNames` says how many of a row of names mean something, which
 * lets a header be found below a preamble. Throws a `Refusal` when there is no table.
 */
export function detectDialect(
  text: Pick<TextFile, 'head' | 'later' | 'blob'>,
  knownNames: (names: string[]) => number,
): Dialect {
  const complete = text.later.length === 0;
  const head = text.head.replace(/^\ufeff/, '');
  const byteOrderMark = text.head.length - head.length;
  const quoting = quotingOf(head, complete);
  const even = (delimiter: string) => evenness(head, complete, delimiter, quoting);
  const [delimiter, evennessOfBest] = DELIMITERS.map((d) => [d, even(d)] as const).sort((a, b) => b[1] - a[1])[0]!;
  const chosen = evennessOfBest > 0 ? delimiter : even('whitespace') > 0 ? 'whitespace' : undefined;
  if (!chosen) throw new Refusal('not_a_table');

  const split = (piece: string, isWhole: boolean, limit?: number) => records(piece, chosen, isWhole, limit, quoting);
  const first = split(head, complete, JUDGED_RECORDS);
  const width = widthOf(first);
  const header = headerOf(
    first.slice(0, HEADER_SEARCH_RECORDS).map(({ cells }) => cells),
    width,
    knownNames,
  );

  const names = header >= 0 ? first[header]!.cells : Array.from({ length: width }, () => '');
  const before = header < 0 ? [] : first.slice(0, header + 1);
  const offset = before.at(-1)?.end ?? 0;
  const whole = split(head.slice(offset), complete);
  // One cell can be longer than all that was read to judge the file by.
  const rest = whole.length > 0 ? whole : split(head.slice(offset), true);
  const middle = text.later.flatMap((piece) => split(piece, false).slice(1));
  const sample = [...rest, ...middle]
    .map(({ cells }) => cells)
    // Blank rows and rules between rows tell nothing.
    .filter((cells) => cells.some((cell) => /[^\s:=|-]/.test(cell)) && (cells.length > 1 || names.length === 1));
  if (sample.length === 0) throw new Refusal('no_rows');

  return {
    delimiter: chosen,
    ...quoting,
    columns: distinctNames(names),
    hasHeader: header >= 0,
    dataOffset: new TextEncoder().encode('\ufeff'.repeat(byteOrderMark) + head.slice(0, offset)).length,
    dataLine: before.reduce((lines, record) => lines + record.lines, 0) + 1,
    sample: sample.map((cells) => names.map((_, i) => cells[i] ?? '')),
  };
}

/** The cells of the widest rows, of which there are two: a single one is a row with cells too many. */
function widthOf(rows: readonly TextRecord[]): number {
  const widths = rows.map(({ cells }) => cells.length).sort((a, b) => b - a);
  return widths.find((width, i) => width === widths[i + 1]) ?? widths[0]!;
}

/** The row of names among the first rows, or -1: the one with most names that mean something, else the first that could be. */
function headerOf(rows: readonly string[][], width: number, knownNames: (names: string[]) => number): number {
  const known = rows.findIndex((cells) => knownNames(cells) === Infinity);
  if (known >= 0) return known;
  const wide = rows.map((cells) => cells.length > 1 && cells.length >= width / 2);
  const meanings = rows.map((cells, i) => (wide[i] && looksLikeHeader(cells) ? knownNames(cells) : 0));
  const most = Math.max(...meanings);
  if (most > 1) return meanings.indexOf(most);
  const first = wide.indexOf(true);
  return first >= 0 && looksLikeHeader(rows[first]!) ? first : -1;
}
