import { engineError } from '../../engine/error';
import { splitStatements, statementKind, type Statement } from '../../engine/statements';
import type { ChartSpec } from '../../permalink/chart-spec';
import { busy } from '../state/busy.svelte';
import { engineRoom } from '../state/engine-room.svelte';
import { ownStatements } from '../state/tables/own-statements.svelte';
import { shop } from '../state/shop/shop.svelte';
import { forgetDrafts, MOST_DRAFTS, storeDrafts, storedDrafts, type Draft } from './draft';
import { history } from './history.svelte';
import { isDrawable } from './results/chart-data';
import { missingNames, type Values } from './text/placeholders';
import { askedOf, type Run } from './results/run';
import { savedQueries } from './saved-queries.svelte';

const CLOCK_MS = 100;

/** The statement that the caret is in, else the one that ends before it, else the first. */
export function statementAt(text: string, offset: number): Statement | undefined {
  const statements = splitStatements(text);
  return statements.findLast(({ start }) => start <= offset) ?? statements[0];
}

const [DRAFT, ...BEFORE] = storedDrafts();

/** The SQL page's text and what became of its statements; nothing runs but by the reader's own click or key. */
class Workbench {
  /** The text in the editor, as it was left on this device. */
  text = $state(DRAFT?.text ?? '');
  /** The text came with a link, however much of it was changed since, and is not saved as the owner's own. */
  isUntrusted = $state(DRAFT?.isUntrusted ?? false);
  /** Texts that others took the place of, the last one first: those that were written here and are kept nowhere else. */
  before = $state.raw<readonly Draft[]>(BEFORE);
  /** What is given for the names that the text leaves open; kept in this tab only. */
  values = $state.raw<Values>({});
  /** Something was to be run that leaves names open for which nothing is given. */
  isWaiting = $state(false);
  /** The chart that the text came with, if all of it was run and no result has its columns. */
  lostChart = $state.raw<ChartSpec>();
  /** The statements that were run last, in their order. */
  runs = $state<Run[]>([]);
  isRunning = $state(false);
  /** The chart that the text was opened with. */
  #chart = DRAFT?.chart;
  /** As it was before the reader changed it. */
  #opened = '';
  #forgotten: string | undefined;
  #abort: AbortController | undefined;
  #lastId = 0;
  readonly #places = new Map<number, number>();

  /** Runs every statement of the text, one after the other, until one fails. */
  runAll(): Promise<void> {
    return this.#run(splitStatements(this.text));
  }

  /** Runs the statement at a place in the text. */
  runAt(offset: number): Promise<void> {
    const statement = statementAt(this.text, offset);
    return this.#run(statement ? [statement] : []);
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

  /** Puts a query into the editor; it is not run, and what runs goes on. */
  open(text: string, { isUntrusted, chart }: { isUntrusted: boolean; chart?: ChartSpec | undefined }): void {
    if (![text, this.#opened].includes(this.text)) this.before = [...this.#unsaved, ...this.before];
    this.#put({ text, isUntrusted, chart });
    this.#opened = text;
  }

  /** Opens the text before again, as it was; the present one comes back after all the others. */
  bringBack(): void {
    const [draft, ...others] = this.before;
    if (!draft) return;
    this.before = [...others, ...this.#unsaved];
    this.#put(draft);
    this.#opened = '';
  }

  /** Keeps on this device what is not saved, so that it is there when the page is opened again. */
  keepDrafts(): void {
    if (this.text !== this.#forgotten) storeDrafts([this.#draft, ...this.before]);
  }

  /** Takes what is not saved off this device; what stands in the editor is kept again once it is changed. */
  forgetDrafts(): void {
    this.before = [];
    this.#forgotten = this.text;
    forgetDrafts();
  }

  get #draft(): Draft {
    const { text, isUntrusted, chart } = this;
    return { text, isUntrusted, ...(chart && { chart }) };
  }

  /** The present text, unless it says nothing or is kept under a name. */
  get #unsaved(): Draft[] {
    const isKept = savedQueries.entries.some(({ sql }) => sql === this.text);
    return isKept || this.text.trim() === '' ? [] : [this.#draft];
  }

  #put({ text, isUntrusted, chart }: Pick<Draft, 'text' | 'isUntrusted'> & { chart?: ChartSpec | undefined }): void {
    this.before = this.before.filter((draft) => draft.text !== text).slice(0, MOST_DRAFTS - 1);
    this.text = text;
    this.isUntrusted = isUntrusted;
    this.#chart = chart;
    this.lostChart = undefined;
    this.values = {};
    this.isWaiting = false;
    if (!this.isRunning) this.runs = [];
  }

  /** Keeps the text with its chart on this device, as the owner's own from now on; false where there is no room for it. */
  save(name: string): boolean {
    const isKept = savedQueries.save({ name, sql: this.text, chart: this.chart });
    if (isKept) this.isUntrusted = false;
    return isKept;
  }

  /** The chart chosen for a statement of the text, else the one it was opened with. */
  get chart(): ChartSpec | undefined {
    return this.runs.find(({ chart, sql }) => chart && this.text.includes(sql))?.chart ?? this.#chart;
  }

  /** Where the statement of a run stands in the text as it is now; undefined once it was changed. */
  placeOf(run: Run): number | undefined {
    const start = this.#places.get(run.id) ?? 0;
    const at = this.text.startsWith(run.sql, start) ? start : this.text.indexOf(run.sql);
    return at < 0 ? undefined : at;
  }

  async #run(statements: readonly Statement[]): Promise<void> {
    if (this.isRunning || statements.length === 0) return;
    this.isWaiting = statements.some(({ sql }) => missingNames(sql, this.values).length > 0);
    if (this.isWaiting) return;
    this.isRunning = true;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.runs = [];
    this.lostChart = undefined;
    this.#places.clear();
    const { isUntrusted } = this;
    const chart = this.#chart;
    const isAll = statements.length === splitStatements(this.text).length;
    try {
      await busy.during(async () => {
        for (const { sql, start } of statements) {
          const run = this.#begin(sql, start, isUntrusted);
          await this.#finish(run, signal, chart);
          if (this.#abort?.signal !== signal || run.state === 'failed') return;
        }
        if (isAll && !this.runs.some((run) => run.chart)) this.lostChart = chart;
      });
    } finally {
      this.isRunning = false;
    }
  }

  #begin(sql: string, start: number, isUntrusted: boolean): Run {
    const id = ++this.#lastId;
    this.#places.set(id, start);
    this.runs.push({
      id,
      sql,
      values: this.values,
      isUntrusted,
      state: 'running',
      version: shop.version,
      milliseconds: 0,
    });
    return this.runs.at(-1)!;
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
      const isFirst = !this.runs.some((other) => other.chart);
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

export const workbench = new Workbench();
