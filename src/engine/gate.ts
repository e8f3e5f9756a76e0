import { EngineError } from './error';

/** Functions that read files, or run text as SQL, past the model and its ledger. */
const REFUSED = /^(read_\w+|glob|sniff_csv|parquet_\w+|query|query_table|pragma_\w+|duckdb_secrets|which_secret)$/i;

/** Strings, comments, quoted names, words, or any other character. Dollar quotes are strings too. */
const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|"((?:[^"]|"")*)"|([A-Za-z_][\w$]*)|\s+|[\s\S]/g;

function refusedFunction(sql: string): string | undefined {
  let name: string | undefined;
  for (const match of sql.matchAll(TOKEN)) {
    const [token, , quoted, word] = match;
    if (/^(\s|--|\/\*)/.test(token)) continue;
    if (token === '(' && name && REFUSED.test(name)) return name;
    name = quoted?.replaceAll('""', '"') ?? word;
  }
  return undefined;
}

/**
 * Untrusted SQL as one read-only select of at most `rowCap` + 1 rows (the extra row tells that there are more). The newline
 * before the closing bracket keeps a trailing comment from swallowing it. What this cannot refuse, preparing it (one
 * statement only) and the read-only transaction around it do.
 */
export function gated(sql: string, rowCap: number): string {
  const refused = refusedFunction(sql);
  if (refused) {
    throw new EngineError('refused', `function not allowed here: ${refused}`, { sql });
  }
  return `select * from (\n${sql.replace(/;\s*$/, '')}\n) limit ${rowCap + 1}`;
}
