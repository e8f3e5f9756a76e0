import { identifier, literal } from '../engine/sql-literal';
import { createMacro, withCalled, type Macro } from './macros';

/** A table of the model with its columns, as `information_schema.columns` names them. */
export interface ModelTable {
  name: string;
  columns: { name: string; type: string }[];
}

/**
 * One script that gives the same rows elsewhere: the model's tables from the CSV files that the page exports (unless they are
 * there already), the scope, the macros that the call needs, and the call.
 */
export function scriptOf(
  call: string,
  macro: Macro,
  all: readonly Macro[],
  scope: readonly string[],
  tables: readonly ModelTable[],
): string {
  const load = tables.map(({ name, columns }) => {
    const types = columns.map((column) => `${literal(column.name)}: ${literal(column.type)}`).join(', ');
    return `create table if not exists ${identifier(name)} as\nfrom read_csv(${literal(`${name}.csv`)}, header = true, quote = '"', escape = '"', columns = {${types}})`;
  });
  const macros = withCalled(macro, all).map(createMacro);
  return [...load, ...scope, ...macros, call].map((statement) => `${statement.trim()};\n`).join('\n');
}
