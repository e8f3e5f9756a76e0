import { EngineError } from './error';

/** Functions that read files, run text as SQL, or switch something in the engine: past the model and its ledger. */
const REFUSED =
  /^(read_\w+|glob|sniff_csv|parquet_\w+|query|query_table|pragma_\w+|duckdb_secrets|which_secret|arrow_scan\w*|(force_)?checkpoint|(enable|disable)_\w+|write_log|truncate_duckdb_logs|duckdb_logs\w*)$/i;

/**
 * Strings, comments, quoted names, words, spaces and signs, exactly as DuckDB's lexer cuts them, so that no call can hide in
 * what this takes for a string. What the two would cut differently is left out, and so refused: backslash strings, comments
 * within comments, prefixed names (`U&"..."`), and signs or spaces beyond ASCII outside of strings.
 */
const TOKEN =
  /(?<space>[ \t\n\r\f\v]+|--[^\n\r]*|\/\*(?:(?!\/\*)[^])*?\*\/)|(?<string>'(?:[^']|'')*'|\$(?<tag>(?:[\p{L}_][\p{L}\p{M}\p{N}_]*)?)\$[^]*?\$\k<tag>\$)|"(?<quoted>(?:[^"]|"")*)"|(?<word>[\p{L}_][\p{L}\p{M}\p{N}_$]*)|[!-~]/uy;

function refusedPart(sql: string): string | undefined {
  let name: string | undefined;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < sql.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(sql);
    if (!match) return `character ${JSON.stringify(String.fromCodePoint(sql.codePointAt(at)!))}`;
    const rest = sql.slice(TOKEN.lastIndex, TOKEN.lastIndex + 2);
    const { space, string, quoted, word } = match.groups!;
    if (space !== undefined) continue;
    if (match[0] === '(' && name && REFUSED.test(name)) return name;
    if (match[0] + rest[0] === '/*') return 'comment without end or inside a comment';
    if (/^(e'|u&['"])/i.test(match[0] + rest)) return `string with prefix ${match[0]}`;
    name = string === undefined ? (quoted?.replaceAll('""', '"') ?? word) : undefined;
  }
  return undefined;
}

/**
 * Untrusted SQL as one read-only select of at most `rowCap` + 1 rows (the extra row tells that there are more). The newline
 * before the closing bracket keeps a trailing comment from swallowing it. What this cannot refuse, preparing it (one
 * statement only) and the read-only transaction around it do.
 */
export function gated(sql: string, rowCap: number): string {
  const refused = refusedPart(sql);
  if (refused) throw new EngineError('refused', `not allowed here: ${refused}`, { sql });
  return `select * from (\n${sql.replace(/;\s*$/, '')}\n) limit ${rowCap + 1}`;
}
