import { literal } from '../../engine/sql-literal';

const run = (from: number, length: number) => Array.from({ length }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Digits and marks of other scripts, and what they are in ASCII: Arabic-Indic, Persian, full width. */
const DIGITS = [
  [run(0x660, 10), run(0x30, 10)],
  [run(0x6f0, 10), run(0x30, 10)],
  [run(0xff10, 10), run(0x30, 10)],
  ['，．－＋（）／：', ',.-+()/:'],
  ['\u060c', ','],
  // The Arabic thousands mark means the same in every column, as the apostrophe does.
  ['\u066c', "'"],
] as const;
const FROM = DIGITS.map(([from]) => from).join('');
const TO = DIGITS.map(([, to]) => to).join('');
const ARABIC_DECIMAL = '\u066b';
const PRESENT = '[\\x{60c}\\x{660}-\\x{66c}\\x{6f0}-\\x{6f9}\\x{ff01}-\\x{ff5e}]';

const ASCII = new Map([...`${FROM}${ARABIC_DECIMAL}`].map((char, i) => [char, `${TO}.`[i]!]));

/** Text with the digits and number marks of other scripts in ASCII; the Arabic decimal mark becomes a point. */
export const asciiDigits = (text: string): string =>
  text.replace(/[\u060c\u0660-\u066c\u06f0-\u06f9\uff01-\uff5e]/g, (char) => ASCII.get(char) ?? char);

/** The same in SQL, with the decimal mark that the column has; text in ASCII passes at next to no cost. */
export const asciiDigitsSql = (text: string, decimal = '.'): string =>
  `case when strlen(${text}) > length(${text}) and regexp_matches(${text}, '${PRESENT}')
    then translate(${text}, ${literal(FROM + ARABIC_DECIMAL)}, ${literal(TO + decimal)}) else ${text} end`;
