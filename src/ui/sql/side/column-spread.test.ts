import { beforeAll, expect, test } from 'vitest';
import { openTestEngine } from '../../../../test/support/node-engine';
import type { Engine } from '../../../engine/engine';
import { spreadKind, spreadOf, spreadSql } from './column-spread';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

/** The spread of values that stand in a table of the owner's, as `values` lists them. */
async function spread(type: string, values: string) {
  await engine.own(`create or replace table "a b" as select v::${type} as "x y" from (values ${values}) t(v)`);
  const { rows } = await engine.run(spreadSql('a b', 'x y', type).replace('"a b"', 'own.main."a b"'));
  return spreadOf(spreadKind(type), rows);
}

test('numbers fall into twelve bins from the lowest to the highest, empty ones included', async () => {
  const found = await spread('DECIMAL(18,4)', '(0), (1), (12), (null)');
  expect(found).toMatchObject({ kind: 'number', low: 0, high: 12, filled: 3, empty: 1 });
  expect(found.parts.map(({ count }) => count)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test('one number, and none, are a spread too', async () => {
  expect((await spread('INTEGER', '(5), (5)')).parts[0]).toEqual({ label: 0, count: 2 });
  expect(await spread('DOUBLE', '(null)')).toMatchObject({ parts: [], filled: 0 });
  expect((await spread('DOUBLE', "('inf'::double), (1), (2)")).high).toBe(2);
});

test('days fall into months, and other values are counted, the commonest first', async () => {
  const days = await spread('DATE', "('2024-01-31'), ('2024-03-01'), ('2024-01-02')");
  expect(days.parts).toEqual([
    { label: new Date('2024-01-01'), count: 2 },
    { label: new Date('2024-03-01'), count: 1 },
  ]);
  const words = await spread('VARCHAR', "('b'), ('a'), ('b'), (null)");
  expect(words).toMatchObject({
    parts: [
      { label: 'b', count: 2 },
      { label: 'a', count: 1 },
    ],
    filled: 3,
    empty: 1,
  });
  expect((await spread('BOOLEAN', '(true), (false), (true)')).parts[0]).toEqual({ label: 'true', count: 2 });
});
