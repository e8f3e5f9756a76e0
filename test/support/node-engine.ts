import { Engine } from '../../src/engine/engine';
import { openNodeDatabase } from '../../src/engine/node-database';

/** An engine in this process, booted and locked; share one per test file. */
export async function openTestEngine(): Promise<Engine> {
  const engine = new Engine(openNodeDatabase, 1500);
  await engine.boot();
  return engine;
}
