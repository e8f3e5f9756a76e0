import * as v from 'valibot';
import { readStored, writeStored } from '../state/stored';

const SCHEMA = v.array(
  v.object({ sql: v.string(), ranAt: v.number(), isUntrusted: v.boolean(), hasFailed: v.boolean() }),
);
const MOST_KEPT = 200;
const MOST_CHARACTERS = 20_000;

/** A statement that was run on this device; `ranAt` in milliseconds since 1970. */
export type Ran = v.InferOutput<typeof SCHEMA>[number];

function stored(): Ran[] | undefined {
  try {
    return v.parse(SCHEMA, JSON.parse(readStored('sql-history')!));
  } catch {
    return undefined;
  }
}

/** The statements that were run on this device, in whatever tab, the newest first; each text once. */
class History {
  entries = $state.raw<readonly Ran[]>(stored() ?? []);

  add(ran: Omit<Ran, 'ranAt'>): void {
    if (ran.sql.length > MOST_CHARACTERS) return;
    const others = (stored() ?? this.entries).filter(({ sql }) => sql !== ran.sql);
    this.#keep([{ ...ran, ranAt: Date.now() }, ...others].slice(0, MOST_KEPT));
  }

  clear(): void {
    this.#keep([]);
  }

  /** Forgets the older half, to make room for what matters more; false where there is nothing left to forget. */
  giveWay(): boolean {
    const kept = stored() ?? [];
    if (kept.length === 0) return false;
    this.#keep(kept.slice(0, kept.length >> 1));
    return true;
  }

  /** Takes over what another tab has run. */
  refresh(): void {
    this.entries = stored() ?? this.entries;
  }

  #keep(entries: readonly Ran[]): void {
    this.entries = entries;
    let kept = entries;
    while (!writeStored('sql-history', JSON.stringify(kept)) && kept.length > 0) kept = kept.slice(0, kept.length >> 1);
  }
}

export const history = new History();

/** Keeps what somebody wrote on this device; the history gives way to it. False where there is no room even so. */
export function keepBeforeHistory(key: string, value: string): boolean {
  while (!writeStored(key, value)) if (!history.giveWay()) return false;
  return true;
}
