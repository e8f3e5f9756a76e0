import { literal } from '../../../engine/sql-literal';
import { lineNumbers } from '../../../import/line-numbers';
import { shop } from '../shop/shop.svelte';
import { engineRoom } from '../engine-room.svelte';

/** Which of the rows left out are asked for; null asks for all. */
export interface ExcludedFilter {
  fileId: number | null;
  reason: string | null;
  /** Found in the order's number, the day or the amount. */
  search: string;
}

export interface ExcludedRow {
  fileId: number;
  record: number;
  order: string | null;
  on: Date | null;
  amount: number | null;
  currency: string | null;
  reason: string;
}

export const EXCLUDED_PAGE = 20;

function matching({ fileId, reason, search }: ExcludedFilter): string {
  const words = "lower(concat_ws(' ', order_id, ordered_at::date, amount))";
  const parts = [
    fileId !== null && `file_id = ${literal(fileId)}`,
    reason !== null && `reason = ${literal(reason)}`,
    search.trim() && `contains(${words}, ${literal(search.trim().toLowerCase())})`,
  ].filter(Boolean);
  return `from excluded_rows ${parts.length > 0 ? `where ${parts.join(' and ')}` : ''}`;
}

/** One page of the rows left out, in the order of the files, and how many there are in all. */
export async function readExcluded(
  filter: ExcludedFilter,
  page: number,
  signal: AbortSignal,
): Promise<{ count: number; rows: ExcludedRow[] }> {
  const total = await engineRoom.run(`select count(*) as n ${matching(filter)}`, signal);
  const { rows } = await engineRoom.run(
    `select * ${matching(filter)} order by file_id, record limit ${EXCLUDED_PAGE} offset ${page * EXCLUDED_PAGE}`,
    signal,
  );
  return {
    count: total.rows[0]!.n as number,
    rows: rows.map((row) => ({
      fileId: row.file_id as number,
      record: row.record as number,
      order: row.order_id as string | null,
      on: row.ordered_at as Date | null,
      amount: row.amount as number | null,
      currency: row.currency as string | null,
      reason: String(row.reason),
    })),
  };
}

/** The line of its file that each row stands on; reads the files as far as the last of them. */
export async function linesOf(rows: readonly ExcludedRow[]): Promise<number[]> {
  const lines = new Map<ExcludedRow, number>();
  for (const held of shop.files) {
    const own = rows.filter(({ fileId }) => fileId === held.id);
    if (own.length === 0) continue;
    const numbers = await lineNumbers(
      held.plan,
      own.map(({ record }) => record),
    );
    own.forEach((row, i) => lines.set(row, numbers[i]!));
  }
  return rows.map((row) => lines.get(row)!);
}

/** Reasons and how many rows they left out, most first. */
export async function readReasons(): Promise<string[]> {
  const { rows } = await engineRoom.run('select reason from excluded_rows group by all order by count(*) desc, reason');
  return rows.map(({ reason }) => String(reason));
}

/** All rows that fit the filter, as CSV; `words` says each reason in the reader's language. */
export function exportExcluded(filter: ExcludedFilter, words: ReadonlyMap<string, string>): Promise<Blob> {
  const reasons = [...words].map(([reason, text]) => `when ${literal(reason)} then ${literal(text)}`);
  const inWords = reasons.length > 0 ? `case reason ${reasons.join(' ')} end` : 'reason';
  return engineRoom.exportCsv(`select file_name as file, record as row, order_id, ordered_at, amount, currency, reason, ${inWords} as reason_in_words
from (select * ${matching(filter)}) join files using (file_id) order by file_id, row`);
}
