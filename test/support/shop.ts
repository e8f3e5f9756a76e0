import { MACROS } from '../../src/analyses';
import { createMacro, withCalled } from '../../src/analyses/macros';
import type { Engine } from '../../src/engine/engine';
import type { Row } from '../../src/engine/arrow-rows';
import { planFile } from '../../src/import/plan';
import { stageSql } from '../../src/import/stage-sql';
import { buildStatements, SET_UP } from '../../src/warehouse/build';
import { scopeStatements, type Scope } from '../../src/warehouse/scope';

export const WHOLE: Scope = {
  from: null,
  to: null,
  asOf: null,
  currency: null,
  money: 'gross',
  country: null,
  channel: null,
};

/** Reads files, builds the model, sets the scope and installs the library, as the page does. */
export async function loadShop(engine: Engine, files: Blob[], scope: Partial<Scope> = {}): Promise<void> {
  await engine.execute(SET_UP);
  const tables: string[] = [];
  for (const [i, file] of files.entries()) {
    const plan = await planFile(file);
    tables.push(`lines_${i + 1}`);
    await engine.readFile(plan.text.blob.slice(plan.dialect.dataOffset), (path) =>
      stageSql(plan, path, tables[i]!, i + 1),
    );
  }
  await engine.execute(buildStatements(tables));
  await setScope(engine, scope);
  await engine.execute([...new Set(MACROS.flatMap((macro) => withCalled(macro, MACROS)))].map(createMacro));
}

export const setScope = (engine: Engine, scope: Partial<Scope>) =>
  engine.execute(scopeStatements({ ...WHOLE, ...scope }));

/** A shop from a few orders written by hand: `who day amount` each, one order a line; `-` is a buyer nobody knows. */
export async function loadOrders(engine: Engine, orders: string[], scope: Partial<Scope> = {}): Promise<void> {
  const lines = orders.map((order, i) => {
    const [who, day, amount] = order.split(' ');
    return `${i + 1},${day},${who === '-' ? '' : who},${amount}`;
  });
  await loadShop(engine, [new Blob([`order id,order date,customer id,order total\n${lines.join('\n')}\n`])], scope);
}

/** The rows of a query as plain objects. */
export async function rows(engine: Engine, sql: string): Promise<Row[]> {
  return (await engine.run(sql)).rows.map((row) => ({ ...row }));
}
