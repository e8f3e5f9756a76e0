import * as v from 'valibot';
import { CHART_SPEC } from '../../permalink/chart-spec';
import { readStored } from '../state/stored';
import { keepBeforeHistory } from './history.svelte';

const SCHEMA = v.array(
  v.object({
    name: v.string(),
    sql: v.string(),
    chart: v.optional(CHART_SPEC),
    /** Read from a file and not yet saved as the owner's own: it runs behind the gate. */
    isUntrusted: v.optional(v.boolean()),
  }),
);

/** A query that the owner keeps, with the chart that was chosen for it. */
export type SavedQuery = v.InferOutput<typeof SCHEMA>[number];

function stored(): SavedQuery[] | undefined {
  try {
    return v.parse(SCHEMA, JSON.parse(readStored('sql-saved')!));
  } catch {
    return undefined;
  }
}

/** The queries that the owner keeps on this device, in whatever tab, by name. */
class SavedQueries {
  entries = $state.raw<readonly SavedQuery[]>(stored() ?? []);

  /** Keeps a query in place of one of the same name; false where the device has no room for it. */
  save(query: SavedQuery): boolean {
    this.refresh();
    const others = this.entries.filter(({ name }) => name !== query.name);
    return this.#keep([...others, query].sort((a, b) => a.name.localeCompare(b.name)));
  }

  /** Keeps queries from elsewhere beside those of the same names, as long as there is room; how many were kept. */
  add(...queries: SavedQuery[]): number {
    const isTaken = (name: string) => this.entries.some((kept) => kept.name === name);
    const left = queries.findIndex((query) => {
      this.refresh();
      let name = query.name;
      for (let n = 2; isTaken(name); n++) name = `${query.name} ${n}`;
      return !this.save({ ...query, name });
    });
    return left < 0 ? queries.length : left;
  }

  remove(name: string): void {
    this.refresh();
    this.#keep(this.entries.filter((query) => query.name !== name));
  }

  clear(): void {
    this.#keep([]);
  }

  /** Takes over what another tab has saved. */
  refresh(): void {
    this.entries = stored() ?? this.entries;
  }

  #keep(entries: readonly SavedQuery[]): boolean {
    const isKept = keepBeforeHistory('sql-saved', JSON.stringify(entries));
    if (isKept) this.entries = entries;
    return isKept;
  }
}

export const savedQueries = new SavedQueries();
