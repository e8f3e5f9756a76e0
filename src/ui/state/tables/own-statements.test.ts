import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestEngine } from '../../../../test/support/node-engine';
import type { Engine } from '../../../engine/engine';

// Both of one page, whatever other tests of this process have opened.
vi.resetModules();
const { engineRoom } = await import('../engine-room.svelte');
const { ownStatements } = await import('./own-statements.svelte');

afterAll(() => vi.resetModules());

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  Object.assign(engineRoom, { started: Promise.resolve({ engine }) });
});

const keep = async (sql: string) => {
  await engine.own(sql);
  ownStatements.add(sql);
};
const kept = async (sql: string) => (await engine.own(sql)).plainRows();
const restart = async () => {
  await engine.forgetOwn();
  engineRoom.restarts++;
};

test('what a restart took is made again by the statements that had made it, in their order', async () => {
  await keep('create table mine as select 1 as n');
  await keep('insert into mine values (2)');
  await keep('create macro twice(x) as 2 * x');
  expect([ownStatements.isAny, ownStatements.lost]).toEqual([true, []]);
  await restart();
  await expect(engine.own('from mine')).rejects.toThrow('does not exist');
  expect([ownStatements.isAny, ownStatements.lost.length]).toEqual([false, 3]);
  await ownStatements.again();
  expect(await kept('select twice(sum(n))::integer as n from mine')).toEqual([{ n: 6 }]);
  expect([ownStatements.isAny, ownStatements.lost]).toEqual([true, []]);
});

test('what cannot be made again is told, and keeps nothing else back', async () => {
  ownStatements.add('create table other as from no_such_table');
  await keep('create table third as select 3 as n');
  await restart();
  await ownStatements.again();
  expect(ownStatements.failed?.sql).toBe('create table other as from no_such_table');
  expect(await kept('select n from third')).toEqual([{ n: 3 }]);
});

test('nothing is left after all was dropped, and there is nothing to make again', async () => {
  await ownStatements.drop();
  expect(await kept("select function_name from duckdb_functions() where database_name = 'own'")).toEqual([]);
  expect(
    await kept("select table_name from duckdb_tables() where database_name = 'own' and schema_name = 'main'"),
  ).toEqual([]);
  await restart();
  expect(ownStatements.lost).toEqual([]);
  await keep('create table mine as select 4 as n');
  expect(await kept('from mine')).toEqual([{ n: 4 }]);
});
