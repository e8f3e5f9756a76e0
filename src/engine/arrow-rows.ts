import {
  DataType,
  type Decimal,
  type FixedSizeList,
  type List,
  type Map_,
  Precision,
  type RecordBatch,
  type Schema,
  type Struct,
  type Timestamp,
  type Vector,
} from 'apache-arrow';
import { dayOf, Moment, timeOf } from './moment';

/** A cell: null, plain values, a `Date` (a `Moment`) for days and wall-clock times, arrays and objects for nested types. */
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

/** A decimal as a whole number of its smallest units. */
export function unscaled(words: Uint32Array): bigint {
  let value = 0n;
  for (let i = words.length - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[i]!);
  return BigInt.asIntN(32 * words.length, value);
}

/** A decimal as a number where that tells every digit, else as text. */
function decimal(value: bigint, scale: number): number | string {
  const size = value < 0n ? -value : value;
  // Fifteen digits come out of a double as they went in, and its powers of ten are exact up to 22.
  if (size < 10n ** 15n && scale <= 22) return Number(value) / 10 ** scale;
  const digits = String(size).padStart(scale + 1, '0');
  const text = `${value < 0n ? '-' : ''}${scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits}`;
  const number = Number(text);
  const isExact = size < 10n ** 15n || String(number) === (scale ? text.replace(/\.?0+$/, '') : text);
  return isExact ? number : text;
}

/** A day or a moment in the units of its column; Arrow's own reading of them ends at the millisecond. */
export function rawAt(vector: Vector, index: number): number | bigint | null {
  if (!vector.isValid(index)) return null;
  let at = index;
  const chunk = vector.data.find((data) => {
    if (at < data.length) return true;
    at -= data.length;
    return false;
  })!;
  return chunk.values[at] as number | bigint;
}

/** Where keys and values of a map's cell lie; Arrow's own reading of a map loses their types. */
export function mapEntries(vector: Vector<Map_>, index: number) {
  if (!vector.isValid(index)) return null;
  const { valueOffsets } = vector.data[0]!;
  const [start, end] = [valueOffsets[index]!, valueOffsets[index + 1]!];
  const [keys, values] = [0, 1].map((i) => vector.getChildAt(0)!.getChildAt(i)!) as [Vector, Vector];
  return Array.from({ length: end - start }, (_, i) => ({ keys, values, at: start + i }));
}

/** A time of day; the last one is 24:00:00. */
function time(microseconds: bigint): string {
  const part = (size: bigint, within: bigint) => String((microseconds / size) % within).padStart(2, '0');
  const fraction = String(microseconds % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${part(3_600_000_000n, 100n)}:${part(60_000_000n, 60n)}:${part(1_000_000n, 60n)}${fraction && `.${fraction}`}`;
}

/** The shortest number that is this one in single precision, as DuckDB writes it. */
function single(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** Bytes as DuckDB writes and reads them: letters and signs as they are, any other as `\\x00`. */
const bytes = (value: Uint8Array): string =>
  Array.from(value, (byte) =>
    byte >= 32 && byte < 127 && !'\'"\\'.includes(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');

/** The key of a map as the key of an object. */
const keyText = (key: Value): string => {
  const plain = plainValue(key);
  return typeof plain === 'string' ? plain : JSON.stringify(plain);
};

/**
 * How to read a cell of an Arrow type. DuckDB-WASM's own `cast*` options are not used: inside lists and structs they
 * reinterpret bits ([1::bigint] becomes [5e-324]).
 */
export function cellReader(type: DataType): Read {
  const plain = (
    convert: (value: never) => Value,
    take = (vector: Vector, index: number) => vector.get(index),
  ): Read => {
    return (vector, index) => {
      const value = take(vector, index);
      return value == null ? null : convert(value as never);
    };
  };
  if (DataType.isInt(type)) return plain((v: number | bigint) => (typeof v === 'bigint' ? integer(v) : v));
  if (DataType.isDecimal(type)) return plain((v: Uint32Array) => decimal(unscaled(v), (type as Decimal).scale));
  if (DataType.isFloat(type) && type.precision === Precision.SINGLE) return plain(single);
  if (DataType.isDate(type)) return plain(dayOf, rawAt);
  if (DataType.isTimestamp(type)) {
    const { unit, timezone } = type as Timestamp;
    const perSecond = [1n, 1_000n, 1_000_000n, 1_000_000_000n][unit]!;
    return plain((units: bigint) => timeOf(units, perSecond, Boolean(timezone)), rawAt);
  }
  if (DataType.isTime(type)) return plain(time);
  if (DataType.isBinary(type)) return plain(bytes);
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const read = cellReader((type as List | FixedSizeList).children[0]!.type as DataType);
    return plain((items: Vector) => Array.from({ length: items.length }, (_, i) => read(items, i)));
  }
  if (DataType.isMap(type)) {
    const entry = (type as unknown as Map_).children[0]!.type as unknown as Struct;
    const readKey = cellReader(entry.children[0]!.type as DataType);
    const readValue = cellReader(entry.children[1]!.type as DataType);
    return (vector, index) => {
      const entries = mapEntries(vector as Vector<Map_>, index);
      if (!entries) return null;
      const object: Row = Object.create(null);
      for (const { keys, values, at } of entries) object[keyText(readKey(keys, at))] = readValue(values, at);
      return object;
    };
  }
  if (DataType.isStruct(type)) {
    const fields = (type as Struct).children.map((field, i) => ({
      i,
      name: field.name,
      read: cellReader(field.type as DataType),
    }));
    // A row() has fields without names.
    if (fields.every(({ name }) => name === ''))
      return (vector, index) =>
        vector.isValid(index) ? fields.map(({ i, read }) => read(vector.getChildAt(i)!, index)) : null;
    return (vector, index) => {
      if (!vector.isValid(index)) return null;
      const object: Row = Object.create(null);
      for (const { i, name, read } of fields) object[name] = read(vector.getChildAt(i)!, index);
      return object;
    };
  }
  // What `readableType` leaves would be read wrongly: an ENUM of a stream has an empty dictionary, an interval half of its bytes.
  if ([DataType.isDictionary, DataType.isInterval, DataType.isUnion, DataType.isFixedSizeBinary].some((is) => is(type)))
    throw new Error(`${type} cannot be read, cast it to VARCHAR`);
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

/** A value as JSON can hold it: days and moments as text to the last digit, numbers that JSON has none of as text too. */
export function plainValue(value: Value): Value {
  if (value instanceof Moment) return value.text();
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainValue(item)]));
  }
  return value;
}
