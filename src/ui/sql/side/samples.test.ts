import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../../../test/support/node-engine';
import { loadShop } from '../../../../test/support/shop';
import type { Engine } from '../../../engine/engine';
import { splitStatements } from '../../../engine/statements';
import { SAMPLES } from './samples';

const sample = (name: string) => new Blob([readFileSync(new URL(`../../../../sample-data/${name}`, import.meta.url))]);

test('there are ten questions', () => expect(SAMPLES).toHaveLength(10));

describe.each(['linen-shop.csv.gz', 'uk-gift-shop.csv.gz'])('%s answers', (file) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine();
    await loadShop(engine, [sample(file)]);
  });

  test.each(SAMPLES.map(({ id, sql }) => [id, sql]))('%s', async (_id, sql) => {
    const statements = splitStatements(sql);
    for (const statement of statements.slice(0, -1)) await engine.own(statement.sql);
    const last = await engine.own(statements.at(-1)!.sql);
    expect(last.rowCount).toBeGreaterThan(0);
    expect(last.columns.every((_, column) => last.cell(0, column) !== null)).toBe(true);
  });
});
