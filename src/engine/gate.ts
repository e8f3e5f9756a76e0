import { refusal } from './error';
import { significant, stringText, uncertainPart, type Token } from './lexer';

/** Functions that read files, run text as SQL, read the table that a text names, or switch something in the engine: past the model and its ledger. */
const REFUSED =
  /^(read_\w+|glob|sniff_csv|parquet_\w+|query|query_table|pragma_\w+|duckdb_secrets|which_secret|arrow_scan\w*|(force_)?checkpoint|(enable|disable)_\w+|write_log|truncate_duckdb_logs|duckdb_logs\w*|json_execute_\w+|histogram(_values)?)$/i;

/** The engine's catalogue, which tells the names and the SQL of what the owner keeps; but for what tells nothing of it. */
const CATALOGUE = /^(information_schema|pg_(?!(typeof|size_pretty)$)\w+|sqlite_\w+|duckdb_(?!(keywords|memory)$)\w+)$/i;

/** Whether a call has one argument: `histogram` then adds up a column, and with more it can be the macro that reads the table a text names. */
function hasOneArgument(all: readonly Token[], open: number): boolean {
  let depth = 0;
  for (const { text } of all.slice(open)) {
    if (/^[([{]$/.test(text)) depth++;
    else if (/^[)\]}]$/.test(text) && --depth === 0) return true;
    else if (text === ',' && depth === 1) return false;
  }
  return false;
}

/** What a string says, with those that follow it: a string can name a relation too, and DuckDB makes one of several. */
function stringAt(all: readonly Token[], i: number): string {
  const token = all[i];
  return token?.kind === 'string' ? stringText(token) + stringAt(all, i + 1) : '';
}

/** The first thing in the SQL that is refused: a function, a name of the catalogue or in the owner's own database, or what is no select. */
function refusedPart(sql: string): string | undefined {
  const all = significant(sql);
  const named = all.map((token, i) => token.name ?? stringAt(all, i)).find((name) => CATALOGUE.test(name));
  if (named) return named;
  const isRefused = ({ text, name }: Token, i: number) => {
    const before = all[i - 1]?.text;
    const after = all[i + 1]?.text;
    if (name === undefined) return false;
    if (after === '(' && REFUSED.test(name)) return !/^histogram$/i.test(name) || !hasOneArgument(all, i + 1);
    if (after === '.' && before !== '.' && /^own$/i.test(name)) return true;
    // Without a name, and in another database, it lists what the owner keeps; `tables` alone lists the model's.
    if (/^(show|describe|desc)$/i.test(text) && (before === undefined || before === '('))
      return /^([);]|all)?$/i.test(after ?? '') || /^tablesfrom$/i.test(`${after}${all[i + 2]?.text}`);
    if (/^pivot(_wider)?$/i.test(text) && !/^(\.|as)$/i.test(before ?? ''))
      return before === undefined || before === '(' || !/^[(,)]$/.test(after ?? ')');
    return i === 0 && /^explain$/i.test(text);
  };
  return all.find(isRefused)?.name;
}

/**
 * Untrusted SQL as one read-only select of at most `rowCap` + 1 rows (the extra row tells that there are more). The newline
 * before the closing bracket keeps a trailing comment from swallowing it. What this cannot refuse, preparing it (one
 * statement only) and the read-only transaction around it do.
 */
export function gated(sql: string, rowCap: number): string {
  const refused = uncertainPart(sql) ?? refusedPart(sql);
  if (refused) throw refusal(sql, refused);
  return `select * from (\n${sql.replace(/;\s*$/, '')}\n) limit ${rowCap + 1}`;
}
