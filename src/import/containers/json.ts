import { Refusal } from '../refusal';
import { chunksOf } from '../text';
import { CsvWriter } from './csv-writer';

/** A list of records in a JSON file: the whole file, or the list under a key of it. */
export interface JsonTable {
  /** The key of the list; empty where the file is the list. */
  key: string;
  csv: Blob;
}

/** Where the records stand: one after the other, in a list, or in lists under the keys of one object. */
const PLACES = { lines: '', list: '[', lists: '{[' } as const;
type Place = (typeof PLACES)[keyof typeof PLACES];

/** Cuts JSON into its records without holding more than one of them. */
class RecordScanner {
  #place: Place;
  #onRecord: (text: string, key: string) => void;
  /** The brackets that are open; those inside a record are only counted. */
  #open = '';
  #inside = 0;
  #inString = false;
  #escaped = false;
  #key = '';
  /** Where the record or the key that is being read starts; -1 for neither. */
  #start = -1;
  #held = '';

  constructor(place: Place, onRecord: (text: string, key: string) => void) {
    this.#place = place;
    this.#onRecord = onRecord;
  }

  push(chunk: string): void {
    const text = this.#held + chunk;
    for (let i = this.#held.length; i < text.length; i++) {
      const char = text[i]!;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (char === '\\') this.#escaped = true;
        else if (char === '"') this.#endString(text, i);
      } else if (char === '"') {
        this.#inString = true;
        if (this.#inside === 0) this.#start = i;
      } else if (char === '{' || char === '[') this.#enter(char, i);
      else if (char === '}' || char === ']') this.#leave(text, i);
    }
    this.#held = this.#start < 0 ? '' : text.slice(this.#start);
    if (this.#start > 0) this.#start = 0;
  }

  /** Throws where the text breaks off. */
  end(): void {
    if (this.#open !== '' || this.#inside > 0 || this.#inString) throw new Refusal('unreadable');
  }

  #endString(text: string, i: number): void {
    this.#inString = false;
    if (this.#inside > 0) return;
    if (this.#open === '{') this.#key = JSON.parse(text.slice(this.#start, i + 1)) as string;
    this.#start = -1;
  }

  #enter(char: string, i: number): void {
    if (this.#inside > 0) this.#inside++;
    else if (char === '{' && this.#open === this.#place) {
      this.#start = i;
      this.#inside = 1;
    } else this.#open += char;
  }

  #leave(text: string, i: number): void {
    if (this.#inside === 0) this.#open = this.#open.slice(0, -1);
    else if (--this.#inside === 0) {
      this.#onRecord(text.slice(this.#start, i + 1), this.#key);
      this.#start = -1;
    }
  }
}

/** The place of the records, by the first characters of the file. */
function placeOf(head: string): Place {
  if (head.startsWith('[')) return PLACES.list;
  let first = '';
  const scanner = new RecordScanner(PLACES.lines, (text) => (first ||= text));
  scanner.push(head);
  const isOne = first === '' || head.slice(first.length).trim() === '';
  return isOne ? PLACES.lists : PLACES.lines;
}

const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.]{15,}/g;

/** A record as an object; numbers of more digits than JavaScript keeps become text. */
function parsed(text: string): Record<string, unknown> {
  const exact = /\d[\d.]{15}/.test(text)
    ? text.replace(LONG_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`))
    : text;
  return JSON.parse(exact) as Record<string, unknown>;
}

const textOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The cells of a record by column; an object in it gives `key.inner`, what lies deeper stays JSON. */
function* cellsOf(record: Record<string, unknown>): Generator<[column: string, cell: string]> {
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [inner, deeper] of Object.entries(value)) yield [`${key}.${inner}`, textOf(deeper)];
    } else yield [key, textOf(value)];
  }
}

/** Reads JSON records, in a list, under a key or one per line, as comma separated text; throws a `Refusal` where there are none. */
export async function readJson(blob: Blob, encoding = 'utf-8'): Promise<JsonTable[]> {
  const tables = new Map<string, { columns: Map<string, number>; writer: CsvWriter }>();
  const decoder = new TextDecoder(encoding);
  let scanner: RecordScanner | undefined;
  const add = (text: string, key: string) => {
    const table = tables.get(key) ?? { columns: new Map<string, number>(), writer: new CsvWriter() };
    tables.set(key, table);
    const cells: string[] = [];
    for (const [column, cell] of cellsOf(parsed(text))) {
      if (!table.columns.has(column)) table.columns.set(column, table.columns.size);
      cells[table.columns.get(column)!] = cell;
    }
    table.writer.write(Array.from(cells, (cell) => cell ?? ''));
  };
  try {
    let head = '';
    for await (const chunk of chunksOf(blob)) {
      const text = decoder.decode(chunk, { stream: true });
      if (scanner) scanner.push(text);
      else if ((head += text).length > 100_000) {
        scanner = new RecordScanner(placeOf(head.trimStart()), add);
        scanner.push(head);
      }
    }
    if (!scanner) {
      scanner = new RecordScanner(placeOf(head.trimStart()), add);
      scanner.push(head);
    }
    scanner.push(decoder.decode());
    scanner.end();
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new Refusal('unreadable', { cause });
    throw cause;
  }
  if (tables.size === 0) throw new Refusal('json');
  // Records may bring new columns until the last one; rows that end early are filled up where the text is read.
  return [...tables].map(([key, { columns, writer }]) => ({ key, csv: writer.finish([...columns.keys()]) }));
}
