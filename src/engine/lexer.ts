/** A piece of SQL. `unknown` is one character that is cut by no rule. */
export interface Token {
  kind: 'space' | 'string' | 'quoted' | 'word' | 'sign' | 'unknown';
  text: string;
  /** Of a quoted or bare word, what it names. */
  name?: string;
  start: number;
}

/**
 * Strings, comments, quoted names, words, spaces and signs, exactly as DuckDB's lexer cuts them. What the two would cut
 * differently is left to the reader: backslash strings, comments within comments, prefixed names (`U&"..."`), and signs or
 * spaces beyond ASCII outside of strings, which are `unknown`.
 */
const TOKEN =
  /(?<space>[ \t\n\r\f\v]+|--[^\n\r]*|\/\*(?:(?!\/\*)[^])*?\*\/)|(?<string>'(?:[^']|'')*'|\$(?<tag>(?:[\p{L}_][\p{L}\p{M}\p{N}_]*)?)\$[^]*?\$\k<tag>\$)|"(?<quoted>(?:[^"]|"")*)"|(?<word>[\p{L}_][\p{L}\p{M}\p{N}_$]*)|[!-~]/uy;

/** What a string says, without its quotes. */
export const stringText = ({ text }: Pick<Token, 'text'>): string =>
  text.startsWith('$') ? text.replace(/^(\$[^$]*\$)([^]*)\1$/, '$2') : text.slice(1, -1).replaceAll("''", "'");

/** Cuts SQL from its beginning to its end; nothing is left out. */
export function* tokens(sql: string): Generator<Token> {
  let start = 0;
  while (start < sql.length) {
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(sql);
    if (match) {
      const { space, string, quoted, word } = match.groups!;
      const text = match[0];
      if (space !== undefined) yield { kind: 'space', text, start };
      else if (string !== undefined) yield { kind: 'string', text, start };
      else if (quoted !== undefined) yield { kind: 'quoted', text, name: quoted.replaceAll('""', '"'), start };
      else yield word === undefined ? { kind: 'sign', text, start } : { kind: 'word', text, name: word, start };
      start += text.length;
    } else {
      const text = String.fromCodePoint(sql.codePointAt(start)!);
      yield { kind: 'unknown', text, start };
      start += text.length;
    }
  }
}

/** The pieces of SQL that say something: no spaces, no comments. */
export const significant = (sql: string): Token[] => [...tokens(sql)].filter(({ kind }) => kind !== 'space');

/**
 * The first thing in SQL that DuckDB might cut otherwise than `tokens`, as it is written; none if both must agree. Backslash strings
 * are cut alike where no backslash stands before a quote or another one, but only of SQL that is trusted it does not matter what they say.
 */
export function uncertainPart(sql: string, { isTrusted = false } = {}): string | undefined {
  const isPlain = isTrusted && !/\\['\\]/.test(sql);
  for (const { kind, text, start } of tokens(sql)) {
    const rest = sql.slice(start + text.length, start + text.length + 2);
    if (kind === 'unknown') return text;
    if (text + rest[0] === '/*') return '/*';
    if (isPlain && /^e'/i.test(text + rest)) continue;
    if (/^(e'|u&['"])/i.test(text + rest)) return text + rest.slice(0, /^u$/i.test(text) ? 2 : 1);
  }
  return undefined;
}
