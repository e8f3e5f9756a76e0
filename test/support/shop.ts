import { MACROS } from '../../src/analyses';
import { createMacro } from '../../src/analyses/macros';
import type { Engine } from '../../src/engine/engine';
import type { Row } from '../../src/engine/arrow-rows';
import { isComplete, planFile } from '../../src/import/plan';
import { unpack } from '../../src/import/unpack';
import { loadFiles, type LoadReport } from '../../src/warehouse/load';
import { scopeStatements, type Scope } from '../../src/warehouse/scope';
import { direct } from './direct-converters';
import type { Policies } from '../../src/warehouse/policies';
import { expectReconciled } from './reconcile';

export const WHOLE: Scope = {
  from: null,
  to: null,
  asOf: null,
  currency: null,
  rates: null,
  money: 'gross',
  shipping: null,
  taxes: null,
  returnsOn: 'order',
  country: null,
  channel: null,
  wonFrom: null,
  wonTo: null,
  wonCountry: null,
  wonChannel: null,
  wonDiscount: null,
  compare: 'previous',
};

/** Reads files, each a blob or its text, and builds a model, which must reconcile with them. The first table is number 1. */
export async function loadModel(engine: Engine, files: (Blob | string)[], policies?: Policies): Promise<LoadReport> {
  const unpacked = await Promise.all(files.map((file, i) => unpack(new File([file], `${i}`), { converters: direct })));
  const sources = unpacked
    .flatMap(({ tables }) => tables)
    .map(async ({ blob }, i) => {
      const plan = await planFile(blob);
      if (!isComplete(plan)) throw new Error(`columns not known: ${plan.dialect.columns.join(', ')}`);
      return { id: i + 1, plan };
    });
  const report = await loadFiles(engine, await Promise.all(sources), policies && { policies });
  await expectReconciled(engine);
  return report;
}

/** Reads files, builds the model, sets the scope and installs the library, as the page does. */
export async function loadShop(engine: Engine, files: Blob[], scope: Partial<Scope> = {}): Promise<void> {
  await loadModel(engine, files);
  await setScope(engine, scope);
  await engine.execute(MACROS.map(createMacro));
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

/** Loads orders given as `day,email,line total,discount,shipping`, with sales before returns. */
export const loadShippedOrders = (engine: Engine, lines: readonly string[]): Promise<void> =>
  loadShop(
    engine,
    [
      new Blob([
        `order id,order date,email,line total,discount amount,shipping\n${lines.map((line, i) => `${i + 1},${line}`).join('\n')}\n`,
      ]),
    ],
    { money: 'discounted' },
  );
