import { beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine';
import { openNodeDatabase } from '../../src/engine/node-database';

let engine: Engine;
beforeAll(async () => {
  engine = new Engine(openNodeDatabase, 1000);
  await engine.boot();
});

const one = async (sql: string) => {
  const { rows } = await engine.run(`select ${sql} as value`);
  return rows[0]!.value;
};

describe('values arrive as they are in SQL', () => {
  test.each([
    ['count(*)', 1],
    ['9007199254740993::bigint', '9007199254740993'],
    ['12.34::decimal(18,4)', 12.34],
    ['-0.05::decimal(18,2)', -0.05],
    ["'123456789012345678901234.5678'::decimal(38,4)", '123456789012345678901234.5678'],
    ['sum(3)', 3],
    ['170141183460469231731687303715884105727::hugeint', '170141183460469231731687303715884105727'],
    ["date '2024-01-31'", new Date('2024-01-31T00:00:00Z')],
    ["timestamp '2024-01-31 23:30:00.5'", new Date('2024-01-31T23:30:00.500Z')],
    ["time '10:11:12.5'", '10:11:12.5'],
    ['[1::bigint, 2, null]', [1, 2, null]],
    ['[1.50::decimal(9,2)]', [1.5]],
    ["[date '2024-01-31']", [new Date('2024-01-31T00:00:00Z')]],
    ["{'a': 1::bigint, 'b': [{'c': 2.5::decimal(5,1)}]}", { a: 1, b: [{ c: 2.5 }] }],
    ["map {'a': 1::bigint, 'b': 2}", { a: 1, b: 2 }],
    ["'ab'::blob", 'ab'],
    ['null', null],
    ['true', true],
  ])('%s', async (sql, expected) => {
    expect(await one(sql)).toEqual(expected);
  });

  test('nested values and intervals keep their row', async () => {
    const { rows } = await engine.run(
      'select [i, i * 10] as l, map {i: i * 2} as m, case when i % 2 = 0 then {x: i} end as s from range(1, 4) t(i)',
    );
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { l: [1, 10], m: { 1: 2 }, s: null },
      { l: [2, 20], m: { 2: 4 }, s: { x: 2 } },
      { l: [3, 30], m: { 3: 6 }, s: null },
    ]);
  });
});

test.each(["'x'::enum('x', 'y')", 'interval 1 day', 'union_value(n := 1)', '1::uhugeint'])(
  'what would be read wrongly in a statement of ours is refused aloud: %s',
  async (sql) => {
    await expect(engine.run(`select ${sql}`)).rejects.toThrow('cast it to VARCHAR');
  },
);

test('results are capped and say so', async () => {
  const capped = await engine.run('from range(5000)', { rowCap: 3000 });
  expect([capped.rows.length, capped.truncated]).toEqual([3000, true]);
  const whole = await engine.run('from range(5)', { rowCap: 5 });
  expect([whole.rows.length, whole.truncated]).toEqual([5, false]);
});

test('statements sent together wait for one another', async () => {
  const results = await Promise.all([1, 2, 3].map((n) => engine.run(`select ${n} as n from range(3000)`)));
  expect(results.map(({ rows }) => [rows.length, rows[0]!.n])).toEqual([
    [3000, 1],
    [3000, 2],
    [3000, 3],
  ]);
});

test('columns from JavaScript become a table', async () => {
  await engine.insert('inserted', { day: ['2024-01-05', null], n: Int32Array.of(1, 2) as unknown as unknown[] });
  expect((await engine.run('from inserted order by n')).rows.map((row) => ({ ...row }))).toEqual([
    { day: '2024-01-05', n: 1 },
    { day: null, n: 2 },
  ]);
});
