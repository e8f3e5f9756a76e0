import { literal } from '../engine/sql-literal';
import { asciiDigitsSql } from './values/digits';

/** Words that spreadsheets, databases and analytics write for "nothing". */
const NULL_WORDS = [
  ...['null', 'n/a', '#n/a', 'na', 'nan', 'nil', 'none', 'n.a.', '\\n', '--', '-', '–', '—'],
  ...['(null)', '(none)', '(blank)', '(not set)', 'undefined'],
];

/** SQL for whether a text says that there is nothing. */
export const isNullWordSql = (text: string): string => `list_contains(${literal(NULL_WORDS)}, lower(${text}))`;

/** SQL for a text, or null where it says that there is nothing. */
export const knownSql = (text: string): string =>
  // Of the words only those that begin like this are longer than four characters.
  `case when (length(${text}) > 4 and ${text}[1] not in ('(', 'u', 'U')) or not ${isNullWordSql(text)} then ${text} end`;

/** What spreadsheets and downloads leave around a text: tabs, no-break and zero-width spaces, marks of direction. */
const AROUND = ' \t\r\n\u00a0\u200b\u200e\u200f\u202f\ufeff';
/** Begins and ends plainly, holds ASCII alone and nothing that stands for something else: it is what it looks like. */
const PLAIN = "^[0-9A-Za-z#](?:[ -%'-~]*[0-9A-Za-z])?$";

const ENTITIES = { quot: '"', apos: "'", lt: '<', gt: '>', nbsp: '\u00a0', amp: '&' };

/** SQL that turns `&#039;` and the entities that every shop system writes into what they stand for. */
function decodedSql(text: string): string {
  const numbers = (pattern: string, prefix: string, before: string, of: string) =>
    `list_reduce(regexp_extract_all(${of}, '(?i)&#${before}(${pattern});', 1),
      lambda found, code: replace(replace(found, '&#${before}' || code || ';', chr((${prefix} || code)::integer)),
        '&#${before.toUpperCase()}' || code || ';', chr((${prefix} || code)::integer)), ${of})`;
  // No code that stands for no character: the engine would give up on it.
  const decimal = numbers('0*[1-9]\\d{0,3}|1[23]\\d{4}', "''", '', text);
  const hexadecimal = numbers('0*[1-9a-f][0-9a-f]{0,2}|[1-9a-c][0-9a-f]{3}|1f[0-9a-f]{3}', "'0x'", 'x', decimal);
  return Object.entries(ENTITIES).reduce(
    (sql, [name, char]) => `replace(${sql}, '&${name};', ${literal(char)})`,
    hexadecimal,
  );
}

/**
 * SQL for the text of a cell, null when blank: without what stands around it, out of a spreadsheet's `="00123"` and `'00123`,
 * with entities decoded and accents composed. `around` are more characters to take off both ends; `raw` is the
 * cell as it goes into all that.
 */
export function textSql(cell: string, around = '', raw = cell): string {
  const inner = `trim(${raw}, ${literal(AROUND + around)})`;
  // An apostrophe before digits is a spreadsheet's; before letters it may be a name's.
  const unwrapped = `regexp_replace(regexp_replace(${inner}, '^="(.*)"$', '\\1'), '^''([0-9+=-])', '\\1')`;
  const decoded = `case when contains(${cell}, '&') then ${decodedSql(unwrapped)} else ${unwrapped} end`;
  return `case when regexp_matches(${cell}, ${literal(PLAIN)}) then ${cell} else nullif(nfc_normalize(${decoded}), '') end`;
}

/** The same for ids and telephone numbers: they are equal whatever digits they are written in. */
export const idSql = (cell: string): string => textSql(cell, '', asciiDigitsSql(cell));

/** SQL for whether an id went through a spreadsheet that wrote it as `5.76912E+17`: what it was cannot be known. */
export const isRoundedSql = (id: string): string =>
  `(contains(${id}, '+') and regexp_full_match(${id}, '\\d(?:[.,]\\d+)?[Ee]\\+\\d{1,3}'))`;
