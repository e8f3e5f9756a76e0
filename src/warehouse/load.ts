import type { Row } from '../engine/arrow-rows';
import type { Engine, FileOptions } from '../engine/engine';
import { engineError } from '../engine/error';
import { identifier, literal } from '../engine/sql-literal';
import { unnamedColumn } from '../import/dialect';
import { partOf } from '../import/format';
import type { FilePlan } from '../import/plan';
import { Refusal } from '../import/refusal';
import { dateStyleSql, stageSql, zoneNamesSql } from '../import/stage-sql';
import { isCut } from '../import/cut';
import { otherTableSql } from '../import/row-layout';
import { settleCurrencies } from '../import/written-currencies';
import { discardStatements, growStatements, SET_UP, stagedTable, SWAP, type StagedFile } from './build';
import { POLICIES, type Policies } from './policies';

/** A planned file and the number its rows are known by; the file added later has the larger one, and is the newer one. */
export interface Source {
  id: number;
  plan: FilePlan;
  name?: string;
}

export interface LoadOptions {
  signal?: AbortSignal | undefined;
  /** The share of the work that is done, from 0 to 1. */
  onProgress?: ((done: number) => void) | undefined;
  /** Which kinds of orders count; the project's defaults unless told. */
  policies?: Policies;
}

export interface LoadReport {
  /** Files that gave no order or could not be read, by number; the others are loaded. */
  refused: Map<number, Refusal>;
}

/** Reading takes about this share of the time, building the model the rest. */
const READING_SHARE = 0.7;

/** A row of more cells behind the header than this is none of the table. */
const MOST_BEYOND = 512;

const bodyOf = ({ text, dialect }: FilePlan) => text.blob.slice(dialect.dataOffset);

/** Where the sample fits two ways to read the dates, the whole file decides; a tie keeps the order the plan has. */
async function settleDateStyle(engine: Engine, plan: FilePlan, signal?: AbortSignal): Promise<void> {
  if (plan.dateStyles.length < 2) return;
  await engine.readFile(bodyOf(plan), (path) => dateStyleSql(plan, path, plan.dateStyles, 'date_styles'), { signal });
  const [unread] = (await engine.run('from date_styles', { signal })).rows;
  await engine.run('drop table date_styles', { signal });
  const fewest = Math.min(...plan.dateStyles.map((style) => Number(unread![style])));
  plan.dateStyles = plan.dateStyles.filter((style) => Number(unread![style]) === fewest);
}

/** Which zones the times are of, where those are to be turned to the shop's clock. */
async function settleZones(engine: Engine, plan: FilePlan, signal?: AbortSignal): Promise<void> {
  if (plan.timeZone === null || plan.mapping.time_zone === undefined) return;
  await engine.readFile(bodyOf(plan), (path) => zoneNamesSql(plan, path, 'zone_names'), { signal });
  const { rows } = await engine.run('from zone_names', { signal });
  await engine.run('drop table zone_names', { signal });
  plan.zoneNames = rows.map(({ name }) => String(name));
}

/** Stages a file with every cell that its rows have behind those of the header: where they fill what was read, more is read. */
async function stage(engine: Engine, plan: FilePlan, id: number, options: FileOptions): Promise<void> {
  const table = `staging.${identifier(stagedTable(id))}`;
  let found: Row;
  let beyond = 2;
  do {
    const last = unnamedColumn(plan.dialect.columns.length + beyond - 1);
    await engine.readFile(bodyOf(plan), (path) => stageSql(plan, path, stagedTable(id), id, beyond), options);
    const { rows } = await engine.run(
      `select count(*) filter (unread[-1].column = ${literal(last)}) as wider,
        count(*) filter (row_kind in ('other_table', 'other_header')) as other
      from ${table}`,
      options,
    );
    found = rows[0]!;
    beyond *= 16;
  } while (Number(found.wider) > 0 && beyond <= MOST_BEYOND);
  if (Number(found.other) > 0) await engine.run(otherTableSql(plan, table), options);
  await settleCurrencies(engine, plan, table, options);
}

interface Reading extends StagedFile {
  /** Rows with a day, and rows with an amount. */
  dated: number;
  priced: number;
}

/** Stages one file and says what its rows are. Throws a `Refusal` where it gives no order, or the engine cannot read it. */
async function read(engine: Engine, { id, plan, name }: Source, options: FileOptions): Promise<Reading> {
  const { signal } = options;
  try {
    await settleDateStyle(engine, plan, signal);
    await settleZones(engine, plan, signal);
    await stage(engine, plan, id, options);
  } catch (cause) {
    // A fault of this file alone, and none of the others beside it.
    if (engineError(cause).code === 'sql') throw new Refusal('unreadable', { cause });
    throw cause;
  }
  const { rows } = await engine.run(
    `select count(*) filter (row_kind in ('item', 'return') and ordered_at is not null) as dated,
      count(*) filter (row_kind in ('item', 'return') and coalesce(amount, order_total, order_subtotal) is not null) as priced,
      count(*) filter (row_kind in ('item', 'return', 'customer')) as read
    from staging.${identifier(stagedTable(id))}`,
    { signal },
  );
  const isPart = partOf(plan.format) !== 'lines' || plan.format.columns.ordered_at === undefined;
  if (Number(rows[0]![isPart ? 'read' : 'dated']) === 0) throw new Refusal('no_orders');
  return {
    id,
    name: name ?? null,
    isCut: await isCut(plan),
    country: plan.country ?? plan.format.country ?? null,
    dated: Number(rows[0]!.dated),
    priced: Number(rows[0]!.priced),
  };
}

/**
 * Replaces the model by one made of these files: it grows beside the model that stands and takes its place at the end, so
 * when that fails, or is cancelled, nothing has changed. A file that cannot be read is left out. Rejects when no file gives an order.
 */
export async function loadFiles(
  engine: Engine,
  sources: readonly Source[],
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { signal, onProgress = () => undefined, policies = POLICIES } = options;
  const totalBytes = sources.reduce((sum, { plan }) => sum + plan.text.blob.size, 0) || 1;
  const refused = new Map<number, Refusal>();
  const staged: Reading[] = [];
  let bytesDone = 0;

  try {
    await engine.execute(SET_UP, { signal });
    for (const source of sources) {
      const report = (bytes: number) => onProgress((READING_SHARE * (bytesDone + bytes)) / totalBytes);
      try {
        staged.push(await read(engine, source, { signal, onProgress: report }));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.set(source.id, error);
      }
      bytesDone += source.plan.text.blob.size;
    }
    if (staged.length === 0) throw [...refused.values()][0] ?? new Refusal('empty');
    if (!staged.some(({ dated }) => dated > 0) || !staged.some(({ priced }) => priced > 0))
      throw new Refusal('part_alone');
    const formats = sources.map(({ plan }) => plan.format);
    const statements = growStatements(staged, policies, {
      parts: formats.some((format) => format.part !== undefined || format.headRow !== undefined),
      links: sources.some(({ plan }) => plan.mapping.related_ref !== undefined),
      // Within one file only a platform's own numbers are sure to be unique.
      restarts: staged.length > 1 || formats.some(({ id }) => id === 'table'),
      stamps: sources.some(({ plan }) => plan.mapping.updated_at !== undefined),
    });
    for (const [i, sql] of statements.entries()) {
      await engine.run(sql, { signal });
      onProgress(READING_SHARE + ((1 - READING_SHARE) * (i + 1)) / statements.length);
    }
    await engine.transaction(SWAP);
  } finally {
    // An engine that died has nothing left to take away.
    await engine.execute(discardStatements(sources.map(({ id }) => stagedTable(id)))).catch(() => undefined);
  }
  return { refused };
}

/** What the loaded orders offer to choose a scope from; most orders first. */
export interface Extent {
  firstOn: Date | null;
  lastOn: Date | null;
  currencies: (string | null)[];
  countries: string[];
  channels: string[];
}

const MOST_CHOICES = 300;

/** Reads the extent of the model that stands. */
export async function readExtent(engine: Engine): Promise<Extent> {
  const range = await engine.run('select min(ordered_on) as first_on, max(ordered_on) as last_on from all_orders');
  const common = async (column: string, condition: string) => {
    const { rows } = await engine.run(
      `select ${column} as value from all_orders where ${condition} group by all order by count(*) desc, value limit ${MOST_CHOICES}`,
    );
    return rows.map(({ value }) => value as string | null);
  };
  const present = async (column: string) => (await common(column, `${column} is not null`)) as string[];
  return {
    firstOn: range.rows[0]!.first_on as Date | null,
    lastOn: range.rows[0]!.last_on as Date | null,
    currencies: await common('currency', literal(true)),
    countries: await present('country'),
    channels: await present('channel'),
  };
}
