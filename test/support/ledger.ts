import type { Engine } from '../../src/engine/engine';
import { rows } from './shop';

/** What became of the rows of each file; throws where a row is in no class, or in two. */
export async function ledger(engine: Engine) {
  const files = await rows(
    engine,
    `select file_id, row_count as rows, return_row_count as returned, detail_row_count as details,
      (select count(*) from (select distinct record from all_order_items as i where i.file_id = f.file_id)) as items,
      (select count(*) from excluded_rows as e where e.file_id = f.file_id) as excluded
    from files as f order by file_id`,
  );
  for (const file of files) {
    const { rows: all, returned, details, items, excluded } = file as Record<string, number>;
    if (returned! + details! + items! + excluded! !== all)
      throw new Error(`rows do not add up: ${JSON.stringify(file)}`);
  }
  return files;
}
