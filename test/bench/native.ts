import { DuckDBInstance } from '@duckdb/node-api';
import type { FilePlan } from '../../src/import/plan';
import { stageSql } from '../../src/import/stage-sql';
import { growStatements, SET_UP, SWAP } from '../../src/warehouse/build';
import { ATTACH_STORE, INTO_MEMORY } from '../../src/engine/store';
import { POLICIES } from '../../src/warehouse/policies';
import { scopeStatements, type Scope } from '../../src/warehouse/scope';

/** DuckDB without WebAssembly, on one thread as in a tab, given the page's own SQL. */
export interface Native {
  version: string;
  /** Reads the file, then builds the model and sets the scope; gives the milliseconds of both. */
  load(plan: FilePlan, body: string, scope: Scope): Promise<{ reading: number; modelling: number }>;
  /** Runs a statement to its last row; gives the milliseconds it took. */
  time(sql: string): Promise<number>;
  /** The rows of a select, their values as a link writes them. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): void;
}

export async function openNative(): Promise<Native> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(ATTACH_STORE);
  const time = async (sql: string) => {
    const start = performance.now();
    await connection.runAndReadAll(sql);
    return performance.now() - start;
  };
  const version = await connection.runAndReadAll('select version()');
  return {
    version: String(version.getRows()[0]![0]),
    async load(plan, body, scope) {
      for (const sql of SET_UP) await time(sql);
      const reading = await time(stageSql(plan, body, 'lines_1', 1));
      let modelling = 0;
      for (const sql of [
        ...growStatements([{ id: 1, name: null, isCut: false, country: null }], POLICIES),
        ...SWAP,
        INTO_MEMORY,
        ...scopeStatements(scope),
      ])
        modelling += await time(sql);
      return { reading, modelling };
    },
    time,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
