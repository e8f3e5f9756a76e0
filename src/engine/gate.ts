import { EngineError } from './error';
import { tokens, uncertainPart, type Token } from './lexer';

/** Functions that read files, run text as SQL, or switch something in the engine: past the model and its ledger. */
const REFUSED =
  /^(read_\w+|glob|sniff_csv|parquet_\w+|query|query_table|pragma_\w+|duckdb_secrets|which_secret|arrow_scan\w*|(force_)?checkpoint|(enable|disable)_\w+|write_log|truncate_duckdb_logs|duckdb_logs\w*)$/i;

/** The first function called in the SQL that is refused. */
function refusedCall(sql: string): string | undefined {
  let before: Token | undefined;
  for (const token of tokens(sql)) {
    if (token.kind === 'space') continue;
    if (token.text === '(' && before?.name && REFUSED.test(before.name)) return before.name;
    before = token;
  }
  return undefined;
}

/**
 * Untrusted SQL as one read-only select of at most `rowCap` + 1 rows (the extra row tells that there are more). The newline
 * before the closing bracket keeps a trailing comment from swallowing it. What this cannot refuse, preparing it (one
 * statement only) and the read-only transaction around it do.
 */
export function gated(sql: string, rowCap: number): string {
  const refused = uncertainPart(sql) ?? refusedCall(sql);
  if (refused) throw new EngineError('refused', `not allowed here: ${refused}`, { sql });
  return `select * from (\n${sql.replace(/;\s*$/, '')}\n) limit ${rowCap + 1}`;
}
