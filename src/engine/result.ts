import {
  DataType,
  type Decimal,
  type List,
  type RecordBatch,
  type Schema,
  Table,
  tableToIPC,
  type Timestamp,
  type Vector,
} from 'apache-arrow';
import { cellReader, columnsOf, plainValue, type Column, type Row, type Value } from './arrow-rows';
import type { Described } from './exact-select';

export interface ResultColumn extends Column {
  /** The type as DuckDB names it. */
  sqlType: string;
}

/** Numbers that come as text, for Arrow has none so wide. */
const WIDEST = /^(UHUGEINT|BIGNUM)$/;

/** Rows as the engine sent them, read cell by cell when they are needed. */
export class Result {
  readonly columns: readonly ResultColumn[];
  readonly rowCount: number;
  /** There were more rows than are held. */
  readonly truncated: boolean;
  readonly #batches: readonly RecordBatch[];
  readonly #firstRows: number[] = [];
  readonly #vectors: Vector[][];
  readonly #read: ReturnType<typeof cellReader>[];

  /** Holds the first `rowCap` rows of the batches, whose types may have been more than Arrow tells. */
  constructor(
    readonly schema: Schema,
    batches: readonly RecordBatch[],
    rowCap: number,
    described?: readonly Described[],
  ) {
    this.columns = columnsOf(schema).map((column, i) => {
      const name = described?.[i]?.sqlType ?? sqlType(schema.fields[i]!.type);
      return { ...column, type: WIDEST.test(name) ? 'number' : column.type, sqlType: name };
    });
    this.#read = schema.fields.map(({ type }) => cellReader(type as DataType));
    let count = 0;
    for (const batch of batches) {
      this.#firstRows.push(count);
      count += batch.numRows;
    }
    this.truncated = count > rowCap;
    this.rowCount = Math.min(count, rowCap);
    this.#batches = batches.map((batch, i) => batch.slice(0, Math.max(0, rowCap - this.#firstRows[i]!)));
    this.#vectors = this.#batches.map((batch) => schema.fields.map((_, i) => batch.getChildAt(i) as unknown as Vector));
  }

  /** The cell of a row below `rowCount`; rows and columns count from 0. */
  cell(row: number, column: number): Value {
    const { vector, index } = this.at(row, column);
    return this.#read[column]!(vector, index);
  }

  /** Where a cell lies in the rows as the engine sent them. */
  at(row: number, column: number): { vector: Vector; index: number } {
    let low = 0;
    let high = this.#firstRows.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#firstRows[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return { vector: this.#vectors[low]![column]!, index: row - this.#firstRows[low]! };
  }

  /** A name for each column; the second of a name is told as `name_2`. */
  uniqueNames(): string[] {
    const names = new Set<string>();
    for (const { name } of this.columns) {
      let unique = name;
      for (let number = 2; names.has(unique); number++) unique = `${name}_${number}`;
      names.add(unique);
    }
    return [...names];
  }

  /** All rows held, as an Arrow file. */
  arrowFile(): Uint8Array<ArrayBuffer> {
    return tableToIPC(new Table(this.schema, [...this.#batches]), 'file') as Uint8Array<ArrayBuffer>;
  }

  /** All rows held, as JSON can hold them. */
  plainRows(): Row[] {
    const keys = this.uniqueNames();
    return Array.from({ length: this.rowCount }, (_, row) =>
      Object.fromEntries(keys.map((key, column) => [key, plainValue(this.cell(row, column))])),
    );
  }
}

function sqlType(type: DataType): string {
  if (DataType.isBool(type)) return 'BOOLEAN';
  if (DataType.isInt(type)) {
    const name = { 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT' }[type.bitWidth];
    return type.isSigned ? name : `U${name}`;
  }
  if (DataType.isFloat(type)) return type.precision === 1 ? 'FLOAT' : 'DOUBLE';
  if (DataType.isDecimal(type)) return `DECIMAL(${(type as Decimal).precision},${(type as Decimal).scale})`;
  if (DataType.isDate(type)) return 'DATE';
  if (DataType.isTimestamp(type)) return (type as Timestamp).timezone ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP';
  if (DataType.isTime(type)) return 'TIME';
  if (DataType.isInterval(type)) return 'INTERVAL';
  if (DataType.isBinary(type) || DataType.isFixedSizeBinary(type)) return 'BLOB';
  if (DataType.isMap(type)) return 'MAP';
  if (DataType.isStruct(type)) return 'STRUCT';
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) return `${sqlType((type as List).children[0]!.type)}[]`;
  return 'VARCHAR';
}
