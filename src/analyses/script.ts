import { rearmedSql } from '../engine/disarmed';
import { identifier, literal } from '../engine/sql-literal';
import { splitStatements, statementKind } from '../engine/statements';
import { createMacro, type Macro } from './macros';

/** A table of the model with its columns, as `information_schema.columns` names them. */
export interface ModelTable {
  name: string;
  columns: { name: string; type: string }[];
}

/**
 * Whether a text can be part of a script. The DuckDB command line takes a line that begins with a dot for an order to itself
 * (`.shell`), whatever stands around it; and what this page would not run is not taken along either.
 */
export function isForScript(text: string): boolean {
  if (/^\./m.test(text)) return false;
  try {
    for (const { sql } of splitStatements(text)) statementKind(sql);
    return true;
  } catch {
    return false;
  }
}

/**
 * One script that gives the same rows elsewhere: the model's tables from the CSV files that the page exports (unless they are
 * there already), the scope, the macros, each after those that it calls, what the owner keeps, and the statements.
 */
export function scriptOf(
  statements: readonly string[],
  macros: readonly Macro[],
  scope: readonly string[],
  tables: readonly ModelTable[],
  kept: readonly string[] = [],
): string {
  const load = tables.map(({ name, columns }) => {
    const types = columns.map((column) => `${literal(column.name)}: ${literal(column.type)}`).join(', ');
    const texts = columns.filter(({ type }) => type === 'VARCHAR').map((column) => identifier(column.name));
    const rearmed = texts.map((text) => `${rearmedSql(text)} as ${text}`).join(', ');
    return `create table if not exists ${identifier(name)} as\nselect *${rearmed && ` replace (${rearmed})`}\nfrom read_csv(${literal(`${name}.csv`)}, header = true, quote = '"', escape = '"', columns = {${types}})`;
  });
  // On a line of its own, a semicolon is not swallowed by a comment at the end.
  const own = statements.map((statement) => `${statement.trim()}\n;\n`);
  return [...[...load, ...scope, ...macros.map(createMacro), ...kept].map((ours) => `${ours.trim()};\n`), ...own].join(
    '\n',
  );
}
