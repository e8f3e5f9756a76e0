import {
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type AsyncBuffer,
  type ParquetParsers,
  type SchemaElement,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Refusal } from '../refusal';
import { CsvWriter } from './csv-writer';

type Values = Record<string, unknown>;
interface Column {
  name: string;
  text: (row: Values) => string;
}

const PER_SECOND = { MILLIS: 1000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n };

/** A count of thousandths, millionths or billionths of a second since 1970 as ISO text. */
function isoOf(count: bigint, perSecond: bigint): string {
  const seconds = count / perSecond - (count % perSecond < 0n ? 1n : 0n);
  const rest = count - seconds * perSecond;
  const time = new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  return rest === 0n ? time : `${time}.${String(rest).padStart(String(perSecond).length - 1, '0')}`;
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (count) => isoOf(BigInt(count), PER_SECOND.MILLIS),
  timestampFromMicroseconds: (count) => isoOf(BigInt(count), PER_SECOND.MICROS),
  timestampFromNanoseconds: (count) => isoOf(BigInt(count), PER_SECOND.NANOS),
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  jsonFromBytes: decode,
};

/** A whole number of the smallest unit as a decimal with so many digits behind its point. */
function decimalOf(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
}

/** The big-endian two's complement number that such bytes hold. */
const signedOf = (bytes: Uint8Array) =>
  BigInt.asIntN(
    bytes.length * 8,
    bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n),
  );

/** The fewest digits that are this single-precision number: 19.99, not 19.989999771118164. */
function singleOf(value: number): string {
  const digits = [6, 7, 8].find((count) => Math.fround(Number(value.toPrecision(count))) === value) ?? 9;
  return String(Number(value.toPrecision(digits)));
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Uint8Array) return decode(value);
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner instanceof Uint8Array ? decode(inner) : inner,
  );
}

/** How the values of a column become text. Decimals are taken as the bytes they are: the reader would make them floating. */
function textOf(element: SchemaElement): (value: unknown) => string {
  const { type, converted_type, logical_type, scale } = element;
  if (converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL') {
    delete element.converted_type;
    delete element.logical_type;
    const places = scale ?? (logical_type?.type === 'DECIMAL' ? logical_type.scale : 0);
    return (value) => {
      if (value === null || value === undefined) return '';
      return decimalOf(value instanceof Uint8Array ? signedOf(value) : BigInt(value as number | bigint), places);
    };
  }
  if (logical_type?.type === 'TIMESTAMP' && logical_type.isAdjustedToUTC) {
    return (value) => (value === null || value === undefined ? '' : `${plainText(value)}Z`);
  }
  if (logical_type?.type === 'TIME' || converted_type === 'TIME_MILLIS' || converted_type === 'TIME_MICROS') {
    const unit =
      logical_type?.type === 'TIME' ? logical_type.unit : converted_type === 'TIME_MILLIS' ? 'MILLIS' : 'MICROS';
    const clock = (value: unknown) =>
      isoOf(BigInt(value as number | bigint), PER_SECOND[unit]).slice('1970-01-01 '.length);
    return (value) => (value === null || value === undefined ? '' : clock(value));
  }
  if (type === 'FLOAT') return (value) => (typeof value === 'number' ? singleOf(value) : plainText(value));
  return plainText;
}

/** The columns of the text; a group of plain columns gives `group.column`, lists and what lies deeper become JSON. */
function columnsOf(root: ReturnType<typeof parquetSchema>): Column[] {
  return root.children.flatMap((node): Column[] => {
    const { name } = node.element;
    const isGroup = node.children.length > 0 && !node.element.converted_type && !node.element.logical_type;
    if (!isGroup || node.element.repetition_type === 'REPEATED') {
      const text = node.children.length > 0 ? plainText : textOf(node.element);
      return [{ name, text: (row) => text(row[name]) }];
    }
    return node.children.map(({ element, children }) => {
      const text = children.length > 0 ? plainText : textOf(element);
      return { name: `${name}.${element.name}`, text: (row) => text((row[name] as Values | null)?.[element.name]) };
    });
  });
}

/** Reads a Parquet file as comma separated text, one row group at a time. Throws a `Refusal` for one that is damaged. */
export async function readParquet(blob: Blob): Promise<Blob> {
  const file: AsyncBuffer = {
    byteLength: blob.size,
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
  };
  try {
    const metadata = await parquetMetadataAsync(file);
    const columns = columnsOf(parquetSchema(metadata));
    const writer = new CsvWriter();
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const options = { file, metadata, rowStart, rowEnd, compressors, utf8: false, parsers: PARSERS };
      for (const row of await parquetReadObjects(options)) writer.write(columns.map(({ text }) => text(row)));
      rowStart = rowEnd;
    }
    return writer.finish(columns.map(({ name }) => name));
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal('unreadable', { cause });
  }
}
