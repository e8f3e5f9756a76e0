import { significant, tokens } from '../../../engine/lexer';
import { literal } from '../../../engine/sql-literal';

interface Placeholder {
  name: string;
  start: number;
  end: number;
}

/** Every `$name` that stands for a value, outside of strings, comments and names. */
function* placeholders(sql: string): Generator<Placeholder> {
  let dollarAt = NaN;
  for (const { kind, text, name, start } of tokens(sql)) {
    if (kind === 'word' && dollarAt === start - 1) yield { name: name!, start: dollarAt, end: start + text.length };
    dollarAt = text === '$' ? start : NaN;
  }
}

/** What a query leaves open, each once, as it was first written. */
export const openNames = (sql: string): string[] => [...new Set([...placeholders(sql)].map(({ name }) => name))];

export const KINDS = ['text', 'number', 'date'] as const;
export type Kind = (typeof KINDS)[number];

/** What a reader gives for a name, and as what if they say so. */
export interface Given {
  text: string;
  kind?: Kind;
}
export type Values = Readonly<Record<string, Given>>;

const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/;
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;

/** The names that this page gives to what tells of somebody; a number that does so is text, as the tables have it. */
const OF_SOMEBODY = /^(customer|order_number|email|phone|id)(_\d+)?$/;
const OF_TEXT = /^(like|ilike|glob|to|\||~)$/i;

/** As what each name is taken unless its reader says so: what looks like a number or a day is one, but among texts. */
export function kindOf(sql: string, name: string, { text, kind }: Given): Kind {
  if (kind) return kind;
  const value = text.trim();
  if (isDay(value)) return 'date';
  if (!NUMBER.test(value) || OF_SOMEBODY.test(name)) return 'text';
  const words = significant(sql);
  const isAmongTexts = words.some(
    (word, i) =>
      word.name === name &&
      words[i - 1]?.text === '$' &&
      [words[i - 2], words[i + 1]].some((beside) => OF_TEXT.test(beside?.text ?? '')),
  );
  return isAmongTexts ? 'text' : 'number';
}

function valueOf(sql: string, name: string, given: Given): string {
  const value = given.text.trim();
  const kind = kindOf(sql, name, given);
  // In brackets, a minus begins no comment with another one before it.
  if (kind === 'number' && NUMBER.test(value)) return value.startsWith('-') ? `(${value})` : value;
  return kind === 'date' && isDay(value) ? `date ${literal(value)}` : literal(given.text);
}

const isGiven = (values: Values, name: string) => Object.hasOwn(values, name) && values[name]!.text.trim() !== '';

/** What a query leaves open for which there is no value yet. */
export const missingNames = (sql: string, values: Values): string[] =>
  openNames(sql).filter((name) => !isGiven(values, name));

/** The pieces of a query: its own text, and in the place of each `$name` the value that is given; the others stay open. */
function pieces(sql: string, values: Values): { text: string; start: number; isValue: boolean }[] {
  const found = [];
  let done = 0;
  for (const { name, start, end } of placeholders(sql)) {
    if (!isGiven(values, name)) continue;
    found.push({ text: sql.slice(done, start), start: done, isValue: false });
    found.push({ text: valueOf(sql, name, values[name]!), start, isValue: true });
    done = end;
  }
  return [...found, { text: sql.slice(done), start: done, isValue: false }];
}

/** The query with the values that are given in the places of its `$name`s; the others stay open. */
export const filledIn = (sql: string, values: Values): string =>
  pieces(sql, values)
    .map(({ text }) => text)
    .join('');

/** Where in a query a place of it, filled in, comes from. */
export function placeInOpen(sql: string, values: Values, place: number): number {
  let before = 0;
  for (const { text, start, isValue } of pieces(sql, values)) {
    if (place <= before + text.length) return isValue ? start : start + place - before;
    before += text.length;
  }
  return sql.length;
}
