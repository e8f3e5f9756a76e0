/** How the numbers of a column are written: `1,234.56` or `1.234,56`. */
export type NumberStyle = 'point' | 'comma';
/** How the dates of a column are written; `dmy` and `mdy` share their shape and are told apart by values over 12. */
export type DateStyle = 'iso' | 'compact' | 'dmy' | 'mdy' | 'month_name' | 'day_month_name';

/** The decimal mark of a column, judged from its values: a mark followed by one or two digits at the end decides. */
export function numberStyle(values: readonly string[]): NumberStyle {
  let comma = 0;
  let point = 0;
  for (const value of values) {
    const digits = value.replace(/[^\d.,]/g, '');
    if (/,\d{1,2}$/.test(digits) || /\.\d{3},/.test(digits)) comma++;
    else if (/\.\d{1,2}$/.test(digits) || /,\d{3}\./.test(digits)) point++;
  }
  return comma > point ? 'comma' : 'point';
}

const SHAPES: readonly [RegExp, readonly DateStyle[]][] = [
  [/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/, ['iso']],
  [/^(19|20)\d{6}$/, ['compact']],
  [/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/, ['dmy', 'mdy']],
  [/^[A-Za-z]{3,9}\.? \d{1,2},? \d{4}/, ['month_name']],
  [/^\d{1,2}[ -][A-Za-z]{3,9}\.?[ -]\d{2,4}/, ['day_month_name']],
];

/** The ways in which the dates of a column can be read, by the shape of most; two when day and month cannot be told apart. */
export function dateStyles(values: readonly string[]): readonly DateStyle[] {
  const counts = SHAPES.map(([shape]) => values.filter((value) => shape.test(value.trim())).length);
  const most = Math.max(...counts);
  const styles = most > 0 ? SHAPES[counts.indexOf(most)]![1] : (['iso'] as const);
  if (styles.length === 1) return styles;
  const parts = values.map((value) => /^(\d+)[-/.](\d+)/.exec(value.trim())).filter((match) => match !== null);
  const firstOver = parts.some((match) => Number(match[1]) > 12);
  const secondOver = parts.some((match) => Number(match[2]) > 12);
  if (firstOver === secondOver) return styles;
  return firstOver ? ['dmy'] : ['mdy'];
}

const TIMES = ['', ' %H:%M:%S', ' %H:%M', ' %I:%M:%S %p', ' %I:%M %p'];
const DATES: Record<Exclude<DateStyle, 'iso'>, readonly string[]> = {
  compact: ['%Y%m%d'],
  dmy: ['%d/%m/%Y', '%d/%m/%y'],
  mdy: ['%m/%d/%Y', '%m/%d/%y'],
  month_name: ['%b %d %Y', '%B %d %Y'],
  day_month_name: ['%d %b %Y', '%d %B %Y', '%d %b %y'],
};

/** SQL that reads a text column as a wall-clock time, or null. Zone marks are left aside: the day in the file is the shop's day. */
export function timeSql(text: string, style: DateStyle): string {
  if (style === 'iso') return `try_cast(replace(left(${text}, 19), '/', '-') as timestamp)`;
  const even =
    style === 'compact'
      ? text
      : style === 'dmy' || style === 'mdy'
        ? `regexp_replace(${text}, '^(\\d+)[-/.](\\d+)[-/.](\\d+),?', '\\1/\\2/\\3')`
        : `regexp_replace(replace(replace(${text}, ',', ''), '.', ''), '^(\\w+)[ -](\\w+)[ -](\\d+)', '\\1 \\2 \\3')`;
  const formats = DATES[style].flatMap((date) => TIMES.map((time) => `'${date}${time}'`));
  return `try_strptime(${even}, [${formats.join(', ')}])`;
}

/** The money and quantity type everywhere: exact, four decimals, up to 10^14. */
export const MONEY = 'decimal(18, 4)';

/** What may stand around a number: a sign, a currency's symbol or short code, spaces. */
const AROUND = '[\\s\\x{a0}\\x{202f}]*[-−+]?[\\s\\x{a0}]*[\\p{Sc}\\p{L}.]{0,4}[\\s\\x{a0}]*';

/** SQL that reads a text column as an exact number, or null; thousands marks and currency signs around it are passed over. */
export function numberSql(text: string, style: NumberStyle): string {
  const shape = `regexp_full_match(${text}, '${AROUND}[-−]?[\\d.,'' \\x{a0}\\x{202f}]*\\d[\\d.,'' \\x{a0}\\x{202f}]*${AROUND}')`;
  const digits = `regexp_replace(replace(${text}, '−', '-'), '[^0-9${style === 'comma' ? ',' : '.'}-]', '', 'g')`;
  const plain = style === 'comma' ? `replace(${digits}, ',', '.')` : digits;
  const read = `case when ${shape} then try_cast(${plain} as ${MONEY}) end`;
  return style === 'comma'
    ? read
    : `case when ${text} is not null then coalesce(try_cast(${text} as ${MONEY}), ${read}) end`;
}
