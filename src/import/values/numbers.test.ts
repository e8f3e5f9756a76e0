import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testShop } from '../../../test/support/test-shop';
import { numberSql, numberStyle, type NumberStyle } from '.';

const { read } = testShop();

const numbers = (style: NumberStyle, texts: readonly string[]) => read(numberSql('text', style), texts);

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
    ['? 648', 648],
    ['CHF 1’234.50', 1234.5],
    ['="12.50"', 12.5],
    ["'12.50", 12.5],
    ['US$ 1,000', 1000],
    ['￥１，２００', 1200],
    ['١٬٢٣٤٫٥٠', 1234.5],
    ['١٢٫٠٠ ر.س', 12],
    ['۳۶٬۶۵۰٬۰۰۰', 36650000],
    ['۱۲۳', 123],
    ['－１２．５', -12.5],
    ['（12.50）', -12.5],
    ['12.-', 12],
    ['CHF 12.--', 12],
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
    ['comma', '12,-', 12],
    ['comma', 'kr 1.299,–', 1299],
    ['comma', '-12,50-', -12.5],
    ['comma', '١٬٢٣٤٫٥٠', 1234.5],
    ['comma', '116,99 €', 116.99],
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
  test.each<[NumberStyle | 'open' | undefined, string[]]>([
    ['point', ['1234.50', '20.00']],
    ['comma', ['1.234,56', '19,90', '1,234']],
    ['comma', ['1.234.567', '12']],
    ['point', ['1,234,567', '12']],
    ['comma', ['0,125', '0,750']],
    ['point', ['1,234.5 €', '1,234']],
    ['comma', ['116,99 €', '799,00 ر.س.']],
    ['point', ['Rs.500.50']],
    ['point', ['12', '1,234', 'n/a', '']],
    // With the mark above 999 and none below, it sets thousands.
    ['comma', ['1.250', '980', '12.000']],
    ['point', ['1,250', '980']],
    // A value over 999 without the mark says that it does not.
    ['open', ['1.250', '1300']],
    ['open', ['1.250', '2.500']],
    ['open', ['€ 1,250']],
    [undefined, []],
    [undefined, ['12', '250']],
  ])('%s: %j', (style, values) => {
    expect(numberStyle(values)).toBe(style);
  });
});
