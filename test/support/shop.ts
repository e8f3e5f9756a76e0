import { MACROS } from '../../src/analyses';
import { createMacro, withCalled } from '../../src/analyses/macros';
import type { Engine } from '../../src/engine/engine';
import type { Row } from '../../src/engine/arrow-rows';
import { planFile } from '../../src/import/plan';
import { loadFiles } from '../../src/warehouse/load';
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
  await loadFiles(engine, await Promise.all(files.map(async (file, i) => ({ id: i + 1, plan: await planFile(file) }))));
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
