import { csvText, CSV_TYPE } from '../../../engine/csv-text';
import type { Result } from '../../../engine/result';

/** The kinds of file that the rows shown can be taken along as. */
export const FILES = {
  csv: (result: Result) => new Blob([csvText(result)], { type: CSV_TYPE }),
  json: (result: Result) => new Blob([JSON.stringify(result.plainRows())], { type: 'application/json' }),
  arrow: (result: Result) => new Blob([result.arrowFile()], { type: 'application/vnd.apache.arrow.file' }),
  parquet: async (result: Result) => {
    const { parquetFile } = await import('../../../engine/parquet-file');
    return new Blob([await parquetFile(result)], { type: 'application/vnd.apache.parquet' });
  },
} satisfies Record<string, (result: Result) => Blob | Promise<Blob>>;
