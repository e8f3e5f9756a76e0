import type { Converters } from '../../src/import/containers/converters';
import { readJson } from '../../src/import/containers/json';
import { readParquet } from '../../src/import/containers/parquet';
import { readWorkbook } from '../../src/import/containers/workbook';
import { readZip } from '../../src/import/containers/zip';

/** The converters in this thread: Node has no workers that start from a blob. */
export const direct: Converters = {
  zip: (blob) => readZip(blob),
  workbook: (blob) => readWorkbook(blob),
  parquet: (blob) => readParquet(blob),
  json: (blob, _, encoding) => readJson(blob, encoding),
};
