import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { rows } from '../../test/support/shop';
import type { Value } from '../engine/arrow-rows';
import type { Engine } from '../engine/engine';
import { literal } from '../engine/sql-literal';
import { dateStyles, numberSql, numberStyle, timeSql, type DateStyle, type NumberStyle } from './values';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

async function read(expression: string, texts: readonly string[]): Promise<Value[]> {
  const found = await rows(engine, `select ${expression} as value from (select unnest(${literal(texts)}) as text)`);
  return found.map(({ value }) => value!);
}

const numbers = (style: NumberStyle, texts: readonly string[]) => read(numberSql('text', style), texts);
const times = async (style: DateStyle, texts: readonly string[]) =>
  (await read(timeSql('text', style), texts)).map((value) =>
    value instanceof Date ? value.toISOString().slice(0, 19).replace('T00:00:00', '').replace('T', ' ') : value,
  );

describe('numbers', () => {
  test.each<[NumberStyle, string, number | null]>([
    ['point', '1234.5', 1234.5],
    ['point', '1,234.56', 1234.56],
    ['point', '1,234,567', 1234567],
    ['point', '1,23,456.50', 123456.5],
    ['point', '.5', 0.5],
    ['point', '5.', 5],
    ['point', '5.5e3', 5500],
    ['comma', '1.234,56', 1234.56],
    ['comma', '1.234', 1234],
    ['point', '1.234', 1.234],
    ['comma', '1.234.567', 1234567],
    ['comma', ',5', 0.5],
    ['comma', '0,125', 0.125],
    ['comma', '1234', 1234],
    ['point', '1 234.50', 1234.5],
    ['point', '1\u00a0234.50', 1234.5],
    ['comma', '1\u202f234\u202f567,5', 1234567.5],
    ['comma', '1\u2009234,5', 1234.5],
    ['point', "1'234.50", 1234.5],
    ['point', '1’234.50', 1234.5],
  ])('%s: %s is %s', async (style, text, number) => {
    expect(await numbers(style, [text])).toEqual([number]);
  });

  test.each([
    ['$10.50', 10.5],
    ['USD 10.50', 10.5],
    ['10.50USD', 10.5],
    ['AU $3,000.00', 3000],
    ['MX$2,000.00', 2000],
    ['₹38,165.00', 38165],
    ['R$ 99', 99],
    ['Rs.500', 500],
    ['Rs. 1,500.00', 1500],
    ['799.00 ر.س.', 799],
    ['د.إ.\u200f 12.00', 12],
    ['12.00 kr.', 12],
    ['€\u00a010.50', 10.5],
  ])('a currency around a number is passed over: %s', async (text, number) => {
    expect(await numbers('point', [text])).toEqual([number]);
  });

  test.each([
    ['-12.5', -12.5],
    ['12.50-', -12.5],
    ['−12.50', -12.5],
    ['12.50−', -12.5],
    ['-$12.50', -12.5],
    ['$-12.50', -12.5],
    ['-12.50 €', -12.5],
    ['$12.50-', -12.5],
    ['(12.50)', -12.5],
    ['($1,012.50)', -1012.5],
    ['+12.50', 12.5],
  ])('a sign counts wherever it stands: %s', async (text, number) => {
    expect(await numbers('point', [text])).toEqual([number]);
  });

  test.each([
    ['point', '€10,50', 10.5],
    ['point', '1 234,50', 1234.5],
    ['point', '0,500', 0.5],
    ['comma', '10.50', 10.5],
    ['comma', '1,234.5', 1234.5],
  ] as const)('among %s numbers, %s makes sense one way only', async (style, text, number) => {
    expect(await numbers(style, [text])).toEqual([number]);
  });

  test.each([
    'twelve',
    '',
    '-',
    '1/2',
    '5%',
    '12-34',
    '1.2.3',
    '1,2,3',
    '12,34,5',
    '1 2',
    '10 apples',
    '3 x 4',
    '2024-01-05',
    '10.50 20.00',
    'inf',
    'nan',
    '0x10',
    '999999999999999',
    '€',
    '#1',
  ])('%j is no number in either style', async (text) => {
    expect(await numbers('point', [text])).toEqual([null]);
    expect(await numbers('comma', [text])).toEqual([null]);
  });

  const amounts = fc.array(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), { minLength: 20, maxLength: 60 });
  const written: Record<string, [NumberStyle, (thousands: string, decimals: string) => string]> = {
    '1,234.5678': ['point', (thousands, decimals) => `${thousands}.${decimals}`],
    '1.234,5678': ['comma', (thousands, decimals) => `${thousands.replaceAll(',', '.')},${decimals}`],
    '1 234,5678': ['comma', (thousands, decimals) => `${thousands.replaceAll(',', '\u202f')},${decimals}`],
    "1'234.5678": ['point', (thousands, decimals) => `CHF ${thousands.replaceAll(',', "'")}.${decimals}`],
    '1234.5678-': ['point', (thousands, decimals) => `${thousands.replaceAll(',', '')}.${decimals}`],
  };
  test.each(Object.keys(written))('any amount written as %s is read back to its fourth decimal', async (shape) => {
    const [style, write] = written[shape]!;
    await fc.assert(
      fc.asyncProperty(amounts, async (list) => {
        const texts = list.map((n) => {
          const digits = String(Math.abs(n)).padStart(5, '0');
          const thousands = Number(digits.slice(0, -4)).toLocaleString('en');
          const text = write(thousands, digits.slice(-4));
          return n >= 0 ? text : shape.endsWith('-') ? `${text}-` : `-${text}`;
        });
        expect(numberStyle(texts)).toBe(style);
        expect(await numbers(style, texts)).toEqual(list.map((n) => n / 10_000 || 0));
      }),
      { numRuns: 10 },
    );
  });
});

describe('the number style of a column', () => {
  test.each<[NumberStyle, string[]]>([
    ['point', ['1234.50', '20.00']],
    ['comma', ['1.234,56', '19,90', '1,234']],
    ['comma', ['1.234.567', '12']],
    ['point', ['1,234,567', '12']],
    ['comma', ['0,125', '0,750']],
    ['point', ['1,234.5 €', '1,234']],
    ['comma', ['116,99 €', '799,00 ر.س.']],
    ['point', ['Rs.500.50']],
    ['point', ['12', '1,234', 'n/a', '']],
    ['point', []],
  ])('%s: %j', (style, values) => {
    expect(numberStyle(values)).toBe(style);
  });
});

describe('dates', () => {
  test.each<[DateStyle, string, string | null]>([
    ['iso', '2024-01-05', '2024-01-05'],
    ['iso', '2024/1/5', '2024-01-05'],
    ['iso', '2024.01.05', '2024-01-05'],
    ['iso', '2024-01-05T10:20:30', '2024-01-05 10:20:30'],
    ['iso', '2024-01-05 10:20', '2024-01-05 10:20:00'],
    ['iso', '2024-01-05T10:20:30.123Z', '2024-01-05 10:20:30'],
    ['iso', '2024-01-05 9:05', '2024-01-05 09:05:00'],
    ['iso', '2024-01-05 10:20:30 PM', '2024-01-05 22:20:30'],
    ['iso', '2024-01-05 10:20 am', '2024-01-05 10:20:00'],
    ['compact', '20240105', '2024-01-05'],
    ['dmy', '05/01/2024', '2024-01-05'],
    ['dmy', '5.1.2024', '2024-01-05'],
    ['dmy', '05-01-24', '2024-01-05'],
    ['dmy', '05/01/99', '1999-01-05'],
    ['dmy', '28/02/2024 13:05', '2024-02-28 13:05:00'],
    ['dmy', '05.01.2024, 13:05:06', '2024-01-05 13:05:06'],
    ['mdy', '01/05/2024', '2024-01-05'],
    ['mdy', '1/5/24', '2024-01-05'],
    ['mdy', '1/5/2024 1:05:06 PM', '2024-01-05 13:05:06'],
    ['mdy', '1/5/2024 12:05 am', '2024-01-05 00:05:00'],
    ['mdy', '1/5/24 1:05PM', '2024-01-05 13:05:00'],
    ['month_name', 'Jan 5, 2024', '2024-01-05'],
    ['month_name', 'January 5, 2024 1:05:06 PM', '2024-01-05 13:05:06'],
    ['month_name', 'May 5 2024', '2024-05-05'],
    ['month_name', 'Jul-21-25', '2025-07-21'],
    ['day_month_name', '5 Jan 2024', '2024-01-05'],
    ['day_month_name', '05-JAN-24', '2024-01-05'],
    ['day_month_name', '5 January 2024 10:20', '2024-01-05 10:20:00'],
    ['day_month_name', '5 Jan. 2024', '2024-01-05'],
  ])('%s: %s is %s', async (style, text, time) => {
    expect(await times(style, [text])).toEqual([time]);
  });

  test.each<[DateStyle, string]>([
    ['iso', '2024-01-05 00:20:30 +0500'],
    ['iso', '2024-01-05T00:20:30+05:00'],
    ['iso', '2024-01-05T00:20:30-08'],
    ['iso', '2024-01-05 00:20:30 UTC'],
    ['mdy', '1/5/2024 00:20:30 -0800'],
    ['mdy', '1/5/2024 12:20:30 AM PST'],
    ['month_name', 'Jan 5, 2024 12:20:30 AM PDT'],
    ['dmy', '05/01/2024 00:20:30.000Z'],
  ])('the day and hour of the file stay where a zone is written: %s %s', async (style, text) => {
    expect(await times(style, [text])).toEqual(['2024-01-05 00:20:30']);
  });

  test.each(['2024-01-05T00:10+05:00', '2024-01-05 00:10 +0500', '2024-1-5 00:10 +05'])(
    'also without seconds: %s',
    async (text) => {
      expect(await times('iso', [text])).toEqual(['2024-01-05 00:10:00']);
    },
  );

  test.each<[DateStyle, string]>([
    ['iso', '2024-02-30'],
    ['iso', '2023-02-29'],
    ['iso', '0000-00-00'],
    ['iso', '2024-13-01'],
    ['iso', 'infinity'],
    ['iso', 'epoch'],
    ['iso', '45384.3478'],
    ['iso', '1704412800'],
    ['iso', 'yesterday'],
    ['iso', ''],
    ['compact', '20240230'],
    ['dmy', '31/02/2024'],
    ['dmy', '02/28/2024'],
    ['dmy', '05/01/224'],
    ['dmy', '05/01'],
    ['mdy', '28/02/2024'],
    ['mdy', '1/5/2024 25:00'],
    ['month_name', 'Foo 5, 2024'],
    ['month_name', 'Feb 30, 2024'],
    ['day_month_name', '31 Jun 2024'],
  ])('%s: %j is no date', async (style, text) => {
    expect(await times(style, [text])).toEqual([null]);
  });

  const two = (n: number) => String(n).padStart(2, '0');
  const month = (n: number, length: 'short' | 'long') =>
    new Date(Date.UTC(2024, n - 1)).toLocaleString('en', { month: length, timeZone: 'UTC' });
  const written: Record<string, [DateStyle, (y: number, m: number, d: number) => string]> = {
    '2024-01-31': ['iso', (y, m, d) => `${y}-${two(m)}-${two(d)}`],
    '2024/1/31': ['iso', (y, m, d) => `${y}/${m}/${d}`],
    '20240131': ['compact', (y, m, d) => `${y}${two(m)}${two(d)}`],
    '31/01/2024': ['dmy', (y, m, d) => `${two(d)}/${two(m)}/${y}`],
    '31.1.24': ['dmy', (y, m, d) => `${d}.${m}.${two(y % 100)}`],
    '01/31/2024': ['mdy', (y, m, d) => `${two(m)}/${two(d)}/${y}`],
    '1-31-24': ['mdy', (y, m, d) => `${m}-${d}-${two(y % 100)}`],
    'Jan 31, 2024': ['month_name', (y, m, d) => `${month(m, 'short')} ${d}, ${y}`],
    'January 31 2024': ['month_name', (y, m, d) => `${month(m, 'long')} ${d} ${y}`],
    '31-Jan-24': ['day_month_name', (y, m, d) => `${two(d)}-${month(m, 'short')}-${two(y % 100)}`],
    '31 January 2024': ['day_month_name', (y, m, d) => `${d} ${month(m, 'long')} ${y}`],
  };
  const days = fc.array(fc.date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true }), {
    minLength: 20,
    maxLength: 60,
  });
  test.each(Object.keys(written))('any day written like %s is read back', async (shape) => {
    const [style, write] = written[shape]!;
    await fc.assert(
      fc.asyncProperty(days, async (list) => {
        const texts = list.map((day) => write(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()));
        expect(dateStyles(texts)).toContain(style);
        expect(await times(style, texts)).toEqual(list.map((day) => day.toISOString().slice(0, 10)));
      }),
      { numRuns: 10 },
    );
  });
});

describe('the date style of a column', () => {
  test.each<[string[], string[]]>([
    [['iso'], ['2024-01-05', '05/01/2024', '2024-01-06']],
    [['compact'], ['19970101', '19970118']],
    [['dmy'], ['01/02/2024', '28/02/2024']],
    [['mdy'], ['01/02/2024', '02/28/2024 10:00']],
    [
      ['dmy', 'mdy'],
      ['01/02/2024', '03/04/2024'],
    ],
    [
      ['dmy', 'mdy'],
      ['13/02/2024', '02/13/2024'],
    ],
    [['mdy'], ['2024-01-05', '02/28/2024', '03/01/2024']],
    [['month_name'], ['Jan 5, 2024', '']],
    [['month_name'], ['Jul-21-25']],
    [['day_month_name'], ['05-Jan-2024']],
    [['iso'], ['nothing', 'like', 'a date']],
    [['iso'], []],
  ])('%j: %j', (styles, values) => {
    expect(dateStyles(values)).toEqual(styles);
  });
});
