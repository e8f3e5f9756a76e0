import { tokens } from '../../engine/lexer';
import { openNames } from './placeholders';

/** What a piece of a query may tell a reader of a link; `customer` is one that the shop has. */
export type Telling = 'customer' | 'email' | 'phone' | 'id';

/** A piece of a query that a reader of the link should perhaps not see, with all the places that it stands in. */
export interface TellingPart {
  kind: Telling;
  /** As it stands in the query. */
  text: string;
  /** A comment is left out where a value would become a parameter. */
  isComment: boolean;
  places: readonly { start: number; end: number }[];
}

interface Part {
  text: string;
  /** What it says, without its quotes or the wildcards around it. */
  value: string;
  isComment: boolean;
  start: number;
}

const EMAIL = /[\p{L}\p{N}][^\s@'"%]*@[^\s@'"%]+\.[\p{L}\p{N}]/u;
const PHONE = /(?:^|[^\w.])\+?\(?\d(?:[\s().-]?\d){6,14}(?![\w.])/;
const DATE = /^\s*\d{4}-\d{2}-\d{2}|^\s*\d{1,2}[./-]\d{1,2}[./-]\d{4}/;
const ADDRESS = /^\w+:\/\//;
const ID = /^(?=(?:\D*\d){6})[\w#:/.-]{8,}$/;

/** Strings, numbers, quoted names and comments of a query; in some a string stands in double quotes. */
function* parts(sql: string): Generator<Part> {
  let number: Part | undefined;
  for (const { kind, text, name, start } of tokens(sql)) {
    if (kind === 'sign' && /\d/.test(text)) {
      number ??= { text: '', value: '', isComment: false, start };
      number = { ...number, text: number.text + text, value: number.value + text };
      continue;
    }
    if (number) yield number;
    number = undefined;
    if (kind === 'quoted') yield { text, value: name!, isComment: false, start };
    else if (kind === 'string') {
      const tag = /^\$[^$]*\$/.exec(text)?.[0] ?? "'";
      const inside = text.slice(tag.length, -tag.length);
      const value = (tag === "'" ? inside.replaceAll("''", "'") : inside).replace(/^[%_\s]+|[%_\s]+$/g, '');
      yield { text, value, isComment: false, start };
    } else if (kind === 'space' && text.trim() !== '') yield { text, value: text, isComment: true, start };
  }
  if (number) yield number;
}

function kindOf({ value: written, isComment }: Part): Telling | undefined {
  // Figures of any script are figures.
  const value = written.replace(/\p{Nd}/gu, (figure) => (/\d/.test(figure) ? figure : '0'));
  if (EMAIL.test(value)) return 'email';
  if (!isComment && DATE.test(value)) return undefined;
  if (!isComment && ADDRESS.test(value) && ID.test(value)) return 'id';
  // A number in figures alone may be anything that has one.
  if (PHONE.test(value) && !/^\d+$/.test(value)) return 'phone';
  return !isComment && ID.test(value) ? 'id' : undefined;
}

/** Values of a query that could be those of a customer: its strings and numbers. */
export const possibleNames = (sql: string): string[] => [
  ...new Set([...parts(sql)].filter(({ isComment, value }) => !isComment && value !== '').map(({ value }) => value)),
];

/** What in a query looks as if it told of somebody; `customers` are those of its values that the shop knows customers by. */
export function tellingParts(sql: string, customers: ReadonlySet<string>): TellingPart[] {
  const found = new Map<string, TellingPart>();
  for (const part of parts(sql)) {
    const kind = !part.isComment && customers.has(part.value) ? 'customer' : kindOf(part);
    if (!kind) continue;
    const { text, isComment, start } = part;
    const places = [...(found.get(text)?.places ?? []), { start, end: start + text.length }];
    found.set(text, { kind, text, isComment, places });
  }
  return [...found.values()];
}

/** The query with a parameter, which its reader fills in, in every place of such a part; a comment is left out. */
export function withParameter(sql: string, { kind, isComment, places }: TellingPart): string {
  const taken = openNames(sql);
  const names = [kind, ...Array.from({ length: taken.length }, (_, i) => `${kind}_${i + 2}`)];
  const replacement = isComment ? ' ' : `$${names.find((name) => !taken.includes(name))}`;
  return places
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + replacement + text.slice(end), sql);
}
