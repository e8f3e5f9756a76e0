import { tokens } from '../../engine/lexer';
import { literal } from '../../engine/sql-literal';

interface Placeholder {
  name: string;
  start: number;
  end: number;
}

/** Every `$name` that stands for a value, outside of strings, comments and names. */
function* placeholders(sql: string): Generator<Placeholder> {
  let dollarAt = NaN;
  for (const { kind, text, name, start } of tokens(sql)) {
    if (kind === 'word' && dollarAt === start - 1) yield { name: name!, start: dollarAt, end: start + text.length };
    dollarAt = text === '$' ? start : NaN;
  }
}

/** What a query leaves open, each once, as it was first written. */
export const openNames = (sql: string): string[] => [...new Set([...placeholders(sql)].map(({ name }) => name))];

/** The query with the values that are given, as text, in the places of its `$name`s; the others stay open. */
export function filledIn(sql: string, values: Readonly<Record<string, string>>): string {
  let filled = '';
  let done = 0;
  for (const { name, start, end } of placeholders(sql)) {
    if (!Object.hasOwn(values, name)) continue;
    filled += sql.slice(done, start) + literal(values[name]!);
    done = end;
  }
  return filled + sql.slice(done);
}
