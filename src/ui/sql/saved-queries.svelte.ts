import * as v from 'valibot';
import { readStored, writeStored } from '../state/stored';

export const chartSpec = v.object({
  mark: v.picklist(['bar', 'line', 'dot', 'area']),
  x: v.string(),
  y: v.string(),
  colour: v.optional(v.string()),
  facet: v.optional(v.string()),
});

const SCHEMA = v.array(
  v.object({
    name: v.string(),
    sql: v.string(),
    chart: v.optional(chartSpec),
    /** Read from a file and not yet saved as the owner's own: it runs behind the gate. */
    isUntrusted: v.optional(v.boolean()),
  }),
);

/** A query that the owner keeps, with the chart that was chosen for it. */
export type SavedQuery = v.InferOutput<typeof SCHEMA>[number];

function stored(): SavedQuery[] {
  try {
    return v.parse(SCHEMA, JSON.parse(readStored('sql-saved') ?? '[]'));
  } catch {
    return [];
  }
}

/** The queries that the owner keeps on this device, by name. */
class SavedQueries {
  entries = $state.raw<readonly SavedQuery[]>(stored());

  /** Keeps a query in place of one of the same name. */
  save(query: SavedQuery): void {
    const others = this.entries.filter(({ name }) => name !== query.name);
    this.#keep([...others, query].sort((a, b) => a.name.localeCompare(b.name)));
  }

  /** Keeps queries from elsewhere beside those of the same names. */
  add(...queries: SavedQuery[]): void {
    const taken = new Set(this.entries.map(({ name }) => name));
    const free = (name: string, n = 2): string => (taken.has(`${name} ${n}`) ? free(name, n + 1) : `${name} ${n}`);
    for (const query of queries) {
      const name = taken.has(query.name) ? free(query.name) : query.name;
      taken.add(name);
      this.save({ ...query, name });
    }
  }

  remove(name: string): void {
    this.#keep(this.entries.filter((query) => query.name !== name));
  }

  clear(): void {
    this.#keep([]);
  }

  #keep(entries: readonly SavedQuery[]): void {
    this.entries = entries;
    writeStored('sql-saved', JSON.stringify(entries));
  }
}

export const savedQueries = new SavedQueries();
