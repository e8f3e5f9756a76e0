import * as v from 'valibot';
import { CHART_SPEC } from '../../permalink/chart-spec';
import { readStored, writeStored } from '../state/stored';

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
    for (const query of queries) {
      const isTaken = (name: string) => this.entries.some((kept) => kept.name === name);
      let name = query.name;
      for (let n = 2; isTaken(name); n++) name = `${query.name} ${n}`;
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
