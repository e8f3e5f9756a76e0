import {
  DataType,
  type Decimal,
  type FixedSizeList,
  type Int,
  type List,
  type Map_,
  Precision,
  type Struct,
  type Timestamp,
  type Vector,
} from 'apache-arrow';
import type { SchemaElement } from 'hyparquet';
import { mapEntries, rawAt, unscaled } from './arrow-rows';
import type { Result } from './result';

type Element = Omit<SchemaElement, 'name'>;

/** How Parquet holds a type: the parts of its schema, and how to read a cell for it. */
interface Shape {
  elements(name: string): SchemaElement[];
  read(vector: Vector, index: number): unknown;
}

/** The rows of a result as a Parquet file, every value to its last digit; the second column of a name is told as `name_2`. */
export async function parquetFile(result: Result): Promise<ArrayBuffer> {
  const { ByteWriter, parquetWrite } = await import('hyparquet-writer');
  const shapes = result.schema.fields.map(({ type }, i) =>
    result.columns[i]!.sqlType === 'UUID' ? UUID : shapeOf(type as DataType),
  );
  const names = result.uniqueNames();
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    columnData: shapes.map(({ read }, column) => ({
      name: names[column]!,
      data: Array.from({ length: result.rowCount }, (_, row) => {
        const { vector, index } = result.at(row, column);
        return read(vector, index);
      }),
    })),
    schema: [
      { name: 'root', num_children: shapes.length },
      ...shapes.flatMap(({ elements }, i) => elements(names[i]!)),
    ],
  });
  return writer.getBuffer();
}

const got = (vector: Vector, index: number) => vector.get(index) as unknown;

/** A value of one part; `convert` is never asked for null. */
function leaf(element: Element, convert?: (value: never) => unknown, take = got): Shape {
  return {
    elements: (name) => [{ name, repetition_type: 'OPTIONAL', ...element }],
    read: (vector, index) => {
      const value = take(vector, index);
      return value == null || !convert ? value : convert(value as never);
    },
  };
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const UUID = leaf({ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, logical_type: { type: 'UUID' } });

function shapeOf(type: DataType): Shape {
  if (DataType.isBool(type)) return leaf({ type: 'BOOLEAN' });
  if (DataType.isInt(type)) return integer(type);
  if (DataType.isFloat(type)) return leaf({ type: type.precision === Precision.SINGLE ? 'FLOAT' : 'DOUBLE' });
  if (DataType.isDecimal(type)) {
    const { precision, scale } = type as Decimal;
    const storage =
      precision <= 18 ? ({ type: 'INT64' } as const) : ({ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16 } as const);
    return leaf({ ...storage, converted_type: 'DECIMAL', precision, scale }, unscaled);
  }
  if (DataType.isDate(type)) return leaf({ type: 'INT32', converted_type: 'DATE' }, undefined, rawAt);
  if (DataType.isTimestamp(type)) return timestamp(type as Timestamp);
  if (DataType.isTime(type)) return leaf({ type: 'INT64', converted_type: 'TIME_MICROS' });
  if (DataType.isBinary(type)) return leaf({ type: 'BYTE_ARRAY' });
  if (DataType.isMap(type)) return map(type as unknown as Map_);
  if (DataType.isStruct(type)) return struct(type as Struct);
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) return list(type as List | FixedSizeList);
  return leaf(TEXT);
}

function integer({ bitWidth, isSigned }: Int): Shape {
  const converted_type = `${isSigned ? 'INT' : 'UINT'}_${bitWidth}` as SchemaElement['converted_type'];
  return leaf({ type: bitWidth < 64 ? 'INT32' : 'INT64', converted_type });
}

function timestamp({ unit, timezone }: Timestamp): Shape {
  // Parquet has no seconds.
  const units = ['MILLIS', 'MILLIS', 'MICROS', 'NANOS'] as const;
  const logical_type = { type: 'TIMESTAMP', isAdjustedToUTC: Boolean(timezone), unit: units[unit]! } as const;
  return leaf({ type: 'INT64', logical_type }, (value: bigint) => (unit === 0 ? value * 1000n : value), rawAt);
}

function list(type: List | FixedSizeList): Shape {
  const { elements, read } = shapeOf(type.children[0]!.type as DataType);
  return {
    elements: (name) => [
      { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...elements('element'),
    ],
    read: (vector, index) => {
      const items = vector.get(index) as Vector | null;
      return items && Array.from({ length: items.length }, (_, i) => read(items, i));
    },
  };
}

function struct(type: Struct): Shape {
  // The fields of a row() have no names.
  const fields = type.children.map(({ name, type }, i) => ({ name: name || `${i + 1}`, ...shapeOf(type as DataType) }));
  return {
    elements: (name) => [
      { name, repetition_type: 'OPTIONAL', num_children: fields.length },
      ...fields.flatMap((field) => field.elements(field.name)),
    ],
    read: (vector, index) =>
      vector.isValid(index)
        ? Object.fromEntries(fields.map(({ name, read }, i) => [name, read(vector.getChildAt(i)!, index)]))
        : null,
  };
}

function map(type: Map_): Shape {
  const [key, value] = (type.children[0]!.type as unknown as Struct).children.map(({ type }) =>
    shapeOf(type as DataType),
  ) as [Shape, Shape];
  return {
    elements: (name) => [
      { name, repetition_type: 'OPTIONAL', converted_type: 'MAP', num_children: 1 },
      { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
      ...key
        .elements('key')
        .map((element, i) => (i === 0 ? { ...element, repetition_type: 'REQUIRED' as const } : element)),
      ...value.elements('value'),
    ],
    read: (vector, index) => {
      const entries = mapEntries(vector as Vector<Map_>, index);
      return entries?.map(({ keys, values, at }) => ({ key: key.read(keys, at), value: value.read(values, at) }));
    },
  };
}
