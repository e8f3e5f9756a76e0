import * as v from 'valibot';
import { readStored, writeStored } from '../state/stored';

const SCHEMA = v.array(
  v.object({ sql: v.string(), ranAt: v.number(), isUntrusted: v.boolean(), hasFailed: v.boolean() }),
);
const MOST_KEPT = 200;
const MOST_CHARACTERS = 20_000;

/** A statement that was run on this device; `ranAt` in milliseconds since 1970. */
export type Ran = v.InferOutput<typeof SCHEMA>[number];

function stored(): Ran[] {
  try {
    return v.parse(SCHEMA, JSON.parse(readStored('sql-history') ?? '[]'));
  } catch {
    return [];
  }
}

/** The statements that were run on this device, the newest first; each text once. */
class History {
  entries = $state.raw<readonly Ran[]>(stored());

  add(ran: Omit<Ran, 'ranAt'>): void {
    if (ran.sql.length > MOST_CHARACTERS) return;
    const others = this.entries.filter(({ sql }) => sql !== ran.sql);
    this.#keep([{ ...ran, ranAt: Date.now() }, ...others].slice(0, MOST_KEPT));
  }

  clear(): void {
    this.#keep([]);
  }

  #keep(entries: readonly Ran[]): void {
    this.entries = entries;
    writeStored('sql-history', JSON.stringify(entries));
  }
}

export const history = new History();
