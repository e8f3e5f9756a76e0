import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { planFile, type FilePlan } from './plan';
import { profileCellsSql, profiledFields, profileSql, spreadSql } from './profile-sql';

let engine: Engine;
let plan: FilePlan;
beforeAll(async () => {
  engine = await openTestEngine();
  const lines = Array.from(
    { length: 20 },
    (_, i) => `${i + 1},${i % 4 === 0 ? 'DE' : 'FR'},2024-01-${10 + i},${i},note`,
  );
  plan = await planFile(
    new Blob([`Order ID,Country,Date,Total,Remark\n${lines.join('\n')}\n21,,2024-01-31,"1,000",\n22,FR,soon,,\n`]),
  );
  const body = plan.text.blob.slice(plan.dialect.dataOffset);
  await engine.readFile(body, (path) => profileCellsSql(plan, path, 'cells'));
});

test('looks at the columns that the file is read by', () => {
  expect(profiledFields(plan).sort()).toEqual(['country', 'order_ref', 'ordered_at', 'order_total'].sort());
});

describe('a column of', () => {
  test('text says how much is filled and what is most frequent', async () => {
    expect(await rows(engine, profileSql(plan, 'country', 'cells'))).toEqual([
      { row_count: 22, filled: 21, distinct_count: 2, low: null, high: null },
    ]);
    expect(await rows(engine, spreadSql(plan, 'country', 'cells'))).toEqual([
      { label: 'FR', n: 16 },
      { label: 'DE', n: 5 },
    ]);
  });

  test('numbers is ordered as numbers, and one far away does not flatten the others', async () => {
    expect(await rows(engine, profileSql(plan, 'order_total', 'cells'))).toEqual([
      { row_count: 22, filled: 21, distinct_count: 21, low: 0, high: 1000 },
    ]);
    const spread = await rows(engine, spreadSql(plan, 'order_total', 'cells'));
    expect(spread.reduce((sum, { n }) => sum + (n as number), 0)).toBe(21);
    expect(spread.at(-1)).toEqual({ label: 11, n: 1 });
  });

  test('dates runs from the first to the last that can be read', async () => {
    expect(await rows(engine, profileSql(plan, 'ordered_at', 'cells'))).toEqual([
      {
        row_count: 22,
        filled: 22,
        distinct_count: 22,
        low: new Date('2024-01-10'),
        high: new Date('2024-01-31'),
      },
    ]);
    const spread = await rows(engine, spreadSql(plan, 'ordered_at', 'cells'));
    expect(spread.reduce((sum, { n }) => sum + (n as number), 0)).toBe(21);
  });
});
