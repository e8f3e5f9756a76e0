import type { BootProgress } from '../../engine/database';
import type { CsvOptions, FileOptions, Rows } from '../../engine/engine';
import { EngineError, engineError } from '../../engine/error';
import { busy } from './busy.svelte';
import { preloadRest } from './preload';

/** The engine with all that only it needs, loaded as one lazy chunk. */
export type Room = typeof import('./room');

/** The one engine of this tab: how far it has started, and the page's own statements on it. */
class EngineRoom {
  boot = $state.raw<BootProgress | 'ready' | EngineError>({ phase: 'download', bytes: 0, total: 1 });
  /** The worker was lost and another one stands in its place. */
  restarted = $state(false);
  /** How often that has happened. */
  restarts = $state(0);
  /** Called after a restart, when the engine is empty again. */
  onRestart: (() => Promise<void>) | undefined;
  /** The room once the engine runs in it. */
  readonly started: Promise<Room> = this.#start();

  constructor() {
    // The page shows `boot`; whoever waits for the engine gets the same error.
    this.started.catch(() => undefined);
  }

  /** Runs one of the page's own statements on the engine. */
  async run(sql: string, signal?: AbortSignal): Promise<Rows> {
    const { engine } = await this.started;
    return engine.run(sql, { signal });
  }

  /** The whole result of one of the page's own selects as CSV. */
  exportCsv(sql: string, options?: CsvOptions): Promise<Blob> {
    return busy.during(async () => (await this.started).engine.exportCsv(sql, options));
  }

  /** The whole result of a select of the owner's as CSV. */
  exportOwnCsv(sql: string, signal: AbortSignal): Promise<Blob> {
    return busy.during(async () => (await this.started).engine.exportOwnCsv(sql, signal));
  }

  /** Lends a file to a statement of ours, which gets the path that it is lent under. */
  async readFile(blob: Blob, statement: (path: string) => string, options: FileOptions): Promise<void> {
    const { engine } = await this.started;
    return engine.readFile(blob, statement, options);
  }

  async #start(): Promise<Room> {
    try {
      const room = await import('./room');
      room.engine.onCrash = () => void this.#revive(room);
      await room.engine.boot((progress) => (this.boot = progress));
      this.boot = 'ready';
      preloadRest();
      return room;
    } catch (error) {
      this.boot = engineError(error);
      throw this.boot;
    }
  }

  async #revive({ engine }: Room): Promise<void> {
    await busy.during(async () => {
      try {
        await engine.restart();
        this.restarted = true;
        this.restarts++;
      } catch (error) {
        this.boot = engineError(error);
        return;
      }
      await this.onRestart?.();
    });
  }
}

export const engineRoom = new EngineRoom();
