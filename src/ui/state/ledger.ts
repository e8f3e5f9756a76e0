import { identifier, literal } from '../../engine/sql-literal';
import { lineNumbers } from '../../import/line-numbers';
import type { HeldFile } from './shop.svelte';
import { shop } from './shop.svelte';

/** What became of the rows of one file. */
export interface FileLedger {
  rowCount: number;
  itemCount: number;
  returnCount: number;
  excluded: { reason: string; count: number; amount: number | null }[];
  firstOn: Date | null;
  lastOn: Date | null;
}

/** A cell that could not be read, with the line of the file it stands on. */
export interface UnreadCell {
  line: number;
  column: string;
  value: string;
}

const MOST_UNREAD = 100;

/** The ledger of every loaded file, by file number. */
export async function readLedger(): Promise<Map<number, FileLedger>> {
  const files = await shop.run(`
    select file_id, row_count, return_row_count, first_ordered_at, last_ordered_at, coalesce(n, 0) as item_count
    from files left join (select file_id, count(*) as n from all_order_items group by file_id) using (file_id)`);
  const excluded = await shop.run(
    'select file_id, reason, count(*) as n, sum(amount) as amount from excluded_rows group by all order by n desc',
  );
  return new Map(
    files.rows.map((row) => [
      row.file_id as number,
      {
        rowCount: row.row_count as number,
        itemCount: row.item_count as number,
        returnCount: row.return_row_count as number,
        firstOn: row.first_ordered_at as Date | null,
        lastOn: row.last_ordered_at as Date | null,
        excluded: excluded.rows
          .filter(({ file_id }) => file_id === row.file_id)
          .map(({ reason, n, amount }) => ({
            reason: String(reason),
            count: n as number,
            amount: amount as number | null,
          })),
      },
    ]),
  );
}

/** The first cells of a file that could not be read, and how many there are. */
export async function readUnread(held: HeldFile, signal: AbortSignal): Promise<{ count: number; cells: UnreadCell[] }> {
  const where = `from unread_cells where file_id = ${literal(held.id)}`;
  const total = await shop.run(`select count(*) as n ${where}`, signal);
  const count = total.rows[0]!.n as number;
  if (count === 0) return { count, cells: [] };
  const { rows } = await shop.run(`select * ${where} order by record limit ${MOST_UNREAD}`, signal);
  const lines = await lineNumbers(
    held.plan,
    rows.map(({ record }) => record as number),
  );
  const cells = rows.map((row, i) => ({
    line: lines[i]!,
    column: String(row.column_name),
    value: String(row.value),
  }));
  return { count, cells };
}

/** A table of the model as CSV. */
export const exportTable = (name: string): Promise<Blob> => shop.exportCsv(`from ${identifier(name)}`);
