import { workers, type Converters } from './containers/converters';
import { MOST_BYTES } from './containers/csv-writer';
import type { Sheet } from './containers/workbook';
import { detectDialect } from './dialect';
import { recognise } from './formats';
import { knownNames } from './guess';
import { isJson, Refusal, refusalOfBytes } from './refusal';
import { bytesOf, utf16 } from './text';

/** A workbook of several sheets, of which one is read. */
export interface Workbook {
  /** What the dropped file is called, without a sheet. */
  name: string;
  sheets: readonly Sheet[];
  /** Which of them, counted from 0. */
  chosen: number;
}

/** One table that a dropped file holds, as delimited text in any encoding. */
export interface NamedTable {
  /** The file's name, or `archive.zip › orders.csv`, or `book.xlsx › Sheet 2`. */
  name: string;
  blob: Blob;
  /** Bytes of the file that it came in. */
  size: number;
  workbook?: Workbook;
}

/** Everything that a dropped file holds. */
export interface Unpacked {
  tables: NamedTable[];
  /** The parts that cannot be tables, each with its reason. */
  refused: { name: string; refusal: Refusal }[];
}

interface Unpacking {
  signal: AbortSignal | undefined;
  converters: Converters;
}

const MOST_NESTING = 3;
const below = (name: string, part: string) => `${name} › ${part}`;

async function inflate(blob: Blob, signal?: AbortSignal): Promise<Blob> {
  let size = 0;
  const capped = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > MOST_BYTES) controller.error(new Refusal('too_big'));
      else controller.enqueue(chunk);
    },
  });
  try {
    const inflated = blob.stream().pipeThrough(new DecompressionStream('gzip'), { signal }).pipeThrough(capped);
    return await new Response(inflated).blob();
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause instanceof Refusal ? cause : new Refusal('unreadable', { cause });
  }
}

/** The table at a sheet of a workbook. */
export function sheetTable(workbook: Workbook, chosen: number, size: number): NamedTable {
  const sheet = workbook.sheets[chosen]!;
  if (workbook.sheets.length === 1) return { name: workbook.name, blob: sheet.csv, size };
  return { name: below(workbook.name, sheet.name), blob: sheet.csv, size, workbook: { ...workbook, chosen } };
}

/** The column names of a sheet, and whether they are those of a known export. */
async function headerOf({ csv }: Sheet): Promise<{ isKnown: boolean; columns: string }> {
  const head = new TextDecoder().decode(await bytesOf(csv, 0));
  try {
    const later = csv.size > head.length ? [''] : [];
    const { columns } = detectDialect({ head, later, blob: csv }, (names) =>
      recognise(names) ? Infinity : knownNames(names),
    );
    return { isKnown: recognise(columns) !== undefined, columns: JSON.stringify(columns) };
  } catch {
    return { isKnown: false, columns: '' };
  }
}

/**
 * The sheet that looks most like orders: a header that is known, else the most rows; and with it the sheets that have the same
 * header, since shops keep a sheet per month.
 */
async function tablesOfWorkbook(name: string, sheets: readonly Sheet[], size: number): Promise<NamedTable[]> {
  const headers = await Promise.all(sheets.map(headerOf));
  const order = sheets
    .map((_, i) => i)
    .sort((a, b) => {
      const known = Number(headers[b]!.isKnown) - Number(headers[a]!.isKnown);
      return known || sheets[b]!.rowCount - sheets[a]!.rowCount;
    });
  const best = order[0]!;
  const isAlike = (i: number) =>
    i === best || (headers[i]!.columns !== '' && headers[i]!.columns === headers[best]!.columns);
  return sheets.flatMap((_, i) => (isAlike(i) ? [sheetTable({ name, sheets, chosen: i }, i, size)] : []));
}

async function unpackZip(name: string, blob: Blob, nesting: number, how: Unpacking): Promise<Unpacked> {
  const zip = await how.converters.zip(blob, how.signal);
  if (zip.kind === 'office') throw new Refusal('office');
  if (zip.kind === 'workbook') {
    const sheets = await how.converters.workbook(blob, how.signal);
    return { tables: await tablesOfWorkbook(name, sheets, blob.size), refused: [] };
  }
  if (nesting >= MOST_NESTING) throw new Refusal('archive');
  const all: Unpacked = { tables: [], refused: [] };
  for (const file of zip.files) {
    const inner = below(name, file.name);
    try {
      if (!file.blob) throw new Refusal('unreadable');
      const { tables, refused } = await unpackBlob(inner, file.blob, nesting + 1, how);
      all.tables.push(...tables);
      all.refused.push(...refused);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      all.refused.push({ name: inner, refusal: error });
    }
  }
  return all;
}

async function unpackBlob(name: string, blob: Blob, nesting: number, how: Unpacking): Promise<Unpacked> {
  const { signal, converters } = how;
  signal?.throwIfAborted();
  const head = await bytesOf(blob, 0);
  const mark = String.fromCharCode(...head.subarray(0, 4));
  const one = (csv: Blob): Unpacked => ({ tables: [{ name, blob: csv, size: blob.size }], refused: [] });

  if (mark.startsWith('\x1f\x8b')) {
    if (nesting >= MOST_NESTING) throw new Refusal('archive');
    const inner = await unpackBlob(name, await inflate(blob, signal), nesting + 1, how);
    return { ...inner, tables: inner.tables.map((table) => ({ ...table, size: blob.size })) };
  }
  if (mark === 'PK\x03\x04' || mark === 'PK\x05\x06') return unpackZip(name, blob, nesting, how);
  if (mark === 'PAR1') return one(await converters.parquet(blob, signal));
  const refusal = refusalOfBytes(head);
  if (refusal) throw new Refusal(refusal);

  const encoding = utf16(head);
  if (!isJson(new TextDecoder(encoding).decode(head))) return one(blob);
  const lists = await converters.json(blob, signal, encoding);
  if (lists.length === 1) return one(lists[0]!.csv);
  return { tables: lists.map(({ key, csv }) => ({ name: below(name, key), blob: csv, size: blob.size })), refused: [] };
}

/**
 * Finds the tables in a dropped file, by its content and not by its name: text as it is, gzip inflated, zip archives file by
 * file, workbooks, Parquet and JSON as comma separated text. Throws a `Refusal` for a file that holds none; what is refused inside
 * an archive stands beside the tables.
 */
export async function unpack(
  file: Blob & { name: string },
  options: { signal?: AbortSignal; converters?: Converters } = {},
): Promise<Unpacked> {
  return unpackBlob(file.name, file, 0, { signal: options.signal, converters: options.converters ?? workers });
}
