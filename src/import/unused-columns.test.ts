import { expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { FORMATS } from './formats';
import { planFile, withMapping } from './plan';
import { stageSql } from './stage-sql';

const plan = await planFile(new Blob(['Order,Day\n1,2024-01-05\n']));

test('every format can be read with any of its columns not there, or not used', async () => {
  const engine = await openTestEngine();
  await engine.execute(['create schema staging']);
  for (const format of FORMATS) {
    for (const mapping of [{ order_ref: 0 }, { ordered_at: 1 }]) {
      const own = withMapping({ ...plan, format }, mapping);
      const staged = engine.readFile(plan.text.blob, (path) => stageSql(own, path, 'lines_1', 1));
      await expect(staged, `${format.id} with ${Object.keys(mapping).join()} alone`).resolves.toBeUndefined();
    }
  }
});
