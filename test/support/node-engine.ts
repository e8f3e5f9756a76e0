import { Engine } from '../../src/engine/engine';
import { compileForNode, openOn, type Build } from '../../src/engine/node-database';

let build: Promise<Build> | undefined;

/**
 * An engine in this process, booted and locked; share one per test file. The build is compiled once for all files that a worker
 * runs: each opens a database of its own on it, which ends the one before.
 */
export async function openTestEngine(): Promise<Engine> {
  const compiled = await (build ??= compileForNode());
  const engine = new Engine(async () => openOn(compiled), 1500);
  await engine.boot();
  return engine;
}
