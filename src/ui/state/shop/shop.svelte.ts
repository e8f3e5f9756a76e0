import type { Rows } from '../../../engine/engine';
import { EngineError, engineError } from '../../../engine/error';
import type { Mapping } from '../../../import/fields';
import { Refusal } from '../../../import/refusal';
import type { NamedTable } from '../../../import/unpack';
import type { DateStyle } from '../../../import/values';
import type { ScopeWish } from '../../../permalink/fragment';
import type { Extent } from '../../../warehouse/load';
import type { Policies } from '../../../warehouse/policies';
import { ownStatements } from '../tables/own-statements.svelte';
import { engineRoom, type Room } from '../engine-room.svelte';
import { readStored, writeStored } from '../stored';
import type { EffectiveScope } from './effective-scope';
import { withCurrency } from './file-currency';
import type { HeldFile } from './held-files';
import { Model } from './model.svelte';
import { rememberPolicies } from './remembered-policies';
import { storedTimeZone } from './time-zones';
import { Turns } from './turns';

export type { HeldFile };

/** Something that went wrong with a file or with the engine, for the page to put into words. */
export interface Problem {
  name: string;
  error: Refusal | EngineError;
}

export interface Importing {
  name: string;
  /** All that is read, in bytes. */
  size: number;
  /** From 0 to 1. */
  done: number;
}

const sizeOf = (files: readonly { size: number }[]) => files.reduce((sum, { size }) => sum + size, 0);

/** The shop in this tab: the files held, the model made of them, and the scope questions are asked in. */
class Shop {
  files = $state.raw<readonly HeldFile[]>([]);
  waiting = $state.raw<readonly HeldFile[]>([]);
  problems = $state.raw<readonly Problem[]>([]);
  importing = $state.raw<Importing>();
  /** What the owner named last; where a file names no currency it is assumed, and the page says so. */
  currency = $state<string | null>(readStored('currency'));
  /** The IANA zone of the shop's clock; null takes the clock of the files. */
  timeZone = $state<string | null>(storedTimeZone());
  /** The country of the shop (ISO 3166), whose telephone numbers go without a code; null takes what the files tell. */
  country = $state<string | null>(readStored('country') || null);

  readonly #model = new Model();
  readonly #turns = new Turns();

  constructor() {
    // The files lie where they lay: a new engine reads them again.
    engineRoom.onRestart = async () => {
      if (this.files.length > 0) await this.#change((room, signal) => this.#load(room, this.files, signal));
    };
  }

  get extent(): Extent | undefined {
    return this.#model.extent;
  }

  get scope(): EffectiveScope | undefined {
    return this.#model.scope;
  }

  /** Grows whenever the answers to all questions may have changed. */
  get version(): number {
    return this.#model.version;
  }

  /** Which kinds of orders count, in the model that stands. */
  get policies(): Policies {
    return this.#model.policies;
  }

  /** Takes in dropped or chosen files: those whose columns are known are loaded, the others wait to be mapped. */
  add(files: readonly File[], currency: string | null = null): Promise<void> {
    this.importing = { name: files[0]?.name ?? '', size: sizeOf(files), done: 0 };
    return this.#change(async (room, signal) => {
      this.problems = [];
      const { isComplete, unpack } = room;
      const ready: HeldFile[] = [];
      for (const file of files) {
        this.importing = { name: file.name, size: file.size, done: 0 };
        try {
          const { tables, refused } = await unpack(file, { signal });
          for (const { name, refusal } of refused) this.#report(name, refusal, signal);
          for (const table of tables) {
            const held = await this.#hold(room, file, table, currency, ready, signal);
            if (!held) continue;
            if (isComplete(held.plan)) ready.push(held);
            else this.waiting = [...this.waiting, held];
          }
        } catch (error) {
          this.#report(file.name, error, signal);
        }
      }
      if (ready.length > 0) await this.#load(room, [...this.files, ...ready], signal);
    });
  }

  /**
   * Loads a waiting or loaded file with the columns that the owner names; what the header does not say is remembered if
   * it gives orders; else the file waits for other columns.
   */
  map(held: HeldFile, mapping: Mapping): Promise<void> {
    return this.#change(async (room, signal) => {
      this.problems = [];
      const mapped = room.remapped(held, mapping);
      const others = this.files.filter(({ id }) => id !== held.id);
      await this.#load(room, [...others, mapped], signal);
      if (this.files.includes(held)) return;
      const waiting = this.waiting.filter(({ id }) => id !== held.id);
      const isLoaded = this.files.includes(mapped);
      this.waiting = isLoaded ? waiting : [...waiting, mapped];
      if (isLoaded) room.rememberColumns(mapped);
    });
  }

  /** Reads another sheet of the workbook in place of the one that is read. */
  chooseSheet(held: HeldFile, sheet: number): Promise<void> {
    return this.#change(async (room, signal) => {
      this.problems = [];
      const { isComplete, otherSheet } = room;
      const currency = held.isCurrencyGiven ? held.plan.currency : null;
      const other = await this.#hold(room, held.file, otherSheet(held, sheet), currency, [], signal);
      if (!other) return;
      const chosen = { ...other, id: held.id };
      const rest = this.files.filter(({ id }) => id !== held.id);
      const wasLoaded = rest.length < this.files.length;
      const isReady = isComplete(chosen.plan);
      if (isReady || wasLoaded) await this.#load(room, isReady ? [...rest, chosen] : rest, signal);
      if (isReady && !this.files.includes(chosen)) {
        // A sheet without orders is refused; the one that was read before comes back.
        if (wasLoaded && !this.files.includes(held)) await this.#load(room, [...this.files, held], signal);
        return;
      }
      if (this.files.includes(held)) return;
      const others = this.waiting.filter(({ id }) => id !== held.id);
      this.waiting = isReady ? others : [...others, chosen];
    });
  }

  /** Says whether day or month comes first in a file whose dates fit both. */
  chooseDateStyle(held: HeldFile, style: DateStyle): Promise<void> {
    return this.#reload((files) =>
      files.map((file) => (file.id === held.id ? { ...file, plan: { ...file.plan, dateStyles: [style] } } : file)),
    );
  }

  /** Names the currency of some files, or of all whose currency nobody gave; it is remembered for the next files. */
  nameCurrency(currency: string, only?: readonly HeldFile[]): Promise<void> {
    this.currency = currency;
    writeStored('currency', currency);
    this.waiting = withCurrency(this.waiting, currency, only);
    return this.#reload((files) => withCurrency(files, currency, only));
  }

  /** Sets the zone of the shop's clock, in which the days of all orders are taken. */
  setTimeZone(timeZone: string | null): Promise<void> {
    this.timeZone = timeZone;
    writeStored('time-zone', timeZone ?? '');
    return this.files.length > 0
      ? this.#reload((files) => files.map((file) => ({ ...file, plan: { ...file.plan, timeZone } })))
      : Promise.resolve();
  }

  /** Sets the country of the shop, in which telephone numbers without a code are. */
  setCountry(country: string | null): Promise<void> {
    this.country = country;
    writeStored('country', country ?? '');
    return this.#reload((files) => files.map((file) => ({ ...file, plan: { ...file.plan, country } })));
  }

  /** Switches which kinds of orders count, by reading the files again. */
  choosePolicies(policies: Policies): Promise<void> {
    return this.#change(async (room, signal) => {
      if (this.files.length > 0) await this.#load(room, [...this.files], signal, policies);
      if (this.policies === policies) rememberPolicies(policies);
    });
  }

  /** Takes a file out of the shop; what the owner keeps of it in tables goes with the last one. */
  remove(held: HeldFile): Promise<void> {
    this.problems = [];
    this.waiting = this.waiting.filter(({ id }) => id !== held.id);
    if (!this.files.includes(held)) return Promise.resolve();
    const others = this.files.filter(({ id }) => id !== held.id);
    return this.#change(async (room, signal) => {
      await this.#load(room, others, signal);
      if (this.files.length === 0) await ownStatements.drop();
    });
  }

  /** Ends the import that runs; what was loaded before stays. */
  cancel(): void {
    this.#turns.cancel();
  }

  dismiss(): void {
    this.problems = [];
    engineRoom.restarted = false;
  }

  /** Puts the scope a link wishes for in force, unless another is wished for before its turn comes. */
  wish(wish: ScopeWish): Promise<void> {
    this.#model.wish = wish;
    return this.#change((room) => this.#model.fulfil(room, wish));
  }

  /** Waits until the shop is as all that was asked for so far makes it. */
  settled(): Promise<void> {
    return this.#turns.settled();
  }

  /** SQL that nobody vouches for, behind the gate. */
  async ask(sql: string): Promise<{ columns: string[]; rows: Rows['rows'] }> {
    const { engine } = await engineRoom.started;
    await this.settled();
    const result = await engine.ask(sql);
    return { columns: result.columns.map(({ name }) => name), rows: result.plainRows() };
  }

  /** Judges one table of a dropped file; one that is refused is reported. */
  async #hold(
    { hold }: Room,
    file: File,
    table: NamedTable,
    currency: string | null,
    ready: readonly HeldFile[],
    signal: AbortSignal,
  ): Promise<HeldFile | undefined> {
    const others = [...this.files, ...this.waiting, ...ready];
    const given = {
      currency,
      assumedCurrency: this.currency,
      timeZone: this.timeZone,
      country: this.country,
      others,
      signal,
    };
    try {
      return await hold(file, table, given);
    } catch (error) {
      this.#report(table.name, error, signal);
      return undefined;
    }
  }

  #report(name: string, error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    const known = error instanceof Refusal ? error : engineError(error);
    this.problems = [...this.problems, { name, error: known }];
  }

  /** One change of the shop at a time, once the engine runs. */
  #change(work: (room: Room, signal: AbortSignal) => Promise<void>): Promise<void> {
    return this.#turns.take(async (signal) => {
      try {
        await work(await engineRoom.started, signal);
      } finally {
        this.importing = undefined;
      }
    });
  }

  /** Reads the files again with their plans changed; an answer that only confirms how they were read costs nothing. */
  #reload(change: (files: readonly HeldFile[]) => HeldFile[]): Promise<void> {
    this.problems = [];
    return this.#change(async (room, signal) => {
      const next = change(this.files);
      const waysOfReading = (files: readonly HeldFile[]) =>
        JSON.stringify(files.map(({ plan }) => [plan.currency, plan.dateStyles[0], plan.timeZone, plan.country]));
      if (waysOfReading(next) === waysOfReading(this.files)) this.files = next;
      else await this.#load(room, next, signal);
    });
  }

  /** Makes the model of these files; on failure the model and the files that stood before stay. */
  async #load(room: Room, files: readonly HeldFile[], signal: AbortSignal, policies = this.policies): Promise<void> {
    // In the order in which they were added.
    const next = files.toSorted((one, other) => one.id - other.id);
    const isNew = (held: HeldFile) => !this.files.includes(held);
    const named = (next.find(isNew) ?? next[0])?.name ?? '';
    const size = sizeOf(next);
    this.importing = { name: named, size, done: 0 };
    try {
      if (next.length === 0) {
        await room.clearModel(room.engine);
        this.files = [];
        this.#model.forget();
        return;
      }
      const onProgress = (done: number) => (this.importing = { name: named, size, done });
      const { refused } = await this.#model.load(room, next, { signal, onProgress, policies });
      for (const [id, refusal] of refused) this.#report(next.find((held) => held.id === id)!.name, refusal, signal);
      this.files = next.filter(({ id }) => !refused.has(id));
      await this.#model.open(room);
    } catch (error) {
      this.#report(named, error, signal);
    }
  }
}

export const shop = new Shop();
