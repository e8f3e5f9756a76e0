import type { RecordBatch, Schema, Table } from 'apache-arrow';

/** Rows as DuckDB hands them over: a schema, then batches. */
export interface BatchReader {
  readonly schema: Schema;
  [Symbol.asyncIterator](): AsyncIterator<RecordBatch>;
}

/** One connection; statements sent on it must not overlap (a second `send` silently ends the first with no rows). */
export interface Connection {
  /** The rows as they are made if `isStreamed`, else once all of them are. */
  send(sql: string, isStreamed?: boolean): Promise<BatchReader>;
  cancelSent(): Promise<boolean> | boolean;
  /** Parses and binds one statement without running it; rejects several statements. */
  check(sql: string): Promise<void>;
  insert(table: Table, name: string): Promise<void>;
  close(): Promise<void>;
}

/** The one thing that differs between DuckDB in a browser worker and DuckDB in process: how it is opened and given files. */
export interface Database {
  connect(): Promise<Connection>;
  registerFile(path: string, blob: Blob): Promise<void>;
  dropFile(path: string): Promise<void>;
  /** Bytes of a registered file read so far. */
  bytesRead(path: string): Promise<number>;
  readFile(path: string): Promise<Uint8Array>;
  ping(): Promise<void>;
  /** Rejects when the database dies; never resolves. */
  readonly died: Promise<never>;
  terminate(): void;
}

export interface BootProgress {
  phase: 'download' | 'compile';
  bytes: number;
  total: number;
}

export type OpenDatabase = (onProgress: (progress: BootProgress) => void) => Promise<Database>;
