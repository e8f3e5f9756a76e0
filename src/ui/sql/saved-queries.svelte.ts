import * as v from 'valibot';
import { readStored, writeStored } from '../state/stored';

const SCHEMA = v.array(
  v.object({
    name: v.string(),
    sql: v.string(),
    chart: v.optional(
      v.object({
        mark: v.picklist(['bar', 'line', 'dot', 'area']),
        x: v.string(),
        y: v.string(),
        colour: v.optional(v.string()),
        facet: v.optional(v.string()),
      }),
    ),
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

  /** Keeps queries in place of those of the same names. */
  save(...queries: SavedQuery[]): void {
    const byName = new Map([...this.entries, ...queries].map((query) => [query.name, query]));
    this.#keep([...byName.values()].sort((a, b) => a.name.localeCompare(b.name)));
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
