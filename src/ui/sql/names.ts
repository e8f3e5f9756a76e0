import { identifier } from '../../engine/sql-literal';
import { LIBRARY } from './library';
import type { Relation, SchemaColumn } from './schema.svelte';
import { sourcesIn } from './sources-in';

/** A column that a statement can name, and what it comes from. */
export interface NamedColumn extends Omit<SchemaColumn, 'type'> {
  /** Unknown for what a macro gives. */
  type: string | undefined;
  source: string;
  alias: string;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The columns of all that a statement reads. */
export function columnsIn(sql: string, relations: readonly Relation[]): NamedColumn[] {
  return sourcesIn(sql).flatMap(({ name, alias }): NamedColumn[] => {
    const relation = relations.find((each) => same(each.name, name));
    if (relation) return relation.columns.map((column) => ({ ...column, source: relation.name, alias }));
    const entry = LIBRARY.find(({ macro }) => same(macro.name, name));
    return (entry?.columns ?? []).map((column) => ({
      name: column,
      type: undefined,
      comment: null,
      source: entry!.macro.name,
      alias,
    }));
  });
}

/** A name as it can stand in SQL, quoted only where it must be. */
export const asName = (name: string, keywords: readonly string[] = []): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.includes(name) ? name : identifier(name);
