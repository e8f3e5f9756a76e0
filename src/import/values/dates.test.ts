import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testShop } from '../../../test/support/test-shop';
import { dateStyles, timeSql, type DateStyle } from '.';

const { read } = testShop();

const times = async (style: DateStyle, texts: readonly string[]) =>
  (await read(timeSql('text', style), texts)).map((value) =>
    value instanceof Date ? value.toISOString().slice(0, 19).replace('T00:00:00', '').replace('T', ' ') : value,
  );

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
    ['iso', '20240105', '2024-01-05'],
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
    ['iso', 'Jan 5, 2024', '2024-01-05'],
    ['iso', 'January 5, 2024 1:05:06 PM', '2024-01-05 13:05:06'],
    ['iso', 'May 5 2024', '2024-05-05'],
    ['iso', 'Jul-21-25', '2025-07-21'],
    ['iso', '5 Jan 2024', '2024-01-05'],
    ['iso', '05-JAN-24', '2024-01-05'],
    ['iso', '5 January 2024 10:20', '2024-01-05 10:20:00'],
    ['iso', '5 Jan. 2024', '2024-01-05'],
  ])('%s: %s is %s', async (style, text, time) => {
    expect(await times(style, [text])).toEqual([time]);
  });

  test.each<[DateStyle, string, string]>([
    // What follows the time may turn it.
    ['iso', '2024-01-05 10:20:30 p. m.', '2024-01-05 22:20:30'],
    ['iso', '2024-01-05 10:20:30 PM UTC', '2024-01-05 22:20:30'],
    ['iso', '2024-01-05 03:20:30 م', '2024-01-05 15:20:30'],
    ['iso', '2024-01-05 9:20:30 PM', '2024-01-05 21:20:30'],
    ['iso', '2024-1-5 9:20:30 PM', '2024-01-05 21:20:30'],
    ['iso', '2024-01-05 10:20:30PM', '2024-01-05 22:20:30'],
    ['iso', '2024-01-05 10:20:30 UTC', '2024-01-05 10:20:30'],
    // Names of months in other languages, and how sentences are built around them.
    ['iso', '10-Dez-25', '2025-12-10'],
    ['iso', '5. Januar 2024', '2024-01-05'],
    ['iso', '5 März 2024 10:20:30 UTC', '2024-03-05 10:20:30'],
    ['iso', '1 janv. 2024 10:20:30 UTC', '2024-01-01 10:20:30'],
    ['iso', '1er juin 2024 à 13h05', '2024-06-01 13:05:00'],
    ['iso', '14 juil. 2024', '2024-07-14'],
    ['iso', '26 août 2023', '2023-08-26'],
    ['iso', '4 ene 2024 3:10:22 p. m. PST', '2024-01-04 15:10:22'],
    ['iso', '5 de enero de 2024', '2024-01-05'],
    ['iso', '5 fev. 2024', '2024-02-05'],
    ['iso', '7 set 2024', '2024-09-07'],
    ['iso', '1 gen 2024', '2024-01-01'],
    ['iso', '3 mrt 2024', '2024-03-03'],
    ['iso', '10/Dez/25', '2025-12-10'],
    ['iso', '5 يناير 2024', '2024-01-05'],
    ['iso', '1 أبريل 2024 3:05 م', '2024-04-01 15:05:00'],
    // Numbers that stand for times: UTC, and a spreadsheet's days.
    ['iso', '1704412800', '2024-01-05'],
    ['iso', '1704499200000', '2024-01-06'],
    ['iso', '45296', '2024-01-05'],
    ['iso', '45297.5', '2024-01-06 12:00:00'],
    ['iso', '45384.34789351852', '2024-04-02 08:20:58'],
    // Digits without marks, with a time.
    ['iso', '20240105102030', '2024-01-05 10:20:30'],
    ['iso', '20240105T102030Z', '2024-01-05 10:20:30'],
    ['iso', '20240105 10:20', '2024-01-05 10:20:00'],
    // Digits of other scripts, and marks around them.
    ['iso', '٢٠٢٤/٠١/٠٥', '2024-01-05'],
    ['dmy', '٠٦-٠١-٢٠٢٤', '2024-01-06'],
    ['iso', '２０２４/０１/０５', '2024-01-05'],
    ['iso', '\u200f2024-01-05\u200f', '2024-01-05'],
    ['mdy', '1/5/2024,\u202f1:05\u202fPM', '2024-01-05 13:05:00'],
    ['dmy', '05.01.2024 13:05 (CET)', '2024-01-05 13:05:00'],
    ['dmy', '05/01/2024 12:05 a.m.', '2024-01-05 00:05:00'],
    // Shapes that say themselves are read in any column.
    ['dmy', '2024-01-05', '2024-01-05'],
    ['mdy', '5-Jan-2024', '2024-01-05'],
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
    ['iso', 'Jan 5, 2024 12:20:30 AM PDT'],
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
    ['iso', 'yesterday'],
    ['iso', '1970-01-01'],
    ['iso', '1970-01-01 00:00:00'],
    ['dmy', '01/01/1970'],
    ['dmy', '01/01/70'],
    ['iso', '0'],
    ['iso', '1'],
    ['iso', '12345'],
    ['iso', '576912345678901001'],
    ['iso', '4200000000'],
    ['iso', '2999-12-31'],
    ['iso', '01/02/2024'],
    ['iso', '1445/06/23'],
    ['iso', '1403/13/01'],
    ['iso', '1402/12/30'],
    ['iso', '1403/07/31'],
    ['iso', 'Marsupial'],
    ['iso', '05--10'],
    ['mdy', '1/5/2024 99:00'],
    ['iso', ''],
    ['iso', '20240230'],
    ['dmy', '31/02/2024'],
    ['dmy', '02/28/2024'],
    ['dmy', '05/01/224'],
    ['dmy', '05/01'],
    ['mdy', '28/02/2024'],
    ['mdy', '1/5/2024 25:00'],
    ['iso', 'Foo 5, 2024'],
    ['iso', 'Feb 30, 2024'],
    ['iso', '31 Jun 2024'],
  ])('%s: %j is no date', async (style, text) => {
    expect(await times(style, [text])).toEqual([null]);
  });

  const two = (n: number) => String(n).padStart(2, '0');
  const month = (n: number, length: 'short' | 'long') =>
    new Date(Date.UTC(2024, n - 1)).toLocaleString('en', { month: length, timeZone: 'UTC' });
  const written: Record<string, [DateStyle, (y: number, m: number, d: number) => string]> = {
    '2024-01-31': ['iso', (y, m, d) => `${y}-${two(m)}-${two(d)}`],
    '2024/1/31': ['iso', (y, m, d) => `${y}/${m}/${d}`],
    '20240131': ['iso', (y, m, d) => `${y}${two(m)}${two(d)}`],
    '31/01/2024': ['dmy', (y, m, d) => `${two(d)}/${two(m)}/${y}`],
    '31.1.24': ['dmy', (y, m, d) => `${d}.${m}.${two(y % 100)}`],
    '01/31/2024': ['mdy', (y, m, d) => `${two(m)}/${two(d)}/${y}`],
    '1-31-24': ['mdy', (y, m, d) => `${m}-${d}-${two(y % 100)}`],
    'Jan 31, 2024': ['iso', (y, m, d) => `${month(m, 'short')} ${d}, ${y}`],
    'January 31 2024': ['iso', (y, m, d) => `${month(m, 'long')} ${d} ${y}`],
    '31-Jan-24': ['iso', (y, m, d) => `${two(d)}-${month(m, 'short')}-${two(y % 100)}`],
    '31 January 2024': ['iso', (y, m, d) => `${d} ${month(m, 'long')} ${y}`],
  };
  const days = fc.array(fc.date({ min: new Date('1971-01-01'), max: new Date('2068-12-31'), noInvalidDate: true }), {
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

describe('the Persian calendar', () => {
  test.each([
    ['۱۴۰۱/۰۷/۳۰', '2022-10-22'],
    ['1401-07-30 10:20', '2022-10-22 10:20:00'],
    ['14010730', '2022-10-22'],
    ['1399/12/30', '2021-03-20'],
    ['1400/1/1', '2021-03-21'],
    ['1403/12/30', '2025-03-20'],
  ])('%s is %s', async (text, time) => {
    expect(await times('iso', [text])).toEqual([time]);
  });

  test('the year may stand last', async () => {
    expect(await times('dmy', ['30/07/1401'])).toEqual(['2022-10-22']);
  });

  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  test('every day from 1971 to 2041 is the one that the browser says', async () => {
    const days = Array.from({ length: 25_900 }, (_, i) => new Date(Date.UTC(1971, 2, 21 + i)));
    const texts = days.map((day) => {
      const part = Object.fromEntries(format.formatToParts(day).map(({ type, value }) => [type, value]));
      return `${part.year ?? part.relatedYear}/${part.month}/${part.day}`;
    });
    expect(texts[0]).toBe('1350/1/1');
    expect(await times('iso', texts)).toEqual(days.map((day) => day.toISOString().slice(0, 10)));
  });
});

describe('the date style of a column', () => {
  test.each<[DateStyle[], string[]]>([
    [['iso'], ['2024-01-05', '2024-01-06']],
    [
      ['dmy', 'mdy'],
      ['2024-01-05', '05/01/2024', '2024-01-06'],
    ],
    [['iso'], ['19970101', 'Jan 5, 2024', '05-Jan-2024', '1704412800', '10.50.123.7']],
    [['dmy'], ['01/02/2024', '28/02/2024']],
    [['dmy'], ['01.02.2024', '03.04.2024 10:00']],
    [['mdy'], ['01.02.2024', '02.28.2024']],
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
    [['iso'], ['nothing', 'like', 'a date']],
    [['iso'], []],
  ])('%j: %j', (styles, values) => {
    expect(dateStyles(values)).toEqual(styles);
  });
});
