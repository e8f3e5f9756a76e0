import type { Connection } from './database';
import { EngineError } from './error';
import { drain } from './lane';

/**
 * Closes every way out of the engine: no extensions, no file but those registered under `import/` and `export/`, no
 * network, and no statement that could open them again. The order matters: after `lock_configuration` nothing can be set.
 */
export function lockStatements(memoryLimitMegabytes: number): string[] {
  return [
    'set autoload_known_extensions = false',
    'set autoinstall_known_extensions = false',
    'set allow_community_extensions = false',
    `set memory_limit = '${memoryLimitMegabytes}MB'`,
    "set allowed_directories = ['import/', 'export/']",
    'set enable_external_access = false',
    'set lock_configuration = true',
  ];
}

/** Statements that must fail once the lock holds, each naming a way out. `.invalid` never resolves. */
export const MUST_FAIL = [
  "from read_csv('https://lock.invalid/x.csv')",
  "from read_text('/etc/hostname')",
  "attach 'https://lock.invalid/x.db'",
  "copy (select 1) to 'outside.csv'",
  'set enable_external_access = true',
];

/** Proves that one way out is closed; rejects when the statement passes, or fails for another reason. */
export async function mustFail(connection: Connection, sql: string): Promise<void> {
  try {
    await drain(connection, sql);
  } catch (error) {
    if (/Permission Error|configuration has been locked/.test(String(error))) return;
    throw error;
  }
  throw new EngineError('refused', `engine is not locked: ${sql}`, { sql });
}

/**
 * How much DuckDB may take. A tab's heap ends at 4 GiB; five million order lines need most of 3.
 * `deviceMemory` is in GiB, rounded, at most 8, and absent in Firefox and Safari.
 */
export function memoryLimitMegabytes(deviceMemory: number | undefined): number {
  if (deviceMemory === undefined || deviceMemory >= 8) return 3000;
  return deviceMemory >= 4 ? 1500 : 800;
}
