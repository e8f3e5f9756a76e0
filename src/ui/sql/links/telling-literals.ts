import { significant, stringText, tokens } from '../../../engine/lexer';
import type { ChartSpec } from '../../../permalink/chart-spec';
import type { Known, PossibleNames } from './known-customers';

/** What a piece of a query may tell a reader of a link; `customer` is one that the shop has, or a part of its name, `order` the number of one. */
export type Telling = 'customer' | 'order' | 'email' | 'phone' | 'id';

/** A string, number, comment or name of a query, or a column that its chart names. */
interface Part {
  stands: 'value' | 'name' | 'comment' | 'chart';
  /** As it stands in the query. */
  text: string;
  /** What it says, without its quotes and without what stands for any text around it: that is `before` and `after`. */
  value: string;
  before?: string;
  after?: string;
  /** It is compared with a part of a text. */
  isOpen?: boolean;
  /** A name without quotes: only two words of it in a row can tell. */
  isBare?: boolean;
  start: number;
}

/** A piece of a query that a reader of the link should perhaps not see, with all the places that it stands in. */
export interface TellingPart extends Omit<Part, 'start' | 'isOpen' | 'isBare'> {
  kind: Telling;
  places: readonly { start: number; end: number }[];
}

const EMAIL = /[\p{L}\p{N}][^\s@'"%]*@[^\s@'"%]+\.[\p{L}\p{N}]/u;
const PHONE = /(?:^|[^\w.])\+?\(?\d(?:[\s().-]?\d){6,14}(?![\w.])/;
const DATE = /^\s*\d{4}-\d{2}-\d{2}|^\s*\d{1,2}[./-]\d{1,2}[./-]\d{4}/;
const ADDRESS = /^\w+:\/\//;
const ID = /^(?=(?:\D*\d){6})[\w#:/.-]{8,}$/;

/** What stands for any text at the ends of a pattern. */
const PATTERN = /^([%_^.*\s]*)([^]*?)([%_$.*\s]*)$/;
const SEEKS = /^(contains|prefix|starts_with|suffix|ends_with|strpos|instr|position|(not_)?i?like_escape|regexp_\w+)$/i;
/** A text that is sought stands no more words than these behind the function that seeks it. */
const REACH = 8;

/** The names that the query gives: behind `as`, and before it to a step. */
function givenNames(sql: string): ReadonlySet<string> {
  const words = significant(sql);
  const isAs = (i: number) => /^as$/i.test(words[i]?.text ?? '');
  return new Set(words.flatMap(({ kind, text }, i) => (kind === 'word' && (isAs(i - 1) || isAs(i + 1)) ? text : [])));
}

function* parts(sql: string): Generator<Part> {
  const given = givenNames(sql);
  let number: Part | undefined;
  let reach = 0;
  for (const token of tokens(sql)) {
    const { kind, text, name, start } = token;
    if (kind === 'sign' && /\d/.test(text)) {
      number ??= { stands: 'value', text: '', value: '', start };
      number = { ...number, text: number.text + text, value: number.value + text };
      continue;
    }
    if (number) yield number;
    number = undefined;
    reach = name !== undefined && SEEKS.test(name) ? REACH : reach - 1;
    if (kind === 'quoted') yield { stands: 'name', text, value: name!, start };
    else if (kind === 'word' && given.has(text)) yield { stands: 'name', text, value: text, isBare: true, start };
    else if (kind === 'string') {
      const [, before, value, after] = PATTERN.exec(stringText(token))!;
      const isOpen = reach > 0 || `${before}${after}`.trim() !== '';
      yield { stands: 'value', text, value: value!, before: before!, after: after!, isOpen, start };
    } else if (kind === 'space' && text.trim() !== '') yield { stands: 'comment', text, value: text, start };
  }
  if (number) yield number;
}

/** The columns that a chart names. */
export const chartParts = (chart: ChartSpec | undefined): Part[] =>
  [chart?.x, chart?.y, chart?.colour, chart?.facet].flatMap((text) =>
    text === undefined ? [] : { stands: 'chart', text, value: text, start: 0 },
  );

function kindOf({ value: written, stands }: Part): Telling | undefined {
  const isComment = stands === 'comment';
  // Figures of any script are figures.
  const value = written.replace(/\p{Nd}/gu, (figure) => (/\d/.test(figure) ? figure : '0'));
  if (EMAIL.test(value)) return 'email';
  if (!isComment && DATE.test(value)) return undefined;
  if (!isComment && ADDRESS.test(value) && ID.test(value)) return 'id';
  // A number in figures alone may be anything that has one.
  if (PHONE.test(value) && !/^\d+$/.test(value)) return 'phone';
  return !isComment && ID.test(value) ? 'id' : undefined;
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const isLong = (word: string) => word.length >= (/^\p{N}+$/u.test(word) ? 6 : 4);

/** What in a part could be of what a customer is known by: up to three words in a row, in small letters. */
function phrasesOf({ value, stands, isOpen, isBare }: Part): string[] {
  const words = wordsOf(value);
  // A single word that is compared as a whole is told by being the same.
  if (stands !== 'comment' && !isOpen && words.length === 1) return [];
  // In a comment, a name among other words has a capital, in scripts that have some.
  const alone = words.filter((word) => isLong(word) && !isBare && (stands !== 'comment' || !/^\p{Ll}+$/u.test(word)));
  const rows = [2, 3].flatMap((count) =>
    words
      .slice(0, 1 - count)
      .map((_, i) => words.slice(i, i + count).join(' '))
      .filter(isLong),
  );
  return [...alone, ...rows].map((phrase) => phrase.toLowerCase());
}

/** What a part says that is compared with a part of a text, if it is long enough to tell of somebody. */
function fragmentsOf({ value, isOpen }: Part): string[] {
  const fragment = wordsOf(value).join(' ').toLowerCase();
  return isOpen && isLong(fragment) ? [fragment] : [];
}

/** What is compared as a whole. */
const wholeOf = ({ stands, isBare, value }: Part): string[] =>
  stands === 'comment' || isBare || value === '' ? [] : [value];

/** Text that could be the number of an order; a number in figures alone may be anything that has one. */
const isOrder = ({ stands, text, value }: Part) =>
  stands === 'value' && /^['$]/.test(text) && /^(?=.*\d).{4,}$/.test(value) && !DATE.test(value);

/** Values of a query that could be those of a customer or an order, and what could be parts of those. */
export function possibleNames(sql: string, chart?: ChartSpec): PossibleNames {
  const all = [...parts(sql), ...chartParts(chart)];
  return {
    values: [...new Set(all.flatMap(wholeOf))],
    orders: [...new Set(all.filter(isOrder).map(({ value }) => value))],
    phrases: [...new Set(all.flatMap(phrasesOf))],
    fragments: [...new Set(all.flatMap(fragmentsOf))],
  };
}

/** What in a query and its chart looks as if it told of somebody; `known` are those of its possible names that are of customers or orders. */
export function tellingParts(sql: string, known: Known, chart?: ChartSpec): TellingPart[] {
  const found = new Map<string, TellingPart>();
  for (const whole of [...parts(sql), ...chartParts(chart)]) {
    const { start, isOpen: _, isBare, ...part } = whole;
    const kinds = [...wholeOf(whole), ...phrasesOf(whole), ...fragmentsOf(whole)].map((name) => known.get(name));
    const looks = isBare ? undefined : kindOf(whole);
    const kind = kinds.find((each) => each === 'customer') ?? kinds.find(Boolean) ?? looks;
    if (!kind) continue;
    // A chart's column that the query names goes with it there.
    if (part.stands === 'chart' && [...found.values()].some(({ value }) => value === part.value)) continue;
    const key = `${part.stands} ${part.text}`;
    const places = [...(found.get(key)?.places ?? []), { start, end: start + part.text.length }];
    found.set(key, { ...part, kind, places });
  }
  return [...found.values()];
}
