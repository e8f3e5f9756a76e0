import { tableToIPC } from 'apache-arrow';
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { url as wasmUrl, bytes as wasmBytes } from 'virtual:duckdb-wasm';
import type { BatchReader, BootProgress, Connection, Database } from './database';
import { EngineError } from './error';

/** The smallest module that throws and catches: the shipped build needs WebAssembly exceptions (Safari 15.2, Chrome 95, Firefox 100). */
const EXCEPTIONS_MODULE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
]);

/** Throws what the page can put into a sentence when the browser is too old for the engine. */
export function requireModernBrowser(): void {
  const able =
    typeof DecompressionStream === 'function' &&
    typeof WebAssembly === 'object' &&
    WebAssembly.validate(EXCEPTIONS_MODULE) &&
    'any' in AbortSignal;
  if (!able) throw new EngineError('outdated_browser', 'browser lacks WebAssembly exceptions or streams');
}

/** The engine's bytes, inflated here unless the server has declared and the browser undone the compression. */
async function downloadWasm(onProgress: (progress: BootProgress) => void): Promise<Blob> {
  const response = await fetch(wasmUrl);
  if (!response.ok || !response.body) throw new EngineError('crashed', `engine file not found: ${response.status}`);
  let bytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.length;
        onProgress({ phase: 'download', bytes: Math.min(bytes, wasmBytes), total: wasmBytes });
        controller.enqueue(chunk);
      },
    }),
  );
  const file = await new Response(counted).blob();
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = first === 0x1f && second === 0x8b;
  const wasm = isGzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  return new Response(wasm, { headers: { 'content-type': 'application/wasm' } }).blob();
}

/**
 * A worker made from a blob inherits the page's Content Security Policy; one loaded by URL does not, and could reach out.
 * It holds a Web Lock while it lives, so the page learns at once when it is gone (a closed worker fires no event).
 */
async function startWorker(): Promise<{ worker: Worker; died: Promise<never> }> {
  const script = await (await fetch(new URL(workerUrl, import.meta.url))).text();
  const lock = `regulars-engine-${crypto.randomUUID()}`;
  // DuckDB writes every failed statement to the console; errors reach the page as rejections.
  const hold = `console.log = () => undefined;\nnavigator.locks?.request(${JSON.stringify(lock)}, () => new Promise(() => postMessage(${JSON.stringify(lock)})));\n`;
  const url = URL.createObjectURL(new Blob([hold, script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new EngineError('crashed', event.message || 'engine worker failed'));
    });
    const onHeld = (event: MessageEvent) => {
      if (event.data !== lock) return;
      event.stopImmediatePropagation();
      worker.removeEventListener('message', onHeld);
      void navigator.locks.request(lock, () => reject(new EngineError('crashed', 'engine worker ended')));
    };
    worker.addEventListener('message', onHeld);
  });
  died.catch(() => undefined);
  return { worker, died };
}

/** DuckDB in a worker of this tab. */
export async function openBrowserDatabase(onProgress: (progress: BootProgress) => void): Promise<Database> {
  requireModernBrowser();
  const [wasm, { worker, died }] = await Promise.all([downloadWasm(onProgress), startWorker()]);
  onProgress({ phase: 'compile', bytes: wasmBytes, total: wasmBytes });
  const wasmObjectUrl = URL.createObjectURL(wasm);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await Promise.race([db.instantiate(wasmObjectUrl), died]);
    await Promise.race([db.open({ path: ':memory:' }), died]);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(wasmObjectUrl);
  }

  return {
    died,
    terminate: () => worker.terminate(),
    ping: async () => void (await db.getVersion()),
    async connect(): Promise<Connection> {
      const connection = await db.connect();
      return {
        send: async (sql, isStreamed) =>
          (await (await connection.send(sql, isStreamed)).open()) as unknown as BatchReader,
        cancelSent: () => connection.cancelSent(),
        check: async (sql) => (await connection.prepare(sql)).close(),
        insert: (table, name) =>
          connection.insertArrowFromIPCStream(tableToIPC(table, 'stream'), { name, create: true }),
        close: () => connection.close(),
      };
    },
    async registerFile(path, blob) {
      await db.registerFileHandle(path, blob, DuckDBDataProtocol.BROWSER_FILEREADER, true);
      await db.collectFileStatistics(path, true);
    },
    dropFile: async (path) => void (await db.dropFile(path)),
    bytesRead: async (path) => (await db.exportFileStatistics(path)).totalFileReadsCold,
    readFile: (path) => db.copyFileToBuffer(path),
  };
}
