import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../engine/engine';
import { openTestEngine } from '../../test/support/node-engine';
import { loadOrders, rows, WHOLE } from '../../test/support/shop';
import { scopeComments, scopeStatements, type Scope } from './scope';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  await loadOrders(engine, ['ann 2023-01-01 20', 'ann 2024-03-01 30', 'bob 2024-02-01 5', '- 2024-02-02 7']);
});

const RELATIONS = ['customers', 'tenures', 'months', 'unknown_sales', 'periods', 'period_orders', 'period_order_items'];
const readAll = async () => Promise.all(RELATIONS.map((name) => rows(engine, `from ${name}`)));

test('only what differs is made anew, and gives what the whole scope made anew gives', async () => {
  const scopes: Partial<Scope>[] = [
    {},
    { from: '2024-01-01' },
    { money: 'net' },
    { money: 'discounted', taxes: 'in' },
    { compare: 'year', asOf: '2024-06-01' },
    {},
  ];
  let before: Scope | null = null;
  for (const part of scopes) {
    const scope: Scope = { ...WHOLE, ...part };
    await engine.transaction([...scopeStatements(scope, before), ...scopeComments(scope, before)]);
    const changed = await readAll();
    await engine.transaction(scopeStatements(scope));
    expect(await readAll()).toEqual(changed);
    before = scope;
  }
  const first = { ...WHOLE };
  expect(scopeStatements({ ...WHOLE, from: '2024-01-01' }, first).length).toBeLessThan(scopeStatements(first).length);
});
