import { tokens, type Token } from '../../../engine/lexer';

/** A stretch of SQL of one colour. `hidden` is a character that cannot be seen or that turns the others round, by its number. */
export interface Piece {
  kind: 'keyword' | 'string' | 'comment' | 'open' | 'hidden' | 'plain';
  text: string;
}

const KEYWORD =
  /^(select|from|where|group|order|by|having|qualify|limit|offset|window|with|recursive|as|join|inner|left|right|full|outer|cross|natural|asof|positional|semi|anti|lateral|on|using|union|all|except|intersect|distinct|values|case|when|then|else|end|and|or|not|in|is|null|true|false|between|like|ilike|exists|cast|date|timestamp|interval|over|partition|rows|range|filter|exclude|replace|columns|asc|desc|nulls|first|last|pivot|unpivot|summarize|describe|show|table|create|drop|insert|into|update|delete|set|attach|copy|call|pragma|install|load)$/i;
const HIDDEN =
  /([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb])/u;

const numberOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Text of somebody else's for the screen: what is hidden in it stands by its number, and so cannot turn what is beside it. */
export const plainSight = (text: string): string =>
  text
    .split(HIDDEN)
    .map((part, i) => (i % 2 === 0 ? part : numberOf(part)))
    .join('');

/** The same to be put into a sentence: kept apart from it, as `<bdi>` would. */
export const aside = (text: string): string => `\u2068${/^\s$/.test(text) ? numberOf(text) : plainSight(text)}\u2069`;

function kindOf({ kind, text }: Token, isOpen: boolean): Piece['kind'] {
  if (isOpen) return 'open';
  if (kind === 'string') return 'string';
  if (kind === 'space' && text.trim() !== '') return 'comment';
  return kind === 'word' && KEYWORD.test(text) ? 'keyword' : 'plain';
}

/** Cuts SQL for the screen, neighbours of one kind together; what is hidden stands for itself. */
export function sqlPieces(sql: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind && kind !== 'hidden') last.text += text;
    else pieces.push({ kind, text });
  };
  let dollarAt = NaN;
  for (const token of tokens(sql)) {
    const isOpen = token.kind === 'word' && dollarAt === token.start - 1;
    dollarAt = token.text === '$' ? token.start : NaN;
    const kind = kindOf(token, isOpen);
    token.text.split(HIDDEN).forEach((text, i) => {
      if (text === '') return;
      if (i % 2 === 0) add(kind, text);
      else add('hidden', numberOf(text));
    });
  }
  return pieces;
}
