import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The rows of a query as a Parquet file, written by native DuckDB, with options such as `codec 'zstd'`. */
export async function parquetFile(query: string, options = "codec 'snappy'"): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
  try {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`copy (${query}) to '${join(folder, 'x.parquet')}' (format parquet, ${options})`);
    connection.closeSync();
    return new Uint8Array(readFileSync(join(folder, 'x.parquet')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
