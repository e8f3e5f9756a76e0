import { literal } from '../../engine/sql-literal';
import { asciiDigitsSql } from './digits';

/** How the numbers of a column are written: `1,234.56` or `1.234,56`. */
export type NumberStyle = 'point' | 'comma';

/**
 * How the numbers of a column are written, judged from its values with ASCII digits; `open` when its marks could be either,
 * because each stands before three digits; undefined when no value has a mark.
 */
export function numberStyle(values: readonly string[]): NumberStyle | 'open' | undefined {
  let comma = 0;
  let point = 0;
  const open = new Set<string>();
  const whole: string[] = [];
  for (const value of values) {
    const digits = value.replace(/[^\d.,]/g, '').replace(/^[.,]+|[.,]+$/g, '');
    if (/,(\d{1,2}|\d{4,})$|\.\d{3}[.,]|^0,\d+$/.test(digits)) comma++;
    else if (/\.(\d{1,2}|\d{4,})$|,\d{2,3}[.,]|^0\.\d+$/.test(digits)) point++;
    else if (/^\d{1,3}[.,]\d{3}$/.test(digits)) open.add(digits.at(-4)!);
    else if (digits !== '') whole.push(digits);
  }
  if (comma !== point) return comma > point ? 'comma' : 'point';
  if (comma > 0) return 'point';
  if (open.size === 0) return undefined;
  // A mark that all values over 999 have, and none below, sets thousands.
  if (open.size === 1 && whole.length > 0 && whole.every((digits) => digits.length <= 3))
    return open.has('.') ? 'comma' : 'point';
  return 'open';
}

/** The money and quantity type everywhere: exact, four decimals, up to 10^14. */
export const MONEY = 'decimal(18, 4)';

/** Spaces of every kind, and the marks that order text running right to left. */
const SPACE = '\\s\\x{a0}\\x{2007}\\x{2009}\\x{202f}\\x{200e}\\x{200f}\\x{61c}';
// Letters of the scripts that currencies are written in: compiling \p{L} takes the engine longer than reading small files.
const LETTER =
  '[A-Za-z\\x{c0}-\\x{d6}\\x{d8}-\\x{f6}\\x{f8}-\\x{65f}\\x{671}-\\x{6ef}\\x{6fa}-\\x{8ff}\\x{3041}-\\x{9fff}\\x{ac00}-\\x{d7a3}]';
/** A currency's code or abbreviation, such as `EUR`, `Rs.` or `ر.س.` */
const LETTERS = `(?:${LETTER}\\.?){0,4}`;
/** A currency's sign, or the question mark that an old encoding left of it. */
const SYMBOL = '[\\p{Sc}?\\x{fffd}]?';
const SIGN = '[-−+]?';
/** A minus before the digits, or after them where it is not the dash of `12,-`; or brackets around. */
const NEGATIVE = '^[^0-9]*[-−]|[^-−.,][-−]"?$|^\\(.*\\)$';

/** SQL that reads text as a number with its decimal mark, or null where the marks do not stand as that style sets them. */
function markedNumberSql(text: string, style: NumberStyle): string {
  const [decimal, thousands] = style === 'point' ? ['.', ','] : [',', '.'];
  const group = `[${thousands}'’${SPACE}]`;
  const whole = `(?:[1-9]\\d{0,2}(?:${group}\\d{2})*(?:${group}\\d{3})+|\\d+)`;
  // A dash in place of the decimals says that there are none: `12,-`.
  const digits = `(?:${whole}(?:[${decimal}](?:\\d*|--?|[–—]))?|[${decimal}]\\d+)`;
  const before = `(?:="|')?\\(?${SIGN}[${SPACE}]*${LETTERS}[${SPACE}]*${SYMBOL}[${SPACE}]*${SIGN}[${SPACE}]*`;
  const after = `[${SPACE}]*${SYMBOL}[${SPACE}]*${LETTERS}${SYMBOL}[${SPACE}]*[-−]?\\)?"?`;
  const ascii = asciiDigitsSql(text, decimal);
  const bare = `replace(regexp_replace(${ascii}, '${LETTER}\\.|[^0-9${decimal}]', '', 'g'), ',', '.')`;
  const sign = `case when regexp_matches(${ascii}, ${literal(NEGATIVE)}) then '-' else '' end`;
  return `case when regexp_full_match(${ascii}, ${literal(before + digits + after)})
    then try_cast(${sign} || ${bare} as ${MONEY}) end`;
}

/**
 * SQL that reads a text column as an exact number, or null; thousands marks and currency signs are passed over, digits may be
 * Arabic, Persian or full width. A number that makes sense in the other style only, such as `1,50` among `1.50`, is read in that
 * one. A percentage is a rate and no amount: null.
 */
export function numberSql(text: string, style: NumberStyle): string {
  const styles: NumberStyle[] = style === 'point' ? ['point', 'comma'] : ['comma', 'point'];
  const plain =
    style === 'point'
      ? `try_cast(${text} as ${MONEY})`
      : `case when not contains(${text}, '.') then try_cast(replace(${text}, ',', '.') as ${MONEY}) end`;
  const read = [plain, ...styles.map((each) => markedNumberSql(text, each))];
  return `case when ${text} is not null then coalesce(${read.join(', ')}) end`;
}
