import { engineError, type EngineError } from '../../../engine/error';
import { busy } from '../busy.svelte';
import { engineRoom } from '../engine-room.svelte';

interface Made {
  sql: string;
  /** How often the engine had been started again. */
  life: number;
}

/** The statements that made what the owner keeps in the engine, in this tab alone: a restart takes it, and they bring it back. */
class OwnStatements {
  #made = $state.raw<readonly Made[]>([]);
  /** Grows whenever one of the owner's relations may have been made or changed. */
  changes = $state(0);
  /** The first statement that failed when all were run again, with the reason. */
  failed = $state.raw<{ sql: string; error: EngineError }>();
  /** Something is kept now. */
  readonly isAny = $derived(this.#made.some(({ life }) => life === engineRoom.restarts));
  /** What was lost with the engine. */
  readonly lost = $derived(this.#made.filter(({ life }) => life < engineRoom.restarts).map(({ sql }) => sql));

  /** Notes a statement that has just changed what is kept. */
  add(sql: string): void {
    this.#made = [...this.#made, { sql, life: engineRoom.restarts }];
    this.changes++;
  }

  /** Forgets what was lost, which stays in the history. */
  dismiss(): void {
    this.#made = this.#made.filter(({ life }) => life === engineRoom.restarts);
    this.failed = undefined;
  }

  /** Makes what was lost again, as far as it can be made. */
  async again(): Promise<void> {
    const { lost } = this;
    this.dismiss();
    const { engine } = await engineRoom.started;
    await busy.during(async () => {
      for (const sql of lost) {
        try {
          await engine.own(sql);
          this.add(sql);
        } catch (error) {
          this.failed ??= { sql, error: engineError(error, sql) };
        }
      }
    });
  }

  /** Drops all that the owner keeps. */
  async drop(): Promise<void> {
    const { engine } = await engineRoom.started;
    await engine.forgetOwn();
    this.#made = [];
    this.failed = undefined;
  }
}

export const ownStatements = new OwnStatements();
