import { FIELDS, type Field } from '../../../import/fields';
import { profileCellsSql, profiledFields, profileSql, PROFILE_BINS, spreadSql } from '../../../import/profile-sql';
import type { HeldFile } from '../shop/shop.svelte';
import { engineRoom } from '../engine-room.svelte';

/** What one column of a file holds. */
export interface ColumnFacts {
  field: Field;
  column: string;
  rowCount: number;
  filled: number;
  distinct: number;
  low: number | Date | null;
  high: number | Date | null;
  /** Rows per bar, for numbers and dates. */
  bins: number[] | undefined;
  /** The most frequent values, for text. */
  top: { value: string; count: number }[] | undefined;
}

// Beside the model, compressed, whatever the search path is at that moment.
const TABLE = 'store.main.profile_cells';

/** Reads the file once more and looks at each column that it is read by. */
export async function readColumns(
  held: HeldFile,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ColumnFacts[]> {
  const { plan } = held;
  const { blob } = plan.text;
  await engineRoom.readFile(blob.slice(plan.dialect.dataOffset), (path) => profileCellsSql(plan, path, TABLE), {
    signal,
    onProgress: (bytes) => onProgress(bytes / blob.size),
  });
  try {
    const facts: ColumnFacts[] = [];
    for (const field of profiledFields(plan)) {
      const [row] = (await engineRoom.run(profileSql(plan, field, TABLE), signal)).rows;
      const spread = (await engineRoom.run(spreadSql(plan, field, TABLE), signal)).rows;
      const isText = FIELDS[field] === 'text';
      const bins = Array.from({ length: PROFILE_BINS }, () => 0);
      if (!isText) for (const { label, n } of spread) bins[label as number] = n as number;
      facts.push({
        field,
        column: plan.dialect.columns[plan.mapping[field]!]!,
        rowCount: row!.row_count as number,
        filled: row!.filled as number,
        distinct: row!.distinct_count as number,
        low: row!.low as number | Date | null,
        high: row!.high as number | Date | null,
        bins: isText ? undefined : bins,
        top: isText ? spread.map(({ label, n }) => ({ value: String(label), count: n as number })) : undefined,
      });
    }
    return facts;
  } finally {
    await engineRoom.run(`drop table if exists ${TABLE}`).catch(() => undefined);
  }
}
