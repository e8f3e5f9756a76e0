import { engineRoom } from '../engine-room.svelte';

/** Something that looks wrong in a file, with the money it touches where that can be said. */
export interface FileWarning {
  warning: string;
  count: number;
  amount: number | null;
  currency: string | null;
  example: string | null;
  firstOn: Date | null;
  lastOn: Date | null;
}

/** What became of a file's orders. */
export interface FileFacts {
  orderCount: number;
  /** Share of its orders whose customer is known. */
  knownOrders: number;
  /** The same share of sales; null where they are in several currencies or nothing. */
  knownSales: number | null;
  currencies: string | null;
  /** Most money at stake first. */
  warnings: FileWarning[];
}

/** What can be said of each loaded file, by file number. */
export async function readFileChecks(): Promise<Map<number, FileFacts>> {
  const files = await engineRoom.run(
    'select file_id, order_count, known_order_count, sales, known_sales, currencies from files',
  );
  const warnings = await engineRoom.run('from file_warnings order by amount desc nulls last, warning');
  return new Map(
    files.rows.map((row) => {
      const [orders, known] = [row.order_count as number, row.known_order_count as number];
      const [sales, knownSales] = [row.sales as number | null, row.known_sales as number | null];
      return [
        row.file_id as number,
        {
          orderCount: orders,
          knownOrders: known / Math.max(1, orders),
          knownSales: sales && knownSales !== null ? knownSales / sales : null,
          currencies: row.currencies as string | null,
          warnings: warnings.rows
            .filter(({ file_id }) => file_id === row.file_id)
            .map((warning) => ({
              warning: String(warning.warning),
              count: warning.count as number,
              amount: warning.amount as number | null,
              currency: warning.currency as string | null,
              example: warning.example as string | null,
              firstOn: warning.first_on as Date | null,
              lastOn: warning.last_on as Date | null,
            })),
        },
      ];
    }),
  );
}
