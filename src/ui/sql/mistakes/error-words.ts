import type { EngineError } from '../../../engine/error';
import { significant, type Token } from '../../../engine/lexer';
import { literal } from '../../../engine/sql-literal';
import type { MessageKey } from '../../state/locale.svelte';
import { callText, LIBRARY } from '../catalog/library';
import { openAnalysis } from '../catalog/names';
import { nearest } from './nearest';
import { brokenPart, stumble, textAsName, wrongBeginning, type Fault } from './text-faults';

/** What DuckDB says, with the values that a message of ours takes; `name` is what the reader wrote. */
const SAYINGS: [RegExp, MessageKey][] = [
  [/Referenced column "(?<name>.+?)" (was )?not found/, 'sql_error_column'],
  [/does not have a column named "(?<name>.+?)"/, 'sql_error_column'],
  [/Ambiguous reference to column name "(?<name>.+?)"/, 'sql_error_ambiguous'],
  [/Table with name (?<name>.+?) does not exist/, 'sql_error_table'],
  [/Referenced table "(?<name>.+?)" not found/, 'sql_error_table'],
  [/Type with name (?<name>.+?) does not exist/, 'sql_error_type'],
  [
    /Function with name (?<name>row_number|(dense_|percent_)?rank|cume_dist|ntile|lag|lead|first_value|last_value|nth_value) does not/,
    'sql_error_over',
  ],
  [/Function with name (?<name>.+?) does not exist/, 'sql_error_function'],
  [/Type with name "(?<name>.+?)" is not in the catalog/, 'sql_error_type'],
  [/Function with name "(?<name>today|current_\w+|local\w+)" is not in the catalog/, 'sql_error_today'],
  [/Function with name "(?<name>.+?)" is not in the catalog/, 'sql_error_extension'],
  [/Function "(?<name>.+?)" is a table function/, 'sql_error_table_function'],
  [/column "(?<name>.+?)" must appear in the GROUP BY/i, 'sql_error_group'],
  [/WHERE clause cannot contain aggregates/, 'sql_error_where_sum'],
  [/GROUP BY clause cannot contain aggregates/, 'sql_error_group_sum'],
  [/(?<clause>WHERE|HAVING) clause cannot contain window functions/, 'sql_error_window'],
  [/aggregate function calls cannot be nested/, 'sql_error_nested'],
  [/Cannot compare values of type (?<left>.+?) and type (?<right>.+?) -/, 'sql_error_compare'],
  [/Unimplemented type for cast \((?<left>.+?) -> (?<right>.+?)\)/, 'sql_error_cast'],
  [/(?:date|timestamp) field (?:value out of range|format|invalid)[^"]*"(?<name>[^]*?)"/, 'sql_error_date'],
  [/invalid (?:date|timestamp|time) field format: "(?<name>[^]*?)"/, 'sql_error_date'],
  [/Could not convert string ['"](?<name>[^]*?)['"] to (?<type>\w+)/, 'sql_error_convert'],
  [/extract specifier "(?<name>.+?)" not recognized/, 'sql_error_value'],
  [/Macro (?<name>\w+)\(\) does not support the supplied/, 'sql_error_parameters'],
  [/No function matches the given name and argument types '(?<name>.+?)\((?<types>.*?)\)'\./, 'sql_error_arguments'],
  [/for the function call "(?<name>.+?)\((?<types>.*?)\)"\./, 'sql_error_arguments'],
  [/Duplicate CTE name "(?<name>.+?)"/, 'sql_error_step_twice'],
  [/SELECT clause without selection list/, 'sql_error_no_columns'],
  [/same number of result columns/, 'sql_error_union'],
  [/errhint NOT IMPLEMENTED/, 'sql_error_limit'],
  [/Can only (?:update|delete from|insert into) base table|(?<name>\S+) is not an table/, 'sql_error_model_changed'],
  [/Permission Error/, 'sql_error_outside'],
];

const OWN_WORDS = ['model_changed', 'name_taken', 'cancelled', 'timeout', 'memory', 'crashed'] as const;
const COPY = 'create table mine as from orders';
const DATE_PARTS = ['day', 'week', 'month', 'quarter', 'year'];

/** How the gate begins what it wraps an untrusted select in. */
const WRAP = 'select * from (\n';

function candidatesIn(text: string): string[] {
  const list = /(?:Candidate (?:bindings|tables|functions)|Did you mean|\(use):? (.+)/.exec(text)?.[1] ?? '';
  const names = [...list.matchAll(/"(.+?)"/g)].map(([, name]) => name!);
  return names.filter((name) => !/^(pg_|duckdb_|sqlite_|information_schema|!)/.test(name)).slice(0, 5);
}

/** Puts an error of a statement into words at its place; what no message of ours fits is told as the engine says it. */
export function faultOf(error: EngineError, sql: string, isUntrusted: boolean): Fault {
  const whole = { candidates: [], from: 0, to: sql.length };
  const own = OWN_WORDS.find((code) => code === error.code);
  if (own) return { key: `sql_error_${own}`, values: { name: error.message, copy: COPY }, ...whole };
  const offset = offsetOf(error, sql, isUntrusted);
  if (error.part !== undefined || /^Parser Error|`__postfix/.test(error.message)) {
    const written = brokenPart(sql) ?? wrongBeginning(sql, isUntrusted);
    if (written) return written;
    if (/syntax error/.test(error.message)) return stumble(sql, offset);
  }
  const { key, values } =
    error.part === undefined
      ? saying(error.message)
      : { key: 'sql_error_refused' as const, values: { name: error.part } };
  const place = placeOf(key, values.name, sql, offset);
  return refined({ key, values, candidates: candidatesIn(error.message), ...place }, sql);
}

function saying(text: string): Pick<Fault, 'key' | 'values'> {
  for (const [pattern, key] of SAYINGS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const name = match.groups?.name ?? '';
    const plainType = (type = '') => type.replaceAll('STRING_LITERAL', 'VARCHAR').replaceAll('_LITERAL', '');
    const { type, types, left, right, clause } = match.groups ?? {};
    const call = /Candidate macros:\s+(.+)/.exec(text)?.[1] ?? `from ${name}()`;
    const told = {
      type: type ?? '',
      types: plainType(types),
      left: plainType(left),
      right: plainType(right),
      clause: clause ?? '',
    };
    return { key, values: { ...told, name, call, copy: COPY } };
  }
  return { key: 'sql_error_other', values: { message: text.split('\n\n')[0]! } };
}

/** What the statement's words tell of a fault beyond what the engine says. */
function refined(fault: Fault, sql: string): Fault {
  const { key, from } = fault;
  const name = fault.values.name ?? '';
  const ahead = significant(sql.slice(0, from));
  const entry = LIBRARY.find(({ macro }) => macro.name === name.toLowerCase());
  if (key === 'sql_error_column') {
    const isCompared = /^(=|i?like)$/i.test(ahead.at(-1)?.text ?? '');
    const candidates = isCompared ? [...fault.candidates, literal(name)] : fault.candidates;
    return textAsName(sql, name) ?? { ...fault, candidates };
  }
  if (key === 'sql_error_table' && entry) {
    const call = callText(entry.macro);
    return { ...fault, key: 'sql_error_call', values: { name, call }, candidates: [call] };
  }
  if (key === 'sql_error_arguments') {
    const called = LIBRARY.find(({ macro }) => macro.name === sql.slice(from, fault.to).toLowerCase());
    if (called)
      return {
        ...fault,
        key: 'sql_error_parameters',
        values: { name: called.macro.name, call: callText(called.macro) },
      };
  }
  if (key === 'sql_error_value') {
    const options = openAnalysis(ahead)?.entry.params[ahead.at(-3)?.name ?? '']?.options ?? DATE_PARTS;
    return { ...fault, candidates: options.map((option) => literal(option)) };
  }
  return fault;
}

/** What was most likely meant: of all that is offered, what differs from it by few letters or by its quotes. */
export const meantBy = ({ values, candidates }: Fault): string[] => nearest(values.name ?? '', candidates);

/** Where in the statement the error lies; the whole statement where nothing tells. */
function placeOf(
  key: MessageKey,
  name: string | undefined,
  sql: string,
  offset: number | undefined,
): { from: number; to: number } {
  const all = significant(sql);
  const word =
    { sql_error_limit: 'limit', sql_error_no_columns: 'select', sql_error_union: 'union' }[key as string] ?? name;
  const holds = ({ start, text }: Token) => offset !== undefined && start + text.length > offset;
  // The caret counts columns of a terminal, which a wide letter shifts: the name that is told is surer.
  const named = all.filter(
    ({ text, name: plain }) =>
      word && [text, plain, text.slice(1, -1)].some((each) => each?.toLowerCase() === word.toLowerCase()),
  );
  const isQualified = (token: Token) => all[all.indexOf(token) - 1]?.text === '.';
  const bare = key === 'sql_error_ambiguous' ? named.filter((token) => !isQualified(token)) : named;
  const nearby = bare.toSorted((a, b) => Math.abs(a.start - (offset ?? 0)) - Math.abs(b.start - (offset ?? 0)));
  const token =
    (key === 'sql_error_step_twice' ? nearby[1] : nearby[0]) ??
    (offset === undefined ? undefined : (all.find(holds) ?? all.at(-1)));
  return token ? { from: token.start, to: token.start + token.text.length } : { from: 0, to: sql.length };
}

/** Where the engine says the error lies; undefined where it does not say, or behind the statement's end. */
function offsetOf({ message, position }: EngineError, sql: string, isUntrusted: boolean): number | undefined {
  if (position !== undefined) {
    const bytes = new TextEncoder().encode(sql);
    const at = Math.max(0, position - (isUntrusted ? WRAP.length : 0));
    return at > bytes.length ? undefined : new TextDecoder().decode(bytes.slice(0, at)).length;
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
