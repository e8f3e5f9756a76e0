import type { Row } from '../../../engine/arrow-rows';
import { identifier, literal } from '../../../engine/sql-literal';
import { lineNumbers } from '../../../import/line-numbers';
import type { HeldFile } from '../shop/shop.svelte';
import { engineRoom } from '../engine-room.svelte';

/** What became of the rows of one file. */
export interface FileLedger {
  rowCount: number;
  itemCount: number;
  returnCount: number;
  /** Rows that tell more of orders that have their lines in another file, or of customers. */
  detailCount: number;
  /** By reason, most rows first; amounts by currency, which are never added. */
  excluded: { reason: string; count: number; amounts: { currency: string | null; amount: number }[] }[];
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

function byReason(rows: readonly Row[]): FileLedger['excluded'] {
  const reasons = new Map<string, FileLedger['excluded'][number]>();
  for (const { reason, all_rows, currency, amount } of rows) {
    const name = String(reason);
    const entry = reasons.get(name) ?? { reason: name, count: Number(all_rows), amounts: [] };
    if (amount) entry.amounts.push({ currency: currency as string | null, amount: amount as number });
    reasons.set(name, entry);
  }
  return [...reasons.values()];
}

/** The ledger of every loaded file, by file number. */
export async function readLedger(): Promise<Map<number, FileLedger>> {
  const files = await engineRoom.run(`
    select file_id, row_count, return_row_count, detail_row_count, first_ordered_at, last_ordered_at, coalesce(n, 0) as item_count
    from files left join (
      select file_id, count(*) as n from (select distinct file_id, record from all_order_items) group by file_id
    ) using (file_id)`);
  const excluded = await engineRoom.run(
    `select *, sum(n) over (partition by file_id, reason)::integer as all_rows
    from (select file_id, reason, currency, count(*) as n, sum(amount) as amount from excluded_rows group by all)
    order by all_rows desc, reason, currency`,
  );
  return new Map(
    files.rows.map((row) => [
      row.file_id as number,
      {
        rowCount: row.row_count as number,
        itemCount: row.item_count as number,
        returnCount: row.return_row_count as number,
        detailCount: row.detail_row_count as number,
        firstOn: row.first_ordered_at as Date | null,
        lastOn: row.last_ordered_at as Date | null,
        excluded: byReason(excluded.rows.filter(({ file_id }) => file_id === row.file_id)),
      },
    ]),
  );
}

/** The first cells of a file that could not be read, and how many there are. */
export async function readUnread(held: HeldFile, signal: AbortSignal): Promise<{ count: number; cells: UnreadCell[] }> {
  const where = `from unread_cells where file_id = ${literal(held.id)}`;
  const total = await engineRoom.run(`select count(*) as n ${where}`, signal);
  const count = total.rows[0]!.n as number;
  if (count === 0) return { count, cells: [] };
  const { rows } = await engineRoom.run(`select * ${where} order by record limit ${MOST_UNREAD}`, signal);
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
export const exportTable = (name: string): Promise<Blob> => engineRoom.exportCsv(`from ${identifier(name)}`);
