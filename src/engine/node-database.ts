import { createRequire } from 'node:module';
import { tableToIPC } from 'apache-arrow';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { BatchReader, Connection, Database } from './database';

/** The engine's code, ready to open a database. */
export type Build = Awaited<ReturnType<typeof createDuckDB>>;

const resolve = createRequire(import.meta.url).resolve;

/** The WebAssembly build that we ship, compiled in this Node process. */
export async function compileForNode(): Promise<Build> {
  // A forgotten extension load would wait for ever on a synchronous request that Node cannot make.
  globalThis.XMLHttpRequest = class {
    constructor() {
      throw new Error('the engine tried to reach the network');
    }
  } as unknown as typeof XMLHttpRequest;

  const bundle = (name: string) => ({
    mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
    mainWorker: '',
  });
  const db = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  return db;
}

/** A database in this Node process, for tests; files are copied into its heap. */
export const openNodeDatabase = async (): Promise<Database> => openOn(await compileForNode());

/** Likewise, on a build that is compiled already; the database that was opened on it before is gone. */
export function openOn(db: Build): Database {
  db.open({ path: ':memory:' });

  return {
    died: new Promise<never>(() => undefined),
    terminate: () => db.reset(),
    ping: async () => void db.getVersion(),
    async connect(): Promise<Connection> {
      const connection = db.connect();
      return {
        send: async (sql, isStreamed) =>
          (await (await connection.send(sql, isStreamed)).open()) as unknown as BatchReader,
        cancelSent: () => connection.cancelSent(),
        check: async (sql) => connection.prepare(sql).close(),
        insert: async (table, name) =>
          connection.insertArrowFromIPCStream(tableToIPC(table, 'stream'), { name, create: true }),
        close: async () => connection.close(),
      };
    },
    registerFile: async (path, blob) => db.registerFileBuffer(path, new Uint8Array(await blob.arrayBuffer())),
    dropFile: async (path) => db.dropFile(path),
    bytesRead: async () => 0,
    readFile: async (path) => db.copyFileToBuffer(path),
  };
}
