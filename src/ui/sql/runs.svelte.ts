import { engineError } from '../../engine/error';
import { statementKind, type Statement } from '../../engine/statements';
import type { ChartSpec } from '../../permalink/chart-spec';
import { busy } from '../state/busy.svelte';
import { engineRoom } from '../state/engine-room.svelte';
import { shop } from '../state/shop/shop.svelte';
import { ownStatements } from '../state/tables/own-statements.svelte';
import { history } from './history.svelte';
import { isDrawable } from './results/chart-data';
import { askedOf, type Run } from './results/run';
import type { Values } from './text/placeholders';

const CLOCK_MS = 100;

/** What statements of a text are run with. */
interface Asked {
  isUntrusted: boolean;
  values: Values;
  /** The chart that the text came with. */
  chart: ChartSpec | undefined;
  /** They are the whole text. */
  isAll: boolean;
}

/** The statements that were run last and what became of them. */
class Runs {
  /** In the order of the text. */
  all = $state<Run[]>([]);
  isRunning = $state(false);
  /** The chart that the text came with, if all of it was run and no result has its columns. */
  lostChart = $state.raw<ChartSpec>();
  #abort: AbortController | undefined;
  #lastId = 0;
  readonly #places = new Map<number, number>();

  /** Runs statements of a text, one after the other, until one fails. */
  async run(statements: readonly Statement[], asked: Asked): Promise<void> {
    this.isRunning = true;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.all = [];
    this.lostChart = undefined;
    this.#places.clear();
    const { chart } = asked;
    try {
      await busy.during(async () => {
        for (const { sql, start } of statements) {
          const run = this.#begin(sql, start, asked);
          await this.#finish(run, signal, chart);
          if (this.#abort?.signal !== signal || run.state === 'failed') return;
        }
        if (asked.isAll && !this.all.some((run) => run.chart)) this.lostChart = chart;
      });
    } finally {
      this.isRunning = false;
    }
  }

  /** Runs a statement once more, in its place among the others. */
  async again(run: Run): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    run.state = 'running';
    delete run.error;
    try {
      await busy.during(() => this.#finish(run, signal, run.chart));
    } finally {
      this.isRunning = false;
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Another text takes the place of theirs; what runs goes on. */
  forget(): void {
    this.lostChart = undefined;
    if (!this.isRunning) this.all = [];
  }

  /** Where the statement of a run stands in the text as it is now; undefined once it was changed. */
  placeOf(run: Run, text: string): number | undefined {
    const start = this.#places.get(run.id) ?? 0;
    const at = text.startsWith(run.sql, start) ? start : text.indexOf(run.sql);
    return at < 0 ? undefined : at;
  }

  #begin(sql: string, start: number, { isUntrusted, values }: Asked): Run {
    const id = ++this.#lastId;
    this.#places.set(id, start);
    this.all.push({
      id,
      sql,
      values,
      isUntrusted,
      state: 'running',
      version: shop.version,
      milliseconds: 0,
    });
    return this.all.at(-1)!;
  }

  async #finish(run: Run, signal: AbortSignal, chart: ChartSpec | undefined): Promise<void> {
    const { isUntrusted } = run;
    const sql = askedOf(run);
    const began = performance.now();
    const tell = () => (run.milliseconds = performance.now() - began);
    const clock = setInterval(tell, CLOCK_MS);
    try {
      const { engine } = await engineRoom.started;
      await shop.settled();
      run.version = shop.version;
      run.result = await (isUntrusted ? engine.ask(sql, { signal }) : engine.own(sql, { signal }));
      // The chart that the text came with is of the first result that has its columns.
      const isFirst = !this.all.some((other) => other.chart);
      if (chart && isFirst && isDrawable(chart, run.result.columns)) run.chart = chart;
      run.state = 'done';
    } catch (error) {
      run.error = engineError(error, sql);
      run.state = 'failed';
    } finally {
      clearInterval(clock);
      tell();
      history.add({ sql: run.sql, isUntrusted, hasFailed: run.state === 'failed' });
      if (run.state === 'done' && !isUntrusted && statementKind(sql) === 'writes') ownStatements.add(sql);
    }
  }
}

export const runs = new Runs();
