import type { EngineError } from '../../../engine/error';
import { statementKind, WRITES } from '../../../engine/statements';
import { significant, tokens, type Token } from '../../../engine/lexer';
import { literal } from '../../../engine/sql-literal';
import type { MessageKey } from '../../state/locale.svelte';
import { nearest } from './nearest';

/** What is wrong with a statement, for a message of ours, at its place; `candidates` is SQL that may have been meant there. */
export interface Fault {
  key: MessageKey;
  values: Record<string, string>;
  candidates: string[];
  from: number;
  to: number;
}

const FIRST_WORDS =
  'select from with values table pivot unpivot summarize describe show create drop insert update delete alter'.split(
    ' ',
  );
const CLAUSE =
  /^(where|group|order|having|qualify|limit|offset|join|inner|left|right|full|cross|on|using|and|or|union|except|intersect|as)$/i;
const BEFORE_NAME = /^(from|join|as|table|view|macro|into|update)$/i;

/** Signs that word processors, chats and other keyboards put in the place of SQL's own. */
const PLAIN: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '′': "'",
  '“': "'",
  '”': "'",
  '„': "'",
  '«': "'",
  '»': "'",
  '`': '"',
  '،': ',',
  '؛': ';',
  '–': '-',
  '—': '-',
  '−': '-',
  '×': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
};

/** What SQL writes for a sign that is none of its own; full-width signs and spaces too. */
export function plainSign(sign: string): string | undefined {
  const plain = PLAIN[sign] ?? sign.normalize('NFKC').replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u, ' ');
  return plain !== sign && /^[ -~]+$/.test(plain) ? plain : undefined;
}

/** The signs of a statement that are none of SQL's. */
export const strangeSigns = (sql: string): Token[] =>
  [...tokens(sql)].filter(({ kind, text }) => kind === 'unknown' || (kind === 'sign' && text === '`'));

const fault = (
  key: MessageKey,
  from: number,
  to: number,
  values: Record<string, string> = {},
  candidates: string[] = [],
): Fault => ({ key, values, candidates, from, to });

const at = ({ start, text }: Token): [number, number] => [start, start + text.length];

/** What a statement's own text shows to be wrong before it is read as SQL: signs, quotes, comments and brackets. */
export function brokenPart(sql: string): Fault | undefined {
  const [strange] = strangeSigns(sql);
  if (strange) {
    const plain = plainSign(strange.text);
    const code = `U+${strange.text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    if (plain === ' ') return fault('sql_error_space', ...at(strange), { name: code }, ['␣']);
    return fault('sql_error_character', ...at(strange), { name: strange.text }, plain ? [plain] : []);
  }
  const all = significant(sql);
  const toLineEnd = (start: number) => sql.slice(start).search(/\n|$/) + start;
  const comment = all.find(({ text, start }) => text === '/' && sql[start + 1] === '*');
  if (comment) return fault('sql_error_comment', comment.start, toLineEnd(comment.start));
  const quote = all.find(({ kind, text }) => kind === 'sign' && /^['"]$/.test(text));
  if (quote)
    return fault(quote.text === "'" ? 'sql_error_quote' : 'sql_error_name_quote', quote.start, toLineEnd(quote.start));
  const open: Token[] = [];
  for (const token of all) {
    if (token.kind !== 'sign') continue;
    if (token.text === '(' || token.text === '[') open.push(token);
    if (token.text !== ')' && token.text !== ']') continue;
    if (open.pop()?.text !== (token.text === ')' ? '(' : '['))
      return fault('sql_error_bracket_close', ...at(token), { name: token.text });
  }
  const last = open.at(-1);
  return last && fault('sql_error_bracket_open', ...at(last), { name: last.text });
}

/** What is wrong with the word that a statement begins with. */
export function wrongBeginning(sql: string, isUntrusted: boolean): Fault | undefined {
  const [first] = significant(sql);
  if (!first) return undefined;
  if (CLAUSE.test(first.text)) return fault('sql_error_clause', ...at(first), { name: first.text });
  try {
    if (statementKind(sql) === 'reads' || !isUntrusted) return undefined;
    const writing = significant(sql).find(({ text }) => WRITES.test(text))!;
    return fault('sql_error_only_reads', ...at(writing), { name: writing.text });
  } catch (error) {
    // What is refused may stand further on.
    if ((error as EngineError).part !== first.text) return undefined;
    return fault('sql_error_refused', ...at(first), { name: first.text }, nearest(first.text, FIRST_WORDS));
  }
}

/** What the parser stumbled over at an offset, told from the words around it. */
export function stumble(sql: string, offset: number | undefined): Fault {
  const all = significant(sql);
  const i = offset === undefined ? -1 : all.findIndex(({ start, text }) => start + text.length > offset);
  const token = all[i];
  const last = all.at(-1)!;
  if (!token) return fault('sql_error_end', ...at(last));
  const before = all[i - 1];
  const name = /\d/.test(token.text) ? /^[\d.]+/.exec(sql.slice(token.start))![0] : token.text;
  const to = token.start + name.length;
  if (token.kind === 'word' && before && BEFORE_NAME.test(before.text))
    return fault('sql_error_reserved', token.start, to, { name, quoted: `"${name}"` }, [`"${name}"`]);
  const isValue = token.kind !== 'sign' || /\d/.test(token.text);
  const isAfterValue = before && (before.kind !== 'sign' || /^[\d)\]*]$/.test(before.text));
  if (/^(in)$/i.test(before?.text ?? '') && isValue)
    return fault('sql_error_in', token.start, to, { name }, [`(${name})`]);
  if (isValue && isAfterValue && !/^(from|where|group|order|having|limit|on|using|as|and|or|then|end)$/i.test(name))
    return fault('sql_error_comma', token.start, to, { name });
  return fault('sql_error_syntax', token.start, to, { name });
}

/** A text that was written as a name: in double quotes. */
export function textAsName(sql: string, name: string): Fault | undefined {
  const token = significant(sql).find((each) => each.kind === 'quoted' && each.name === name);
  return token && fault('sql_error_text_as_name', ...at(token), { name, text: literal(name) }, [literal(name)]);
}
