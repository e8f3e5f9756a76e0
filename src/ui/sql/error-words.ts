import type { EngineError } from '../../engine/error';
import { tokens } from '../../engine/lexer';
import type { MessageKey } from '../state/locale.svelte';

/** An engine's error for the reader: a message with its values, and names that may have been meant. */
export interface ErrorWords {
  key: MessageKey;
  values: Record<string, string>;
  candidates: string[];
}

/** What DuckDB says, with the values that a message of ours takes; the first is what the reader wrote. */
const SAYINGS: [RegExp, MessageKey][] = [
  [/Referenced column "(?<name>.+?)" not found/, 'sql_error_column'],
  [/does not have a column named "(?<name>.+?)"/, 'sql_error_column'],
  [/Table with name (?<name>.+?) does not exist/, 'sql_error_table'],
  [/Referenced table "(?<name>.+?)" not found/, 'sql_error_table'],
  [/Function with name (?<name>.+?) does not exist/, 'sql_error_function'],
  [/Function "(?<name>.+?)" is a table function/, 'sql_error_table_function'],
  [/column "(?<name>.+?)" must appear in the GROUP BY/i, 'sql_error_group'],
  [/syntax error at or near "(?<name>[^]+?)"/, 'sql_error_syntax'],
  [/syntax error at end of input/, 'sql_error_end'],
  [/Could not convert string '(?<name>[^]*?)' to (?<type>\w+)/, 'sql_error_convert'],
  [/Macro (?<name>\w+)\(\) does not support the supplied/, 'sql_error_parameters'],
  [/No function matches the given name and argument types '(?<name>.+?)'/, 'sql_error_arguments'],
  [/not allowed here: (?:function |character )?(?<name>[^]+)/, 'sql_error_refused'],
  [/Permission Error/, 'sql_error_outside'],
];

const OWN_WORDS = ['model_changed', 'name_taken', 'cancelled', 'timeout', 'memory', 'crashed'] as const;

/** How the gate begins what it wraps an untrusted select in. */
const WRAP = 'select * from (\n';

function candidatesIn(text: string): string[] {
  const list = /(?:Candidate (?:bindings|tables|functions)|Did you mean):? (.+)/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/"(.+?)"/g)].map(([, name]) => name!).slice(0, 5);
}

/** Puts an error into words; what no message of ours fits is told as the engine says it. */
export function errorWords(error: EngineError): ErrorWords {
  const text = error.message;
  const own = OWN_WORDS.find((code) => code === error.code);
  if (own)
    return {
      key: `sql_error_${own}`,
      values: { name: error.message, copy: 'create table mine as from orders' },
      candidates: [],
    };
  const candidates = candidatesIn(text);
  for (const [pattern, key] of SAYINGS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const name = match.groups?.name ?? '';
    const call = /Candidate macros:\s+(.+)/.exec(text)?.[1] ?? `from ${name}()`;
    return { key, values: { name, type: match.groups?.type ?? '', call }, candidates };
  }
  return { key: 'sql_error_other', values: { message: text.split('\n\n')[0]! }, candidates };
}

/** Where in the statement the error lies, from `from` to `to`; the whole statement where the engine names no place. */
export function errorPlace(error: EngineError, sql: string, isUntrusted: boolean): { from: number; to: number } {
  const { name } = errorWords(error).values;
  const at = offsetOf(error, sql, isUntrusted);
  const all = [...tokens(sql)].filter(({ kind }) => kind !== 'space');
  const holds = ({ start, text }: { start: number; text: string }) => at !== undefined && start + text.length > at;
  // The caret counts columns of a terminal, which a wide letter shifts: the name that is told is surer.
  const named = all.filter(({ text, name: plain }) => name && [text, plain, text.slice(1, -1)].includes(name));
  const nearest = named.toSorted((a, b) => Math.abs(a.start - (at ?? 0)) - Math.abs(b.start - (at ?? 0)))[0];
  const token = nearest ?? (at === undefined ? undefined : (all.find(holds) ?? all.at(-1)));
  return token ? { from: token.start, to: token.start + token.text.length } : { from: 0, to: sql.length };
}

function offsetOf({ message, position }: EngineError, sql: string, isUntrusted: boolean): number | undefined {
  if (position !== undefined) {
    const bytes = new TextEncoder().encode(sql).slice(0, Math.max(0, position - (isUntrusted ? WRAP.length : 0)));
    return new TextDecoder().decode(bytes).length;
  }
  const shown = /^LINE (\d+): (.*)\n( *)\^/m.exec(message);
  if (!shown) return undefined;
  const [, line, excerpt, indent] = shown;
  const lines = sql.split('\n');
  const row = Number(line) - 1 - (isUntrusted ? 1 : 0);
  if (lines[row] === undefined) return undefined;
  const before = lines.slice(0, row).reduce((sum, { length }) => sum + length + 1, 0);
  const column = indent!.length - `LINE ${line}: `.length;
  // Of a long line only a part is shown.
  const cut = excerpt!.startsWith('...') ? lines[row].indexOf(excerpt!.replace(/^\.\.\.|\.\.\.$/g, '')) - 3 : 0;
  return before + cut + column;
}
