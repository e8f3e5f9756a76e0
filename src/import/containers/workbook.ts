import { read, SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { Refusal } from '../refusal';
import { CsvWriter } from './csv-writer';

/** One sheet of a workbook as comma separated text. */
export interface Sheet {
  name: string;
  /** Rows down to the last one that is filled. */
  rowCount: number;
  csv: Blob;
}

/**
 * The most bytes that the parts of a workbook may unpack to, together and each; about 200,000 rows of 30 columns fill a sheet.
 * More would not fit into the memory of a tab.
 */
const MOST_BYTES = { all: 600 * 2 ** 20, each: 300 * 2 ** 20 };
const DAY_MS = 86_400_000;

/** A cell that holds a whole number of more than 15 digits, as programs write them. */
const LONG_NUMBER = /<((?:\w+:)?)c( [^<>]*)><\1v>(-?\d{16,})<\/\1v>/g;
const ISO_DATE = /(<(?:\w+:)?c [^<>]*\bt=)"d"/g;

/** The reader would round long numbers, and shift ISO dates to the zone of this device; as text it leaves both alone. */
function withExactCellsAsText(xml: string): string {
  return xml.replace(ISO_DATE, '$1"str"').replace(LONG_NUMBER, (cell, prefix: string, attributes: string, digits) => {
    if (/ t="(?!n")/.test(attributes)) return cell;
    return `<${prefix}c${attributes.replace(' t="n"', '')} t="str"><${prefix}v>${digits}</${prefix}v>`;
  });
}

/** Unpacks what the reader needs and packs it again uncompressed, so that the cap on the size holds for the reader too. */
function prepared(bytes: Uint8Array, most: typeof MOST_BYTES): Uint8Array {
  let size = 0;
  const parts: Unzipped = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/.test(name)) return false;
      size += originalSize;
      if (size > most.all || originalSize > most.each) throw new Refusal('too_big');
      return true;
    },
  });
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const xml = strFromU8(part);
    const changed = withExactCellsAsText(xml);
    if (changed !== xml) parts[name] = strToU8(changed);
  }
  return zipSync(parts, { level: 0 });
}

/** A day count as ISO text; a time alone where the count is less than a day. */
function isoOf(serial: number, from1904: boolean): string {
  // Excel believes in 29 February 1900.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const time = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY_MS));
  if (Number.isNaN(time.getTime())) return String(serial);
  const [day, clock] = time
    .toISOString()
    .slice(0, -1)
    .replace(/\.000$/, '')
    .split('T') as [string, string];
  if (serial >= 0 && serial < 1) return clock;
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}

const dateFormats = new Map<string, boolean>();

/** Whether a number format shows days or times; asked of every cell, so remembered. */
function showsDate(format: string): boolean {
  const known = dateFormats.get(format) ?? Boolean(SSF.is_date(format));
  dateFormats.set(format, known);
  return known;
}

/** The stored value, not what the sheet shows. Numbers that Excel has cut to 15 digits keep their exponent, which tells. */
function cellText(cell: CellObject | undefined, from1904: boolean): string {
  if (cell?.v === undefined || cell.v === null) return '';
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return '#N/A';
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v);
  if (typeof cell.z === 'string' && showsDate(cell.z)) return isoOf(cell.v, from1904);
  return Math.abs(cell.v) >= 1e15 ? cell.v.toExponential() : String(cell.v);
}

function toSheet(name: string, sheet: WorkSheet, from1904: boolean): Sheet {
  const rows = Array.from((sheet['!data'] ?? []) as (CellObject[] | undefined)[], (row) =>
    Array.from(row ?? [], (cell) => cellText(cell, from1904)),
  );
  const isFilled = (cell: string) => cell !== '';
  const firsts = rows.map((row) => row.findIndex(isFilled));
  const rowCount = firsts.findLastIndex((first) => first >= 0) + 1;
  const left = Math.min(...new Set(firsts.filter((first) => first >= 0)));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const writer = new CsvWriter();
  for (const row of rows.slice(0, rowCount)) {
    // A title above the table stays one cell wide, as in any export, so that it is not taken for a row of it.
    const isTitle = row.filter(isFilled).length < 2;
    const right = isTitle ? row.findLastIndex(isFilled) + 1 : width;
    writer.write(Array.from({ length: Math.max(right - left, 0) }, (_, i) => row[left + i] ?? ''));
  }
  return { name, rowCount, csv: writer.finish() };
}

/** The filled sheets of an Excel workbook, in its order. Throws a `Refusal` for one that is damaged, empty or too big. */
export async function readWorkbook(blob: Blob, most = MOST_BYTES): Promise<Sheet[]> {
  try {
    const bytes = prepared(new Uint8Array(await blob.arrayBuffer()), most);
    const sheets: Sheet[] = [];
    let names = [''];
    // One sheet at a time: the cells of all at once would fill the memory.
    for (let i = 0; i < names.length; i++) {
      const book = read(bytes, {
        type: 'array',
        sheets: i,
        dense: true,
        cellFormula: false,
        cellHTML: false,
        cellText: false,
        cellNF: true,
      });
      names = book.SheetNames;
      sheets.push(toSheet(names[i]!, book.Sheets[names[i]!]!, book.Workbook?.WBProps?.date1904 === true));
    }
    const filled = sheets.filter(({ rowCount }) => rowCount > 0);
    if (filled.length === 0) throw new Refusal('empty');
    return filled;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal('unreadable', { cause });
  }
}
