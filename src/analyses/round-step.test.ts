import { expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { rows } from '../../test/support/shop';
import { createMacro } from './macros';
import { ROUND_STEP } from './round-step';

test('a step is the next round number, itself where it is one, and never less than a coin', async () => {
  const engine = await openTestEngine();
  await engine.execute([createMacro(ROUND_STEP)]);
  const steps = await rows(
    engine,
    'select round_step(rough)::double as step from (select unnest([0, 0.02, 0.3, 1, 2.1, 2.6, 67, 100, 1e6 + 1]) as rough)',
  );
  expect(steps.map(({ step }) => step)).toEqual([0.01, 0.02, 0.5, 1, 2.5, 5, 100, 100, 2e6]);
});
