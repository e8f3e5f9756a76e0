import type { Column } from './arrow-rows';
import { disarmed, disarmedSql } from './disarmed';
import { identifier } from './sql-literal';

/** A select that gives no row, to learn its columns. */
export const withoutRows = (sql: string): string => `select * from (\n${sql}\n) limit 0`;

/** Writes the rows of a select to a path; text that a spreadsheet would run as a formula is disarmed. */
export function copyToCsv(sql: string, columns: readonly Column[], path: string, hasHeader = true): string {
  const cells = columns.map(({ name, type }) => {
    const column = identifier(name);
    const heading = identifier(disarmed(name));
    // Times, intervals and bytes count as text too.
    const text = `${column}::varchar`;
    return `${type === 'text' ? disarmedSql(text) : column} as ${heading}`;
  });
  return `copy (select ${cells.join(', ')} from (\n${sql}\n)) to '${path}' (header ${hasHeader})`;
}
