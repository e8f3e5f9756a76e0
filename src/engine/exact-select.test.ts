import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import type { Engine } from './engine';
import { exactSelect, readableType } from './exact-select';

test.each([
  ["ENUM('a', 'it''s (b)')", 'VARCHAR'],
  ["ENUM('a')[][2]", 'VARCHAR[][2]'],
  [
    'STRUCT(a ENUM(\'x\'), "ENUM(\'y\')" INTEGER, "bit" DECIMAL(9,2))',
    'STRUCT(a VARCHAR, "ENUM(\'y\')" INTEGER, "bit" DECIMAL(9,2))',
  ],
  ["MAP(ENUM('a'), UNION(n DECIMAL(9,2), s ENUM('b')))", 'MAP(VARCHAR, VARCHAR)'],
  [
    'STRUCT(bit BIT, z TIME WITH TIME ZONE, t TIMESTAMP WITH TIME ZONE)',
    'STRUCT(bit VARCHAR, z VARCHAR, t TIMESTAMP WITH TIME ZONE)',
  ],
  ["STRUCT(TIMESTAMP WITH TIME ZONE, ENUM('a'))", 'VARCHAR'],
  ['STRUCT(INTEGER, VARCHAR)', 'STRUCT(INTEGER, VARCHAR)'],
  ['TIMESTAMP WITH TIME ZONE', 'TIMESTAMP WITH TIME ZONE'],
])('%s is read as %s', (type, expected) => {
  expect(readableType(type)).toBe(expected);
});

test('a select that loses nothing stays as it is', () => {
  expect(exactSelect('from orders', [{ name: 'n', sqlType: 'DECIMAL(9,2)' }])).toBe('from orders');
});

describe('a select with an ENUM', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine();
    await engine.own(
      "create table moods as select i, ['low', 'high'][i]::enum('low', 'high') as mood from range(1, 3) as t(i)",
    );
  });

  test('keeps its order, its names, also of two columns, and its end', async () => {
    const result = await engine.own('select mood as a, i as a from moods order by mood desc -- the end');
    expect(result.plainRows()).toEqual([
      { a: 'high', a_2: 2 },
      { a: 'low', a_2: 1 },
    ]);
  });

  test('runs in whatever form it is written', async () => {
    for (const sql of [
      'from moods',
      'table moods;',
      'with m as (from moods) from m',
      '(from moods)',
      'pivot moods on i using first(mood)',
    ])
      expect(JSON.stringify((await engine.own(sql)).plainRows())).toContain('"low"');
    expect((await engine.ask("select 'low'::enum('low') as mood")).plainRows()).toEqual([{ mood: 'low' }]);
  });

  test('has its mistakes at their own place', async () => {
    const plain = "\n  cast(w as int) as i from (values ('q')) as t(w)";
    for (const first of ["select 'a' as e,", "select 'a'::enum('a') as e,"])
      await expect(engine.own(first + plain)).rejects.toThrow(/LINE 2: {3}cast\(w as int\)[^\n]*\n {10}\^/);
  });
});
