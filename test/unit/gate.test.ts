import { beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine';
import { lockStatements, memoryLimitMegabytes, MUST_FAIL } from '../../src/engine/lock';
import { openNodeDatabase } from '../../src/engine/node-database';
import { ATTACKS, HARMLESS, reachingOut } from '../support/attacks';
import { openTestEngine } from '../support/node-engine';
import { loadOrders, rows } from '../support/shop';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  await loadOrders(engine, ['ann 2024-01-05 10', 'ben 2024-01-06 20', 'ann 2024-02-05 30']);
});

const STATE = [
  'from all_orders order by all',
  'from customers order by all',
  'select table_name, sql from duckdb_tables() order by all',
  'select view_name, sql from duckdb_views() where not internal order by all',
  'select function_name, macro_definition from duckdb_functions() where not internal order by all',
  'select name, value from duckdb_settings() order by all',
  "select getvariable('secret') as secret",
];
const state = async () => JSON.stringify(await Promise.all(STATE.map((sql) => rows(engine, sql))));

test('the state that attacks are measured by tells a change', async () => {
  const before = await state();
  await engine.run('create table changed as select 1 as one');
  expect(await state()).not.toBe(before);
  await engine.run('drop table changed');
  expect(await state()).toBe(before);
});

describe('untrusted SQL is refused and changes nothing', () => {
  test.each([...ATTACKS, ...reachingOut('https://witness.invalid')])('%s', async (_, sql) => {
    const before = await state();
    await expect(engine.ask(sql)).rejects.toThrow();
    expect(await state()).toBe(before);
    expect((await engine.ask('select 1 as one')).plainRows()).toEqual([{ one: 1 }]);
  });
});

describe('functions that read files are refused by name, before the engine sees them', () => {
  test.each(ATTACKS.filter(([, sql]) => /read_|glob|sniff|query|_log/i.test(sql)))('%s', async (_, sql) => {
    await expect(engine.ask(sql)).rejects.toThrow('not allowed here');
  });
});

test('histogram adds up a column, and reads no table that is named by text', async () => {
  const sql = 'select histogram(customer_key % 2) as h, histogram([1, 2]) from all_customers';
  expect((await engine.ask(sql)).plainRows()).toHaveLength(1);
  for (const refused of [
    "from histogram('all_customers', country)",
    "from HISTOGRAM(source := 'all_customers', col_name := country)",
    "select * from histogram (('x'), (y))",
  ])
    await expect(engine.ask(refused)).rejects.toThrow('not allowed here');
  await expect(engine.ask("from histogram('all_customers')")).rejects.toThrow();
});

describe("what could show the names or the SQL of the owner's own is refused before the engine sees it", () => {
  const kept = /own|catalogue|view|all tables|schemas/;
  test.each(ATTACKS.filter(([what, sql]) => kept.test(what) && /^(select|from|table|with)/.test(sql)))(
    '%s',
    async (_, sql) => {
      await expect(engine.ask(sql)).rejects.toThrow('not allowed here');
    },
  );

  test('nothing that a query may list names a table of the owner', async () => {
    await engine.own('create or replace table secret_plans as select 1 as one');
    for (const sql of ['show tables', 'describe tables', 'show databases', 'show variables'])
      expect(JSON.stringify((await engine.ask(sql)).plainRows())).not.toContain('secret_plans');
    await engine.own('drop table secret_plans');
  });
});

describe('harmless SQL that looks like an attack runs', () => {
  test.each(HARMLESS)('%s', async (_, sql) => {
    expect((await engine.ask(sql)).plainRows().length).toBeGreaterThan(0);
  });
});

test('a parser error names the line that its author wrote', async () => {
  await expect(engine.ask('select 1 +\nfrom from customers')).rejects.toThrow(/LINE \d/);
});

test('untrusted SQL hands over 10,000 rows at most and says that there are more', async () => {
  const some = await engine.ask('from range(20000)', { rowCap: 50_000 });
  expect([some.rowCount, some.truncated]).toEqual([10_000, true]);
});

test('a question that needs more memory than there is fails, and what is loaded stays', async () => {
  const small = new Engine(openNodeDatabase, 500);
  await small.boot();
  await loadOrders(small, ['ann 2024-01-05 10']);
  const hungry = 'select count(distinct repeat(i::varchar, 9999)) from range(99999) t(i)';
  await expect(small.ask(hungry)).rejects.toMatchObject({ code: 'memory' });
  expect((await small.ask('select count(*) as n from all_orders')).plainRows()).toEqual([{ n: 1 }]);
});

test('a cancelled question leaves the engine ready for the next one', async () => {
  const signal = AbortSignal.abort();
  await expect(engine.ask('from customers', { signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect((await engine.ask('select 1 as one')).plainRows()).toEqual([{ one: 1 }]);
});

describe('the lock', () => {
  test.each(MUST_FAIL)('holds against the page itself: %s', async (sql) => {
    await expect(engine.run(sql)).rejects.toThrow(/Permission Error|configuration has been locked/);
  });

  test.each(lockStatements(500))('cannot be set again: %s', async (sql) => {
    await expect(engine.run(sql)).rejects.toThrow(/locked|Cannot/);
  });

  test('leaves external access off and extensions unloaded', async () => {
    const settings = await rows(
      engine,
      "select name, value from duckdb_settings() where name in ('enable_external_access', 'lock_configuration', 'autoload_known_extensions', 'autoinstall_known_extensions', 'allow_community_extensions') order by name",
    );
    expect(settings.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'allow_community_extensions=false',
      'autoinstall_known_extensions=false',
      'autoload_known_extensions=false',
      'enable_external_access=false',
      'lock_configuration=true',
    ]);
  });

  test('gives the engine no more memory than the device can spare', () => {
    expect([undefined, 8, 4, 2].map(memoryLimitMegabytes)).toEqual([3000, 3000, 1500, 800]);
  });
});
