import {
  DataType,
  type Decimal,
  type FixedSizeList,
  type Interval,
  type List,
  type Map_,
  type RecordBatch,
  type Schema,
  type Struct,
  type Time,
  type Timestamp,
  type Vector,
} from 'apache-arrow';

/** A cell: null, plain values, `Date` at UTC for dates and wall-clock times, arrays and objects for nested types. */
export type Value = null | boolean | number | string | Date | Value[] | { [key: string]: Value };
export type Row = Record<string, Value>;
export interface Column {
  name: string;
  /** `date` and `timestamp` arrive as `Date`; the wall clock stands in its UTC fields. */
  type: 'boolean' | 'number' | 'text' | 'date' | 'timestamp' | 'nested';
}

type Read = (vector: Vector, index: number) => Value;

/** Integers beyond 2^53 stay exact as text. */
function integer(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function unscaled(words: Uint32Array): bigint {
  let value = 0n;
  for (let i = words.length - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[i]!);
  return BigInt.asIntN(32 * words.length, value);
}

function decimal(value: bigint, scale: number): number | string {
  if (value >= -9007199254740991n && value <= 9007199254740991n) return Number(value) / 10 ** scale;
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  return scale ? `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` : sign + digits;
}

/** The chunk that a cell of a vector lies in, and its place there. */
function placeOf<T extends DataType>(vector: Vector<T>, index: number) {
  let at = index;
  const chunk = vector.data.find((data) => {
    if (at < data.length) return true;
    at -= data.length;
    return false;
  })!;
  return { chunk, at };
}

const FAR_DAY = 2147483647;
const FAR_MOMENT = 9223372036854775807n;
const CYCLE = 146_097 * 86_400_000;

/**
 * A day or a moment, from days or from units of `perMillisecond` to a millisecond since 1970. What a `Date` cannot hold is
 * text: infinity, or the year.
 */
function moment(raw: number | bigint, perMillisecond: number): Date | string {
  const milliseconds = Number(raw) / perMillisecond;
  const date = new Date(milliseconds);
  if (!Number.isNaN(date.getTime())) return date;
  if (raw === FAR_DAY || raw === FAR_MOMENT) return 'infinity';
  if (raw === -FAR_DAY || raw === -FAR_MOMENT) return '-infinity';
  // The calendar repeats itself every 400 years.
  const cycles = Math.trunc(milliseconds / CYCLE);
  return `year ${new Date(milliseconds - cycles * CYCLE).getUTCFullYear() + 400 * cycles}`;
}

/** Arrow 17 gives a month-day-nano interval a stride of two words; it has four: months, days and nanoseconds. */
function interval(vector: Vector<Interval>, index: number): string {
  const { chunk, at } = placeOf(vector, index);
  const words = new Int32Array(
    chunk.values.buffer as ArrayBuffer,
    chunk.values.byteOffset + 16 * (chunk.offset + at),
    4,
  );
  const nanoseconds = (BigInt(words[3]!) << 32n) | BigInt(words[2]! >>> 0);
  const seconds = decimal(nanoseconds / 1000n, 6);
  const parts = [words[0] && `${words[0]} months`, words[1] && `${words[1]} days`, nanoseconds && `${seconds} seconds`];
  return parts.filter(Boolean).join(' ') || '0 seconds';
}

function time(type: Time, value: bigint | number): string {
  const microseconds = BigInt(value) / (type.unit === 3 ? 1000n : 1n);
  const at = new Date(Number(microseconds / 1000n)).toISOString().slice(11, 19);
  const fraction = String(microseconds % 1_000_000n).padStart(6, '0');
  return Number(fraction) ? `${at}.${fraction.replace(/0+$/, '')}` : at;
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * How to read a cell of an Arrow type. DuckDB-WASM's own `cast*` options are not used: inside lists and structs they
 * reinterpret bits ([1::bigint] becomes [5e-324]).
 */
export function cellReader(type: DataType): Read {
  const plain = (convert: (value: never) => Value): Read => {
    return (vector, index) => {
      const value = vector.get(index);
      return value == null ? null : convert(value as never);
    };
  };
  if (DataType.isInt(type)) return plain((v: number | bigint) => (typeof v === 'bigint' ? integer(v) : v));
  if (DataType.isDecimal(type)) return plain((v: Uint32Array) => decimal(unscaled(v), (type as Decimal).scale));
  if (DataType.isDate(type) || DataType.isTimestamp(type)) {
    const unit = DataType.isDate(type) ? 1 / 86_400_000 : [1 / 1000, 1, 1000, 1_000_000][(type as Timestamp).unit]!;
    return (vector, index) => {
      if (!vector.isValid(index)) return null;
      const { chunk, at } = placeOf(vector as Vector<Timestamp>, index);
      return moment(chunk.values[at] as unknown as bigint, unit);
    };
  }
  if (DataType.isTime(type)) return plain((v: bigint) => time(type as Time, v));
  if (DataType.isBinary(type) || DataType.isFixedSizeBinary(type)) return plain(hex);
  if (DataType.isInterval(type))
    return (vector, index) => (vector.isValid(index) ? interval(vector as Vector<Interval>, index) : null);
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const read = cellReader((type as List | FixedSizeList).children[0]!.type as DataType);
    return plain((items: Vector) => Array.from({ length: items.length }, (_, i) => read(items, i)));
  }
  if (DataType.isMap(type)) {
    const entry = (type as unknown as Map_).children[0]!.type as unknown as Struct;
    const readKey = cellReader(entry.children[0]!.type as DataType);
    const readValue = cellReader(entry.children[1]!.type as DataType);
    return (vector, index) => {
      if (!vector.isValid(index)) return null;
      // A map cell is a list of key-value structs; Arrow's own MapRow loses typed values.
      const chunk = vector.data[0]!;
      const start = chunk.valueOffsets[index]!;
      const end = chunk.valueOffsets[index + 1]!;
      const entries = (vector as Vector<Map_>).getChildAt(0)!;
      const keys = entries.getChildAt(0)!;
      const values = entries.getChildAt(1)!;
      const object: Row = Object.create(null);
      for (let i = start; i < end; i++) object[String(readKey(keys, i))] = readValue(values, i);
      return object;
    };
  }
  if (DataType.isStruct(type)) {
    const fields = (type as Struct).children.map((field, i) => ({
      i,
      name: field.name,
      read: cellReader(field.type as DataType),
    }));
    return (vector, index) => {
      if (!vector.isValid(index)) return null;
      const object: Row = Object.create(null);
      for (const { i, name, read } of fields) object[name] = read(vector.getChildAt(i)!, index);
      return object;
    };
  }
  if (DataType.isDictionary(type)) {
    // DuckDB-WASM sends ENUM columns of a streamed result with an empty dictionary: every cell would read as null.
    throw new Error('ENUM cannot be read from a stream, cast it to VARCHAR');
  }
  return plain((v: unknown) => (typeof v === 'number' || typeof v === 'boolean' ? v : String(v)));
}

function columnType(type: DataType): Column['type'] {
  if (DataType.isBool(type)) return 'boolean';
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) return 'number';
  if (DataType.isDate(type)) return 'date';
  if (DataType.isTimestamp(type as Timestamp)) return 'timestamp';
  if (type.children?.length) return 'nested';
  return 'text';
}

/** Names and kinds of the columns of a result. */
export function columnsOf(schema: Schema): Column[] {
  return schema.fields.map((field) => ({ name: field.name, type: columnType(field.type) }));
}

/** The rows of one batch as plain objects, converted from the Arrow schema. */
export function rowsOf(batch: RecordBatch, limit = batch.numRows): Row[] {
  const rows: Row[] = Array.from({ length: Math.min(limit, batch.numRows) }, () => Object.create(null) as Row);
  batch.schema.fields.forEach((field, i) => {
    const read = cellReader(field.type as DataType);
    const vector = batch.getChildAt(i) as unknown as Vector;
    for (let index = 0; index < rows.length; index++) rows[index]![field.name] = read(vector, index);
  });
  return rows;
}

/** A value as JSON can hold it: dates as `2024-01-31`, wall-clock times as `2024-01-31T10:00:00`. */
export function plainValue(value: Value, type: Column['type']): Value {
  if (value instanceof Date) {
    const text = value.toISOString();
    return type === 'date' ? text.slice(0, 10) : text.replace(/(\.000)?Z$/, '');
  }
  if (Array.isArray(value)) return value.map((item) => plainValue(item, type));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainValue(item, type)]));
  }
  return value;
}
