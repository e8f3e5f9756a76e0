import { literal } from '../../engine/sql-literal';
import { asciiDigitsSql } from './digits';
import { FIRST_JALALI_YEAR, jalaliSql, LAST_JALALI_YEAR } from './jalali';
import { monthSql } from './month-names';

/** What comes first where a column has dates such as 01/02/2024; `iso` when it has none. All other shapes say it themselves. */
export type DateStyle = 'iso' | 'dmy' | 'mdy';

const DAY_OR_MONTH_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/;

/** The ways in which the dates of a column, with ASCII digits, can be read; two when day and month cannot be told apart. */
export function dateStyles(values: readonly string[]): readonly DateStyle[] {
  const parts = values.map((value) => DAY_OR_MONTH_FIRST.exec(value.trim())).filter((match) => match !== null);
  if (parts.length === 0) return ['iso'];
  const firstOver = parts.some((match) => Number(match[1]) > 12);
  const secondOver = parts.some((match) => Number(match[2]) > 12);
  // Nobody writes dots between a month and a day.
  if (!firstOver && !secondOver && parts.every(([date]) => !/[-/]/.test(date))) return ['dmy'];
  if (firstOver === secondOver) return ['dmy', 'mdy'];
  return firstOver ? ['dmy'] : ['mdy'];
}

const EPOCH = '(?:[1-3]\\d{9}|40\\d{8})(?:\\d{3})?(?:\\.\\d+)?';
/** A spreadsheet's days since 1899-12-30; these are 1971 to 2099. */
const SERIAL = '(?:2[6-9]|[3-6]\\d|7[0-2])\\d{3}(?:[.,]\\d+)?';
const NUMERIC = new RegExp(`^(?:${EPOCH}|${SERIAL})$`);

/** Whether a value is a time written as a number: seconds since 1970, or a spreadsheet's days. */
export const isNumericTime = (value: string): boolean => NUMERIC.test(value);

/** SQL for whether a text is seconds or milliseconds since 1970. */
export const isEpochSql = (text: string): string => `regexp_full_match(${text}, '${EPOCH}')`;

const LETTER = '[A-Za-z\\x{c0}-\\x{24f}\\x{620}-\\x{64a}]';
const MONTH_NAME = `(${LETTER}+)\\.?`;
const YEAR = '(\\d{2}(?:\\d{2})?)';

/** A pattern of a day, and which of its groups are year, month and day. */
type Shape = readonly [pattern: string, year: number, month: number, day: number];

const YEAR_FIRST: Shape = ['(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})', 1, 2, 3];
const COMPACT: Shape = ['(\\d{4})(\\d{2})(\\d{2})', 1, 2, 3];
const NAME_FIRST: Shape = [`${MONTH_NAME}[ /.-](\\d{1,2}),?[ /.-]${YEAR}`, 3, 1, 2];
const NAME_SECOND: Shape = [`(\\d{1,2})(?:\\.|er|º)?[ /.-]?(?:de )?${MONTH_NAME},?[ /.-]?(?:de )?${YEAR}`, 3, 2, 1];
const YEAR_LAST = `(\\d{1,2})[-/.](\\d{1,2})[-/.]${YEAR}`;
const BY_STYLE: Record<DateStyle, readonly Shape[]> = {
  iso: [],
  dmy: [[YEAR_LAST, 3, 2, 1]],
  mdy: [[YEAR_LAST, 3, 1, 2]],
};

/** The year last as most files have it, for which the cast is enough once the parts are turned. */
const COMMON = '(\\d{1,2})[-/.](\\d{1,2})[-/.](197[1-9]|19[89]\\d|20\\d\\d)(?: (\\d{1,2}:\\d{2}(?::\\d{2})?))?';

/** AM and PM, also as `a.m.`, `p. m.` and in Arabic. */
export const HALF = '(?:[AaPp]\\.?\\s?[Mm]\\.?|[صم])';
const ZONE = '(?:(?:UTC|GMT)?[-+−]\\d{1,2}(?::?\\d{2})?|Z|[A-Z]{2,5})?(?:\\s*\\(.*\\))?';
const SECONDS = `(?:(\\d{2})(?:[.,]\\d+)?)?\\s*(${HALF})?`;
const TIME = `(?:[,T\\s]\\s*(?:(?:à|um|at) )?(\\d{1,2})[:h](\\d{2}):?${SECONDS})?`;
// Digits alone: the time follows without a mark.
const COMPACT_TIME = `(?:[T\\s]?(\\d{2}):?(\\d{2}):?${SECONDS})?`;

/** A case's branch that writes dates of one shape as `year|month|day|hour|minute|second|half`. */
function branch(text: string, shape: Shape): string {
  const [pattern, ...day] = shape;
  const whole = `${pattern}${shape === COMPACT ? COMPACT_TIME : TIME}\\s*${ZONE}\\s*`;
  const parts = [...day, 4, 5, 6, 7].map((group) => `\\${group}`).join('|');
  return `when regexp_full_match(${text}, ${literal(whole)})
    then regexp_replace(${text}, ${literal(`^${whole}$`)}, '${parts}')`;
}

/** SQL that makes a time of the parts in the list `d`; days that do not exist are null. */
function assembled(): string {
  const month = `case when d[2] > ':' then ${monthSql('d[2]')} else d[2] end`;
  const day = `case
      when length(d[1]) = 4 and d[1] between '1971' and '2099' then try_cast(d[1] || '-' || ${month} || '-' || d[3] as date)
      when length(d[1]) = 2 and d[1] <> '70'
        then try_cast(case when d[1] < '70' then '20' else '19' end || d[1] || '-' || ${month} || '-' || d[3] as date)
      when d[1] between '${FIRST_JALALI_YEAR}' and '${LAST_JALALI_YEAR}'
        then ${jalaliSql('d[1]::integer', 'try_cast(d[2] as integer)', 'd[3]::integer')}
    end`;
  const clock = `try_cast(d[4] || ':' || d[5] || ':' || case when d[6] = '' then '0' else d[6] end as time)`;
  const isEvening = "lower(left(d[7], 1)) in ('p', 'م')";
  const half = `case when ${isEvening} and d[4]::integer < 12 then 12 when not ${isEvening} and d[4]::integer = 12 then -12 else 0 end`;
  return `${day} + case when d[4] = '' then time '00:00' when d[7] = '' then ${clock} else ${clock} + to_hours(${half}) end`;
}

/**
 * SQL that reads a text column as a wall-clock time, or null. Zone marks are left aside: the day in the file is the shop's day.
 * Seconds since 1970 are read as UTC. Days that do not exist, and those outside 1971 to 2099, which stand for nothing, are null.
 */
export function timeSql(text: string, style: DateStyle): string {
  const plain = `case when strlen(${text}) = length(${text}) then ${text}
    else translate(${asciiDigitsSql(text)}, '\u00a0\u202f\u200e\u200f\u061c', '  ') end`;
  const shapes = [...BY_STYLE[style], YEAR_FIRST, NAME_FIRST, NAME_SECOND, COMPACT];
  const parts = `string_split(case ${shapes.map((shape) => branch(plain, shape)).join('\n    ')} end, '|')`;
  const numeric = `case
    when ${isEpochSql(plain)} then make_timestamp(left(${plain}, 10)::bigint * 1000000)
    when regexp_full_match(${plain}, '${SERIAL}')
      then timestamp '1899-12-30' + to_seconds(round(replace(${plain}, ',', '.')::double * 86400)::bigint) end`;
  // The engine's own cast is by far the fastest, but takes only the year first, and knows nothing of what follows the seconds:
  // an offset or a fraction may, a PM may not.
  const isCastable = `(${text} >= '2000' and ${text} < '21' or ${text} >= '1971' and ${text} < '2')
      and (${text}[20] = 'Z' or ${text}[20] <= '9' and (${text}[20] <> ' ' or ${text}[21] <= '9'))`;
  const [order] = BY_STYLE[style];
  const common =
    order &&
    `case when regexp_full_match(${text}, '${COMMON}') then
      try_cast(regexp_replace(${text}, '^${COMMON}$', '\\3-\\${order[2]}-\\${order[3]} \\4') as timestamp) end,`;
  // The list of one gives the parts a name.
  return `coalesce(${common ?? ''}
    case when ${isCastable} then try_cast(replace(left(${text}, 19), '/', '-') as timestamp) end,
    case when ${text} is not null then coalesce(
      list_transform([${parts}], lambda d: ${assembled()})[1],
      ${numeric}) end)`;
}
