import type { RecordBatch } from 'apache-arrow';
import { EngineError, engineError } from './error';
import { describing, exactSelect, inOwnLines, type Described } from './exact-select';
import type { Lane } from './lane';
import { Result } from './result';

export interface CollectOptions {
  /** Rows held; one more is read, to tell that there are more. */
  rowCap: number;
  /** The rest is not waited for. */
  mayStop?: boolean;
  signal?: AbortSignal | undefined;
}

/** The first rows of a statement. */
export async function collect(
  lane: Lane,
  sql: string,
  { rowCap, mayStop = false }: CollectOptions,
  described?: readonly Described[],
): Promise<Result> {
  const reader = await lane.connection.send(sql, mayStop);
  // Read before the rows: a reader that has ended has forgotten its schema.
  const { schema } = reader;
  const batches: RecordBatch[] = [];
  let count = 0;
  for await (const batch of reader) {
    if (count <= rowCap) batches.push(batch);
    count += batch.numRows;
    if (mayStop && count > rowCap) break;
  }
  return new Result(schema, batches, rowCap, described);
}

/** The columns of a select; none of what cannot be asked for them, be it a plan or a mistake. */
export async function describe(lane: Lane, sql: string, signal?: AbortSignal): Promise<Described[] | undefined> {
  try {
    const told = await collect(lane, describing(sql), { rowCap: Infinity });
    const text = (row: number, column: number) => String(told.cell(row, column));
    return Array.from({ length: told.rowCount }, (_, row) => ({ name: text(row, 0), sqlType: text(row, 1) }));
  } catch (error) {
    // The select itself will say what is wrong with it, at its place.
    if (['sql', 'refused'].includes(engineError(error).code)) return undefined;
    throw error;
  } finally {
    // Whoever cancelled meanwhile has not cancelled what comes next.
    signal?.throwIfAborted();
  }
}

/** All rows of a select, some at a time, each value of any type to its last digit; an empty part where it has none. */
export async function eachBatch(
  lane: Lane,
  sql: string,
  signal: AbortSignal | undefined,
  take: (result: Result) => void,
): Promise<void> {
  const described = await describe(lane, sql, signal);
  const reader = await lane.connection.send(exactSelect(sql, described ?? []));
  const { schema } = reader;
  let hasRows = false;
  for await (const batch of reader) {
    if (batch.numRows === 0) continue;
    take(new Result(schema, [batch], batch.numRows, described));
    hasRows = true;
  }
  if (!hasRows) take(new Result(schema, [], 0, described));
}

/** The first rows of a select, each value of any type to its last digit. */
export async function collectExactly(lane: Lane, sql: string, options: CollectOptions): Promise<Result> {
  const described = await describe(lane, sql, options.signal);
  const exact = described ? exactSelect(sql, described) : sql;
  if (exact === sql) return collect(lane, sql, options, described);
  try {
    return await collect(lane, exact, options, described);
  } catch (cause) {
    const { code, message, position } = engineError(cause);
    throw new EngineError(code, inOwnLines(message), { position, cause });
  }
}
