import type { Token } from '../../../engine/lexer';
import { identifier } from '../../../engine/sql-literal';
import { selectList } from '../text/select-list';
import { namedSteps, openBracket, sourcesIn, type Source, type Step } from '../text/sources-in';
import { LIBRARY, type LibraryEntry } from './library';
import type { Relation, SchemaColumn } from './schema.svelte';

/** A column that a statement can name, and what it comes from. */
export interface NamedColumn extends Omit<SchemaColumn, 'type'> {
  /** Unknown for what a macro or a formula gives. */
  type: string | undefined;
  source: string;
  alias: string;
}

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The columns of all that a statement reads at the caret. */
export const columnsIn = (sql: string, relations: readonly Relation[], caret = sql.length): NamedColumn[] =>
  sourcesIn(sql, caret).flatMap((source) => columnsOf(source, namedSteps(sql), relations));

function columnsOf(
  { name, alias, query }: Source,
  steps: readonly Step[],
  relations: readonly Relation[],
): NamedColumn[] {
  if (query !== undefined) return given(query, steps, relations).map((column) => ({ ...column, source: alias, alias }));
  const step = steps.find((each) => same(each.name, name));
  if (step) {
    // A step that reads itself has no columns yet.
    const others = steps.filter((each) => each !== step);
    const columns = given(step.query, others, relations);
    const named = step.columns.map((column, i) => ({ ...(columns[i] ?? formula(column, '')), name: column }));
    return (named.length > 0 ? named : columns).map((column) => ({ ...column, source: step.name, alias }));
  }
  const relation = relations.find((each) => same(each.name, name));
  if (relation) return relation.columns.map((column) => ({ ...column, source: relation.name, alias }));
  const entry = LIBRARY.find(({ macro }) => same(macro.name, name));
  return (entry?.columns ?? []).map((column) => ({ ...formula(column, null), source: entry!.macro.name, alias }));
}

const formula = (name: string, comment: string | null): NamedColumn => ({
  name,
  type: undefined,
  comment,
  source: '',
  alias: '',
});

/** The columns that a query gives, as far as its words tell. */
function given(query: string, steps: readonly Step[], relations: readonly Relation[]): NamedColumn[] {
  const all = [...namedSteps(query), ...steps];
  const read = sourcesIn(query, -1).flatMap((source) => columnsOf(source, all, relations));
  return selectList(query).flatMap((item) => {
    if (item.kind === 'all') return read.filter(({ alias }) => item.of === undefined || same(alias, item.of));
    const column = item.kind === 'column' && read.find(({ name }) => same(name, item.column));
    return [column ? { ...column, name: item.name } : formula(item.name, item.text)];
  });
}

/** The analysis whose brackets are open, and the words between them. */
export function openAnalysis(ahead: readonly Token[]): { entry: LibraryEntry; given: readonly Token[] } | undefined {
  const open = openBracket(ahead);
  const entry = open?.name && LIBRARY.find(({ macro }) => macro.kind === 'table' && same(macro.name, open.name!));
  return entry ? { entry, given: ahead.slice(open!.inside) } : undefined;
}

/** A name as it can stand in SQL, quoted only where it must be. */
export const asName = (name: string, reserved: ReadonlySet<string>): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : identifier(name);
