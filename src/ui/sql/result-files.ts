import type { ColumnSource } from 'hyparquet-writer';
import type { Value } from '../../engine/arrow-rows';
import type { Result } from '../../engine/result';
import { disarmed } from '../../engine/disarmed';
import { cellText } from './cell-text';

/** The kinds of file that the rows shown can be taken along as. */
export const FILES = {
  csv: (result: Result) => new Blob([csv(result)], { type: 'text/csv;charset=utf-8' }),
  json: (result: Result) => new Blob([JSON.stringify(result.plainRows())], { type: 'application/json' }),
  arrow: (result: Result) => new Blob([result.arrowFile()], { type: 'application/vnd.apache.arrow.file' }),
  parquet: async (result: Result) => new Blob([await parquet(result)], { type: 'application/vnd.apache.parquet' }),
} satisfies Record<string, (result: Result) => Blob | Promise<Blob>>;

/** Text that a spreadsheet would run is disarmed; numbers stay numbers. */
function csv(result: Result): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [result.columns.map(({ name }) => quoted(disarmed(name)))];
  for (let row = 0; row < result.rowCount; row++) {
    lines.push(
      result.columns.map(({ type }, column) => {
        const text = cellText(result, row, column);
        return quoted(type === 'number' || type === 'date' || type === 'timestamp' ? text : disarmed(text));
      }),
    );
  }
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

async function parquet(result: Result): Promise<ArrayBuffer> {
  const { ByteWriter, parquetWrite } = await import('hyparquet-writer');
  const columns = result.columns.map(({ name, type, sqlType }, column) => {
    const { element, convert } = parquetType(type === 'nested' ? 'JSON' : sqlType);
    const data = Array.from({ length: result.rowCount }, (_, row) => {
      const value = result.cell(row, column);
      return value === null ? null : convert(value, () => cellText(result, row, column));
    });
    return { source: { name, data } satisfies ColumnSource, element: { name, ...element } };
  });
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    columnData: columns.map(({ source }) => source),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ element }) => ({ ...element, repetition_type: 'OPTIONAL' as const })),
    ],
  });
  return writer.getBuffer();
}

/** A decimal as a whole number of its smallest units. */
function unscaled(text: string, scale: number): bigint {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale));
}

/** How Parquet holds a type of DuckDB's; what it has no type for is text. */
function parquetType(sqlType: string) {
  const asIs = (value: Value) => value;
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(sqlType);
  if (decimal) {
    const [precision, scale] = [Number(decimal[1]), Number(decimal[2])];
    const storage =
      precision <= 18 ? { type: 'INT64' as const } : { type: 'FIXED_LEN_BYTE_ARRAY' as const, type_length: 16 };
    const element = { ...storage, converted_type: 'DECIMAL' as const, precision, scale };
    // Very small numbers are written with an exponent by default.
    const exact = (value: Value) => (typeof value === 'number' ? value.toFixed(scale) : String(value));
    return { element, convert: (value: Value) => unscaled(exact(value), scale) };
  }
  if (/^(BIGINT|UINTEGER)$/.test(sqlType))
    return { element: { type: 'INT64' as const }, convert: (value: Value) => BigInt(value as number | string) };
  if (/^U?(TINYINT|SMALLINT)$|^INTEGER$/.test(sqlType)) return { element: { type: 'INT32' as const }, convert: asIs };
  if (/^(DOUBLE|FLOAT)$/.test(sqlType)) return { element: { type: 'DOUBLE' as const }, convert: asIs };
  if (sqlType === 'BOOLEAN') return { element: { type: 'BOOLEAN' as const }, convert: asIs };
  if (sqlType === 'DATE')
    return { element: { type: 'INT32' as const, converted_type: 'DATE' as const }, convert: asIs };
  if (sqlType.startsWith('TIMESTAMP'))
    return { element: { type: 'INT64' as const, converted_type: 'TIMESTAMP_MILLIS' as const }, convert: asIs };
  const element = { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const };
  return { element, convert: (_: Value, text: () => string) => text() };
}
