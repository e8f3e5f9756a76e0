import { sql, SQLDialect } from '@codemirror/lang-sql';
import type { LanguageSupport } from '@codemirror/language';

export const TYPES =
  'bigint bit blob boolean char date decimal double enum float hugeint int integer interval list map numeric real smallint struct text time timestamp timestamptz tinyint ubigint uhugeint uinteger union usmallint utinyint uuid varchar'.split(
    ' ',
  );

/** DuckDB's SQL for the editor, with the keywords and functions of the engine that runs it. */
export function duckdbLanguage(keywords: readonly string[], functions: readonly string[]): LanguageSupport {
  const isType = new Set(TYPES);
  const words = keywords.filter((word) => !isType.has(word));
  const isWord = new Set(words);
  return sql({
    dialect: SQLDialect.define({
      keywords: words.join(' '),
      types: TYPES.join(' '),
      builtin: functions.filter((name) => !isWord.has(name) && !isType.has(name)).join(' '),
      doubleDollarQuotedStrings: true,
      identifierQuotes: '"',
      operatorChars: '*+-%<>!=&|~^/:@#?',
    }),
  });
}
