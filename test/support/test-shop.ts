import { beforeAll, expect } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { literal } from '../../src/engine/sql-literal';
import { planFile, type FilePlan } from '../../src/import/plan';
import { loadFiles } from '../../src/warehouse/load';
import { openTestEngine } from './node-engine';
import { expectReconciled } from './reconcile';
import { loadModel, rows } from './shop';

type Files = (Blob | string)[];

/**
 * A shop for the tests of one file, with an engine of its own: loads files, each time in place of those before, and asks what became
 * of them. Every load must reconcile.
 */
export function testShop() {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine();
  });
  const query = (sql: string) => rows(engine, sql);
  const load = (...files: Files) => loadModel(engine, files);
  const orders = (select: string) => query(`select ${select} from all_orders order by order_id`);
  const excluded = (select: string) => query(`select ${select} from excluded_rows order by file_id, record`);
  return {
    query,
    /** What an SQL expression over `text` makes of each of the texts. */
    read: async (expression: string, texts: readonly string[]) => {
      const found = await query(`select ${expression} as value from (select unnest(${literal(texts)}) as text)`);
      return found.map(({ value }) => value);
    },
    load,
    /** Loads files that must all be known as this format, without a doubt. */
    loadAs: async (format: string, ...files: Files) => {
      for (const file of files)
        expect(await planFile(new Blob([file]))).toMatchObject({ format: { id: format }, isGuess: false });
      return load(...files);
    },
    /** Loads one file as it is planned, such as with columns that the owner changed. */
    loadPlan: async (plan: FilePlan) => {
      await loadFiles(engine, [{ id: 1, plan }]);
      await expectReconciled(engine);
    },
    orders,
    /** Orders as lists of values, where their names would fill the page. */
    orderValues: async (select: string) => (await orders(select)).map((row) => Object.values(row)),
    items: (select: string) => query(`select ${select} from all_order_items order by order_id, product_name`),
    excluded,
    /** Why each row that is left out is. */
    reasons: async () => (await excluded('reason')).map(({ reason }) => reason),
  };
}
