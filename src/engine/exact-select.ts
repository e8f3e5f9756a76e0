import { tokens } from './lexer';
import { identifier } from './sql-literal';

/** A column of a select, its type as DuckDB writes it. */
export interface Described {
  name: string;
  sqlType: string;
}

/** Asks for the columns of a select, a row each; only its names and types are looked up. */
export const describing = (sql: string): string => `select column_name, column_type from (describe (\n${sql}\n))`;

/**
 * What does not come out of the engine as it is in there: DuckDB-WASM streams ENUMs with an empty dictionary and has no Arrow for
 * nanoseconds of a day and VARIANTs, Arrow's JavaScript misreads intervals and unions, bits and the widest integers come as bare bytes, and
 * a time's zone is lost.
 */
const LOST = /^(ENUM|UNION|INTERVAL|BIT|UHUGEINT|BIGNUM|TIME_NS|VARIANT)$/;
const ZONED_TIME = 'TIME WITH TIME ZONE';
/** A struct whose fields have no names cannot be written as the type of a cast. */
const NAMELESS = /STRUCT\((?!(?:"(?:[^"]|"")*"|\w+) (?!WITH TIME ZONE))/;

/** The type that a cast gives a value so that nothing of it is lost: text in the place of what would be, at any depth. */
export function readableType(sqlType: string): string {
  const all = [...tokens(sqlType)].map(({ text }) => text);
  const readable: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const isZoned = all[i - 2] !== 'WITH' && all.slice(i, i + 7).join('') === ZONED_TIME;
    // The name of a field is followed by its type, a type by none.
    if (isZoned || (LOST.test(all[i]!) && /^[(),[]?$/.test(all[i + 1] ?? ''))) {
      readable.push('VARCHAR');
      if (isZoned) i += 6;
      if (all[i + 1] === '(') i = closing(all, i + 1);
    } else readable.push(all[i]!);
  }
  const text = readable.join('');
  return text !== sqlType && NAMELESS.test(text) ? 'VARCHAR' : text;
}

/** The place of the bracket that closes the one at `open`. */
function closing(all: readonly string[], open: number): number {
  let depth = 0;
  for (let i = open; i < all.length; i++) {
    if (all[i] === '(') depth++;
    if (all[i] === ')' && --depth === 0) return i;
  }
  return all.length;
}

/** The same rows with what would be lost as text; the select itself where nothing would. It begins with one line more. */
export function exactSelect(sql: string, columns: readonly Described[]): string {
  const types = columns.map(({ sqlType }) => readableType(sqlType));
  if (columns.every(({ sqlType }, i) => sqlType === types[i])) return sql;
  const place = (i: number) => `column_${i}`;
  const cells = columns.map(({ name, sqlType }, i) => {
    const cell = types[i] === sqlType ? place(i) : `${place(i)}::${types[i]}`;
    return `${cell} as ${identifier(name)}`;
  });
  return `select ${cells.join(', ')} from (\n${sql}\n) as told(${columns.map((_, i) => place(i)).join(', ')})`;
}

/** What DuckDB says of an error in an `exactSelect`, with the line that the error has in the select itself. */
export const inOwnLines = (message: string): string =>
  message.replace(/^LINE (\d+)(: .*\n)( *)\^/m, (_, line: string, excerpt: string, indent: string) => {
    const own = String(Number(line) - 1);
    return `LINE ${own}${excerpt}${indent.slice(line.length - own.length)}^`;
  });
