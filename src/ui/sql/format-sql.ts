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
