import { duckdb, formatDialect } from 'sql-formatter';

/** The text with one clause to a line; throws on what is no SQL. */
export const formatSql = (text: string): string =>
  formatDialect(text, {
    dialect: duckdb,
    keywordCase: 'lower',
    tabWidth: 4,
    linesBetweenQueries: 1,
    paramTypes: { named: ['$'] },
  });

/** Where in a text that was laid out anew a place of it is: behind as many signs that are no spaces. */
export function samePlace(text: string, formatted: string, place: number): number {
  const signs = text.slice(0, place).replace(/\s/g, '').length;
  if (signs === 0) return 0;
  const found = [...formatted.matchAll(/\S/g)][signs - 1];
  return found ? found.index + 1 : formatted.length;
}
