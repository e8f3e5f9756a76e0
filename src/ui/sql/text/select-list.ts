import { significant, type Token } from '../../../engine/lexer';

/** What stands between `select` and `from`: a column, a formula with a name, or all columns. */
export type SelectItem =
  | { kind: 'column'; name: string; column: string; text: string }
  | { kind: 'formula'; name: string; text: string }
  | { kind: 'all'; of: string | undefined };

const ENDS = /^(from|where|group|having|qualify|window|order|limit|offset|union|except|intersect|into)$/i;

/** Words that end a formula and name nothing, and words that a formula goes on after. */
const NO_NAME = /^(end|null|true|false)$/i;
const NOT_BEFORE_NAME = /^(and|or|not|is|in|like|ilike|between|then|else|interval|date|timestamp)$/i;

/** The items of a query's list in their order, those without a name left out; all columns where it begins with `from` and has none. */
export function selectList(query: string): SelectItem[] {
  const all = significant(query);
  const items: Token[][] = [[]];
  let depth = 0;
  let isInside = false;
  for (const token of all) {
    if (depth === 0 && isInside && ENDS.test(token.text)) break;
    if (/^[([{]$/.test(token.text)) depth++;
    if (/^[)\]}]$/.test(token.text)) depth--;
    if (depth === 0 && !isInside) isInside = /^select$/i.test(token.text);
    else if (depth === 0 && token.text === ',') items.push([]);
    else if (isInside) items.at(-1)!.push(token);
  }
  if (!isInside) return /^(from|table)$/i.test(all[0]?.text ?? '') ? [{ kind: 'all', of: undefined }] : [];
  if (/^distinct$/i.test(items[0]![0]?.text ?? '')) items[0]!.shift();
  return items.flatMap((item) => itemOf(item, query));
}

function itemOf(item: readonly Token[], query: string): SelectItem[] {
  const text = (tokens: readonly Token[]) =>
    query.slice(tokens[0]?.start, tokens.at(-1) && tokens.at(-1)!.start + tokens.at(-1)!.text.length);
  if (item[0]?.text === '*') return [{ kind: 'all', of: undefined }];
  if (item[1]?.text === '.' && item[2]?.text === '*') return [{ kind: 'all', of: item[0]!.name }];
  // DuckDB takes the name before the formula too.
  if (item[0]?.name !== undefined && item[1]?.text === ':' && item[2]?.text !== ':')
    return [{ kind: 'formula', name: item[0].name, text: text(item.slice(2)) }];
  const last = item.at(-1);
  if (last?.name === undefined) return [];
  const before = item.at(-2);
  const isNamed =
    before !== undefined && /[)\]}\p{L}\p{N}_$"']$/u.test(before.text) && !NOT_BEFORE_NAME.test(before.text);
  const value = isNamed ? item.slice(0, /^as$/i.test(before.text) ? -2 : -1) : item;
  const column = value.at(-1)?.name;
  const isColumn = value.length === 1 || (value.length === 3 && value[1]!.text === '.');
  if (isColumn && column !== undefined) return [{ kind: 'column', name: last.name, column, text: text(value) }];
  return isNamed && !NO_NAME.test(last.text) ? [{ kind: 'formula', name: last.name, text: text(value) }] : [];
}
