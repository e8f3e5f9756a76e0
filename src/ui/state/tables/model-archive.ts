import { strToU8, Zip, ZipPassThrough } from 'fflate';
import { MACROS } from '../../../analyses';
import { scriptOf } from '../../../analyses/script';
import { identifier } from '../../../engine/sql-literal';
import { MODEL_TABLES } from '../../../warehouse/build';
import { scopeStatements, type Scope } from '../../../warehouse/scope';
import { engineRoom } from '../engine-room.svelte';
import { modelTables } from './model-tables';

/** Rows of a table that are text at a time, so that a large one is never held whole. */
const SLICE = 100_000;

/** What is asked first elsewhere, so that whoever runs the script sees that it has. */
const FIRST_QUERY = 'from overview()';

/**
 * The tables of the model as CSV, and beside them the script that makes them and all analyses elsewhere, in one zip archive;
 * `onFile` is told which file is being written.
 */
export async function modelArchive(scope: Scope, onFile: (name: string) => void, signal: AbortSignal): Promise<Blob> {
  // Blobs, for the browser may keep them elsewhere than in the memory of the tab.
  const parts: Blob[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
  });
  const file = (name: string) => {
    onFile(name);
    const entry = new Deflated(name);
    zip.add(entry);
    return entry;
  };
  const script = file('regulars.sql');
  script.push(strToU8(scriptOf([FIRST_QUERY], MACROS, scopeStatements(scope), await modelTables())), true);
  await script.written;
  for (const name of MODEL_TABLES) {
    const table = file(`${name}.csv`);
    for await (const slice of slicesOf(name, signal)) await slice.stream().pipeTo(table.intake(), { signal });
    table.push(new Uint8Array(), true);
    await table.written;
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

/** A file of an archive that the browser compresses, off the page's thread. */
class Deflated extends ZipPassThrough {
  override compression = 8;
  readonly #deflate = new CompressionStream('deflate-raw');
  readonly #writer = this.#deflate.writable.getWriter();
  /** Settles once the last part is in the archive. */
  readonly written = this.#deflate.readable.pipeTo(
    new WritableStream<Uint8Array<ArrayBuffer>>({
      write: (chunk) => this.ondata(null, chunk, false),
      close: () => this.ondata(null, new Uint8Array(), true),
    }),
  );

  /** Takes a part of the file, no faster than it is compressed. */
  intake(): WritableStream<Uint8Array> {
    return new WritableStream({
      write: (chunk) => {
        this.push(chunk);
        return this.#writer.ready;
      },
    });
  }

  protected override process(chunk: Uint8Array<ArrayBuffer>, final: boolean): void {
    void this.#writer.write(chunk);
    if (final) void this.#writer.close();
  }
}

/** A table as CSV, some rows at a time in their order; the first part has the heading. */
async function* slicesOf(name: string, signal: AbortSignal): AsyncGenerator<Blob> {
  const table = identifier(name);
  const { rows } = await engineRoom.run(`select count(*) as n from ${table}`, signal);
  const count = rows[0]!.n as number;
  for (let from = 0; from === 0 || from < count; from += SLICE) {
    const select = `from ${table} where rowid >= ${from} and rowid < ${from + SLICE}`;
    yield await engineRoom.exportCsv(select, { signal, hasHeader: from === 0 });
  }
}
