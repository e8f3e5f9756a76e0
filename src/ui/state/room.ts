import { MACROS } from '../../analyses';
import { commentOnMacro, createMacro } from '../../analyses/macros';
import type { Engine } from '../../engine/engine';
import { MODEL_TABLES } from '../../warehouse/build';
import { identifier } from '../../engine/sql-literal';
import { discardScope, scopeComments, scopeStatements, type Scope } from '../../warehouse/scope';

export { engine } from './engine';
export * from './shop/held-files';
export { loadFiles, readExtent } from '../../warehouse/load';

/** Puts the library of analyses into the engine; it can be bound only once there are relations to ask. */
export async function installLibrary(engine: Engine): Promise<void> {
  await engine.execute(MACROS.flatMap((macro) => [createMacro(macro), commentOnMacro(macro)]));
}

/** Makes the scoped relations that the analyses read, given the scope in force before, if any. */
export async function putScopeInForce(engine: Engine, scope: Scope, before: Scope | null): Promise<void> {
  await engine.transaction([...scopeStatements(scope, before), ...scopeComments(scope, before)]);
}

/** Forgets every order. */
export async function clearModel(engine: Engine): Promise<void> {
  await engine.execute([
    ...discardScope(),
    ...MODEL_TABLES.map((table) => `drop table if exists ${identifier(table)}`),
  ]);
}
