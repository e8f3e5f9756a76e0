import { literal } from '../engine/sql-literal';

/** How the numbers of a column are written: `1,234.56` or `1.234,56`. */
export type NumberStyle = 'point' | 'comma';
/** How the dates of a column are written; `dmy` and `mdy` share their shape and are told apart by values over 12. */
export type DateStyle = 'iso' | 'compact' | 'dmy' | 'mdy' | 'month_name' | 'day_month_name';

/** The decimal mark of a column, judged from its values; marks that only ever stand before three digits decide nothing. */
export function numberStyle(values: readonly string[]): NumberStyle {
  let comma = 0;
  let point = 0;
  for (const value of values) {
    const digits = value.replace(/[^\d.,]/g, '').replace(/^[.,]+|[.,]+$/g, '');
    if (/,(\d{1,2}|\d{4,})$|\.\d{3}[.,]|^0,\d+$/.test(digits)) comma++;
    else if (/\.(\d{1,2}|\d{4,})$|,\d{2,3}[.,]|^0\.\d+$/.test(digits)) point++;
  }
  return comma > point ? 'comma' : 'point';
}

const SHAPES: readonly [RegExp, readonly DateStyle[]][] = [
  [/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/, ['iso']],
  [/^(19|20)\d{6}$/, ['compact']],
  [/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/, ['dmy', 'mdy']],
  [/^[A-Za-z]{3,9}\.?[ -]\d{1,2},?[ -]\d{2,4}/, ['month_name']],
  [/^\d{1,2}[ -][A-Za-z]{3,9}\.?[ -]\d{2,4}/, ['day_month_name']],
];

/** The ways in which the dates of a column can be read, by the shape of most; two when day and month cannot be told apart. */
export function dateStyles(values: readonly string[]): readonly DateStyle[] {
  const counts = SHAPES.map(([shape]) => values.filter((value) => shape.test(value.trim())).length);
  const most = Math.max(...counts);
  const styles = most > 0 ? SHAPES[counts.indexOf(most)]![1] : (['iso'] as const);
  if (styles.length === 1) return styles;
  const parts = values
    .map((value) => /^(\d{1,2})[-/.](\d{1,2})[-/.]/.exec(value.trim()))
    .filter((match) => match !== null);
  const firstOver = parts.some((match) => Number(match[1]) > 12);
  const secondOver = parts.some((match) => Number(match[2]) > 12);
  if (firstOver === secondOver) return styles;
  return firstOver ? ['dmy'] : ['mdy'];
}

/** A pattern, and what its parts are once `|` stands between them. */
type Reading = readonly [pattern: string, format: string];

/** A day that ends in its year; DuckDB would read 24 as the year 24 where the format says `%Y`. */
const endingInYear = (pattern: string, format: string): Reading[] => [
  [`${pattern}(\\d{4})`, `${format}%Y`],
  [`${pattern}(\\d{2})`, `${format}%y`],
];
const MONTH_NAME = '([A-Za-z]{3})[a-z]*\\.?';
const DAYS: Record<DateStyle, readonly Reading[]> = {
  iso: [['(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})', '%Y|%m|%d']],
  compact: [['(\\d{4})(\\d{2})(\\d{2})', '%Y|%m|%d']],
  dmy: endingInYear('(\\d{1,2})[-/.](\\d{1,2})[-/.]', '%d|%m|'),
  mdy: endingInYear('(\\d{1,2})[-/.](\\d{1,2})[-/.]', '%m|%d|'),
  month_name: endingInYear(`${MONTH_NAME}[ -](\\d{1,2}),?[ -]`, '%b|%d|'),
  day_month_name: endingInYear(`(\\d{1,2})[ -]${MONTH_NAME}[ -]`, '%d|%b|'),
};
const ZONE = '\\s*(?:Z|[A-Z]{2,4}|[+-]\\d{2}(?::?\\d{2})?)?';
// The sooner ones first: a zone may look like AM or PM.
const TIMES: readonly Reading[] = [
  ['', ''],
  [`[,T\\s]\\s*(\\d{1,2}:\\d{2}:\\d{2})\\s*([AaPp][Mm])${ZONE}`, '|%I:%M:%S|%p'],
  [`[,T\\s]\\s*(\\d{1,2}:\\d{2})\\s*([AaPp][Mm])${ZONE}`, '|%I:%M|%p'],
  [`[,T\\s]\\s*(\\d{1,2}:\\d{2}:\\d{2})(?:[.,]\\d+)?${ZONE}`, '|%H:%M:%S'],
  [`[,T\\s]\\s*(\\d{1,2}:\\d{2})${ZONE}`, '|%H:%M'],
];

/** SQL that reads a text column as a wall-clock time, or null. Zone marks are left aside: the day in the file is the shop's day. */
export function timeSql(text: string, style: DateStyle): string {
  const branches = DAYS[style].flatMap(([day, dayFormat]) =>
    TIMES.map(([time, timeFormat]) => {
      const pattern = `${day}${time}\\s*`;
      const format = dayFormat + timeFormat;
      const parts = format.split('|').map((_, i) => `\\${i + 1}`);
      // A format that fails costs a hundred times what a pattern does: each is asked only where its pattern fits.
      return `when regexp_full_match(${text}, ${literal(pattern)})
    then try_strptime(regexp_replace(${text}, ${literal(`^${pattern}$`)}, ${literal(parts.join('|'))}), ${literal(format)})`;
    }),
  );
  const read = `case ${branches.join('\n    ')} end`;
  if (style !== 'iso') return read;
  // The engine's own cast is faster still, but knows words such as "infinity", and nothing of AM and PM.
  const cast = `try_cast(replace(left(${text}, 19), '/', '-') as timestamp)`;
  return `case when ${text} >= ':' then null when lower(${text}) like '%m' then ${read} else coalesce(${cast}, ${read}) end`;
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
const SIGN = '[-−+]?';

/** SQL that reads text as a number with its decimal mark, or null where the marks do not stand as that style sets them. */
function markedNumberSql(text: string, style: NumberStyle): string {
  const [decimal, thousands] = style === 'point' ? ['.', ','] : [',', '.'];
  const group = `[${thousands}'’${SPACE}]`;
  const digits = `(?:[1-9]\\d{0,2}(?:${group}\\d{2})*(?:${group}\\d{3})+|\\d+)(?:[${decimal}]\\d*)?|[${decimal}]\\d+`;
  const before = `${SIGN}[${SPACE}]*${LETTERS}[${SPACE}]*\\p{Sc}?[${SPACE}]*${SIGN}[${SPACE}]*`;
  const after = `[${SPACE}]*\\p{Sc}?[${SPACE}]*${LETTERS}\\p{Sc}?[${SPACE}]*[-−]?`;
  const fits = `regexp_full_match(${text}, ${literal(`\\(?${before}(?:${digits})${after}\\)?`)})`;
  const bare = `replace(regexp_replace(${text}, '${LETTER}\\.|[^0-9${decimal}]', '', 'g'), ',', '.')`;
  const sign = `case when regexp_matches(${text}, '[-−]|^\\(.*\\)$') then '-' else '' end`;
  return `case when ${fits} then try_cast(${sign} || ${bare} as ${MONEY}) end`;
}

/**
 * SQL that reads a text column as an exact number, or null; thousands marks and currency signs are passed over. A number that
 * makes sense in the other style only, such as `1,50` among `1.50`, is read in that one.
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
