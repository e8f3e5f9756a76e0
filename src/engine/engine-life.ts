import type { BootProgress, Database, OpenDatabase } from './database';
import { EngineError, engineError } from './error';
import { drain, Lane, withTimeout } from './lane';
import { lockStatements, MUST_FAIL, mustFail } from './lock';
import { ATTACH_OWN, INTO_OWN } from './own';
import { ATTACH_STORE, INTO_MEMORY } from './store';

const BOOT_TIMEOUT_MS = 120_000;
const CANCEL_GRACE_MS = 5_000;
const HEARTBEAT_MS = 60_000;

/** From the boot of a locked database to its end: its connections, and the watch over whatever runs on them. */
export class EngineLife {
  /** Called once when the database dies without being asked to; `restart()` brings an empty one. */
  onCrash: ((error: EngineError) => void) | undefined;
  readonly #open: OpenDatabase;
  readonly #memoryLimitMegabytes: number;
  protected database: Database | undefined;
  #trusted: Lane | undefined;
  #untrusted: Lane | undefined;
  #own: Lane | undefined;

  constructor(open: OpenDatabase, memoryLimitMegabytes: number) {
    this.#open = open;
    this.#memoryLimitMegabytes = memoryLimitMegabytes;
  }

  /** Opens the database, locks it and proves the lock; rejects, and stays closed, if any way out is open. */
  async boot(onProgress: (progress: BootProgress) => void = () => {}): Promise<void> {
    const database = await withTimeout(this.#open(onProgress), BOOT_TIMEOUT_MS, 'engine did not start in time');
    const prepare = async () => {
      const connection = await database.connect();
      for (const sql of lockStatements(this.#memoryLimitMegabytes)) await drain(connection, sql);
      for (const sql of MUST_FAIL) await mustFail(connection, sql);
      const untrusted = await database.connect();
      const own = await database.connect();
      for (const sql of [ATTACH_STORE, ...ATTACH_OWN]) await drain(connection, sql);
      for (const each of [connection, untrusted]) await drain(each, INTO_MEMORY);
      await drain(own, INTO_OWN);
      this.#trusted = new Lane(connection);
      this.#untrusted = new Lane(untrusted);
      this.#own = new Lane(own);
    };
    try {
      await Promise.race([prepare(), database.died]);
    } catch (error) {
      database.terminate();
      throw error;
    }
    this.database = database;
    database.died.catch((error: unknown) => this.#crash(database, error));
  }

  /** Ends the worker with everything in it and opens an empty, locked database. */
  async restart(): Promise<void> {
    this.#close();
    await this.boot();
  }

  /** The line before one of the connections; throws where no engine runs. */
  protected lane(kind: 'trusted' | 'untrusted' | 'own'): Lane {
    const lane = { trusted: this.#trusted, untrusted: this.#untrusted, own: this.#own }[kind];
    if (!lane) throw new EngineError('crashed', 'engine is not running');
    return lane;
  }

  /** Waits for the work, for its cancellation, or for the database to die, whichever comes first. */
  protected async guard<T>(
    lane: Lane,
    sql: string,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    const database = this.database;
    if (!database) throw new EngineError('crashed', 'engine is not running', { sql });
    const reason = (): EngineError =>
      signal?.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
        ? new EngineError('timeout', 'statement took too long', { sql })
        : new EngineError('cancelled', 'statement was cancelled', { sql });
    if (signal?.aborted) throw reason();

    let grace: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      void lane.connection.cancelSent();
      grace = setTimeout(() => this.#crash(database, reason()), CANCEL_GRACE_MS);
    };
    signal?.addEventListener('abort', cancel);
    const heartbeat = setInterval(() => {
      withTimeout(database.ping(), HEARTBEAT_MS, 'engine does not answer').catch((error: unknown) =>
        this.#crash(database, error),
      );
    }, HEARTBEAT_MS);
    try {
      return await Promise.race([work(), database.died]);
    } catch (error) {
      const mapped = engineError(error, sql);
      if (mapped.code === 'crashed') this.#crash(database, mapped);
      throw signal?.aborted ? reason() : mapped;
    } finally {
      clearTimeout(grace);
      clearInterval(heartbeat);
      signal?.removeEventListener('abort', cancel);
    }
  }

  #close(): void {
    this.database?.terminate();
    this.database = this.#trusted = this.#untrusted = this.#own = undefined;
  }

  #crash(database: Database, cause: unknown): void {
    if (this.database !== database) return;
    this.#close();
    this.onCrash?.(new EngineError('crashed', 'engine stopped', { cause }));
  }
}
