import { splitStatements, type Statement } from '../../engine/statements';
import type { ChartSpec } from '../../permalink/chart-spec';
import { forgetDrafts, MOST_DRAFTS, storeDrafts, storedDrafts, type Draft } from './draft';
import { runs } from './runs.svelte';
import { savedQueries } from './saved-queries.svelte';
import { missingNames, type Values } from './text/placeholders';

/** The statement that the caret is in, else the one that ends before it, else the first. */
export function statementAt(text: string, offset: number): Statement | undefined {
  const statements = splitStatements(text);
  return statements.findLast(({ start }) => start <= offset) ?? statements[0];
}

const [DRAFT, ...BEFORE] = storedDrafts();

/** The SQL page's text and those it took the place of; nothing runs but by the reader's own click or key. */
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
  /** The chart that the text was opened with. */
  #chart = DRAFT?.chart;
  /** As it was before the reader changed it. */
  #opened = '';
  #forgotten: string | undefined;

  /** Runs every statement of the text, one after the other, until one fails. */
  runAll(): Promise<void> {
    return this.#run(splitStatements(this.text));
  }

  /** Runs the statement at a place in the text. */
  runAt(offset: number): Promise<void> {
    const statement = statementAt(this.text, offset);
    return this.#run(statement ? [statement] : []);
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
    this.values = {};
    this.isWaiting = false;
    runs.forget();
  }

  /** Keeps the text with its chart on this device, as the owner's own from now on; false where there is no room for it. */
  save(name: string): boolean {
    const isKept = savedQueries.save({ name, sql: this.text, chart: this.chart });
    if (isKept) this.isUntrusted = false;
    return isKept;
  }

  /** The chart chosen for a statement of the text, else the one it was opened with. */
  get chart(): ChartSpec | undefined {
    return runs.all.find(({ chart, sql }) => chart && this.text.includes(sql))?.chart ?? this.#chart;
  }

  async #run(statements: readonly Statement[]): Promise<void> {
    if (runs.isRunning || statements.length === 0) return;
    this.isWaiting = statements.some(({ sql }) => missingNames(sql, this.values).length > 0);
    if (this.isWaiting) return;
    const isAll = statements.length === splitStatements(this.text).length;
    await runs.run(statements, { isUntrusted: this.isUntrusted, values: this.values, chart: this.#chart, isAll });
  }
}

export const workbench = new Workbench();
