import { tableFromArrays, type RecordBatch } from 'apache-arrow';
import { columnsOf, rowsOf, type Column, type Row } from './arrow-rows';
import { collect, collectExactly, eachBatch } from './collect';
import { copyToCsv, withoutRows } from './csv-copy';
import { CSV_TYPE, csvText } from './csv-text';
import { EngineLife } from './engine-life';
import { EngineError } from './error';
import { gated } from './gate';
import { drain, type Lane } from './lane';
import { CLOSE_OWN_TURN, FORGET_OWN, OPEN_OWN_TURN, ownError, shadowing } from './own';
import type { Result } from './result';
import { onlyStatement, statementKind } from './statements';

export interface Rows {
  columns: Column[];
  rows: Row[];
  /** There were more rows than the cap let through. */
  truncated: boolean;
}

export interface RunOptions {
  signal?: AbortSignal | undefined;
  /** Rows handed to JavaScript at most; 100,000 unless told. */
  rowCap?: number;
}

export interface FileOptions {
  signal?: AbortSignal | undefined;
  /** Bytes read so far of the file's size. */
  onProgress?: ((bytes: number) => void) | undefined;
}

export interface CsvOptions {
  signal?: AbortSignal | undefined;
  /** Whether the first line names the columns; it does unless told. */
  hasHeader?: boolean;
}

const ASK_TIMEOUT_MS = 30_000;
const PROGRESS_MS = 200;
const ROW_CAP = 100_000;
const UNTRUSTED_ROW_CAP = 10_000;

/**
 * DuckDB behind one small interface. Boot, run, stream, ask (untrusted SQL), read a file, export, restart; each call either
 * settles or the engine is declared dead, so nothing waits for ever.
 */
export class Engine extends EngineLife {
  #fileNumber = 0;

  /** Runs one statement of ours and collects its rows. */
  async run(sql: string, options: RunOptions = {}): Promise<Rows> {
    const rowCap = options.rowCap ?? ROW_CAP;
    const result: Rows = { columns: [], rows: [], truncated: false };
    result.columns = await this.stream(
      sql,
      (batch) => {
        const rows = rowsOf(batch, rowCap - result.rows.length);
        result.rows.push(...rows);
        result.truncated ||= rows.length < batch.numRows;
      },
      options,
    );
    return result;
  }

  /** Runs statements of ours one after the other; rows are dropped. */
  async execute(statements: readonly string[], options: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    for (const sql of statements) await this.run(sql, { ...options, rowCap: 0 });
  }

  /** Runs statements of ours all or not at all; nothing else runs on the connection meanwhile. */
  transaction(statements: readonly string[]): Promise<void> {
    const lane = this.lane('trusted');
    const step = (sql: string) => this.guard(lane, sql, undefined, () => drain(lane.connection, sql));
    return lane.enter(async () => {
      try {
        for (const sql of ['begin transaction', ...statements, 'commit']) await step(sql);
      } catch (error) {
        await step('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  /** Runs one statement of ours and hands on its Arrow batches as they come. */
  stream(
    sql: string,
    onBatch: (batch: RecordBatch) => void,
    options: { signal?: AbortSignal | undefined } = {},
  ): Promise<Column[]> {
    const lane = this.lane('trusted');
    return lane.enter(() =>
      this.guard(lane, sql, options.signal, async () => {
        const batches = await lane.connection.send(sql);
        // Read before the rows: a reader that has ended has forgotten its schema.
        const columns = columnsOf(batches.schema);
        for await (const batch of batches) onBatch(batch);
        return columns;
      }),
    );
  }

  /**
   * Runs SQL that nobody vouches for: one select, read-only, no file functions, at most 10,000 rows, 30 seconds. Rejects with
   * an `EngineError` that says why.
   */
  async ask(sql: string, options: RunOptions = {}): Promise<Result> {
    const lane = this.lane('untrusted');
    const rowCap = Math.min(options.rowCap ?? UNTRUSTED_ROW_CAP, UNTRUSTED_ROW_CAP);
    const timeout = AbortSignal.timeout(ASK_TIMEOUT_MS);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    const wrapped = gated(sql, rowCap);
    return lane.enter(() =>
      this.guard(lane, sql, signal, async () => {
        await lane.connection.check(wrapped);
        await drain(lane.connection, 'begin transaction read only');
        try {
          return await collectExactly(lane, wrapped, { rowCap, signal });
        } finally {
          await drain(lane.connection, 'rollback');
        }
      }),
    );
  }

  /**
   * Runs one statement of the owner's: it reads everything, writes only to the owner's own tables, views and macros, and is
   * undone whole if it fails, would change the model, or would take the name of one of its relations.
   */
  async own(sql: string, options: RunOptions = {}): Promise<Result> {
    const isSelect = statementKind(sql) === 'reads';
    const { rowCap = ROW_CAP, signal } = options;
    return this.#ownTurn(sql, signal, async (lane) => {
      const result = await (isSelect
        ? collectExactly(lane, onlyStatement(sql), { rowCap, mayStop: true, signal })
        : collect(lane, sql, { rowCap }));
      const taken = await collect(lane, shadowing(sql), { rowCap: 1 });
      if (taken.rowCount > 0) throw new EngineError('name_taken', String(taken.cell(0, 0)), { sql });
      return result;
    });
  }

  /** Takes away all that the owner keeps. */
  forgetOwn(): Promise<void> {
    return this.lane('own').enter(() => this.execute(FORGET_OWN));
  }

  /** Adds rows, given as one array per column, to a new table. */
  async insert(name: string, columns: Record<string, unknown[]>): Promise<void> {
    const lane = this.lane('trusted');
    const table = tableFromArrays(columns as Parameters<typeof tableFromArrays>[0]);
    await lane.enter(() => this.guard(lane, `insert ${name}`, undefined, () => lane.connection.insert(table, name)));
  }

  /** Lends the file to one statement under a generated path, says how far it has read, and takes the file away again. */
  async readFile(blob: Blob, statement: (path: string) => string, options: FileOptions = {}): Promise<void> {
    const lane = this.lane('trusted');
    const database = this.database!;
    // No path may be the beginning of another, and the user's own file name never reaches SQL.
    const path = `import/${String(++this.#fileNumber).padStart(6, '0')}`;
    await Promise.race([database.registerFile(path, blob), database.died]);
    const timer = setInterval(() => {
      database.bytesRead(path).then(
        (bytes) => options.onProgress?.(Math.min(bytes, blob.size)),
        () => undefined,
      );
    }, PROGRESS_MS);
    try {
      await lane.enter(() => this.guard(lane, path, options.signal, () => drain(lane.connection, statement(path))));
    } finally {
      clearInterval(timer);
      if (this.database === database) await Promise.race([database.dropFile(path), database.died]);
    }
  }

  /** The whole result of a select of ours as CSV, written by the engine; text that a spreadsheet would run is disarmed. */
  async exportCsv(sql: string, { signal, hasHeader = true }: CsvOptions = {}): Promise<Blob> {
    const { columns } = await this.run(withoutRows(sql), { signal });
    return this.#written((path) => this.run(copyToCsv(sql, columns, path, hasHeader), { signal }));
  }

  /**
   * The whole result of a select of the owner's as CSV, in the form that its first rows are taken along in; never more than a batch
   * of it is held as rows.
   */
  async exportOwnCsv(sql: string, signal?: AbortSignal): Promise<Blob> {
    if (statementKind(sql) !== 'reads') throw new EngineError('refused', 'not a select', { sql });
    return this.#ownTurn(sql, signal, async (lane) => {
      const parts: Blob[] = [];
      await eachBatch(lane, onlyStatement(sql), signal, (result) => {
        parts.push(new Blob([csvText(result, parts.length === 0)]));
      });
      return new Blob(parts, { type: CSV_TYPE });
    });
  }

  /** The file that some work writes to the path it is given. */
  async #written(work: (path: string) => Promise<unknown>): Promise<Blob> {
    const database = this.database!;
    const path = `export/${String(++this.#fileNumber).padStart(6, '0')}.csv`;
    try {
      await work(path);
      const bytes = await Promise.race([database.readFile(path), database.died]);
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: CSV_TYPE });
    } finally {
      // What was written until it was cancelled lies there too.
      if (this.database === database) await Promise.race([database.dropFile(path), database.died]);
    }
  }

  /** Work on the owner's connection that can write to the owner's database alone, and is undone if it fails. */
  #ownTurn<T>(sql: string, signal: AbortSignal | undefined, work: (lane: Lane) => Promise<T>): Promise<T> {
    const lane = this.lane('own');
    const step = (statement: string) => drain(lane.connection, statement);
    return lane.enter(() =>
      this.guard(lane, sql, signal, async () => {
        try {
          for (const statement of OPEN_OWN_TURN) await step(statement);
          const done = await work(lane);
          const { rowCount } = await collect(lane, CLOSE_OWN_TURN, { rowCap: 2 });
          if (rowCount !== 1) throw new EngineError('model_changed', 'turns are gone', { sql });
          await step('commit');
          return done;
        } catch (error) {
          await step('rollback').catch(() => undefined);
          throw ownError(error, sql);
        }
      }),
    );
  }
}
