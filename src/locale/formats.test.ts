import { describe, expect, test } from 'vitest';
import { CURRENCIES } from './currencies';
import { formatsFor } from './formats';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const dollars = formatsFor('en', 'USD');

describe('money', () => {
  test('is rounded to what matters', () => {
    expect([0, 9.5, 99.99, 100.4, 12345.6, 999_999, 1_213_000, -2_500_000].map(dollars.money)).toEqual([
      '$0.00',
      '$9.50',
      '$99.99',
      '$100',
      '$12,346',
      '$999,999',
      '$1.21M',
      '-$2.5M',
    ]);
  });

  test('of a change is rounded alike, with its sign, from which no line parts it', () => {
    expect([0, 9.5, -23_864.46, 1_213_000].map(dollars.signedMoney)).toEqual([
      '$0.00',
      '+\u2060$9.50',
      '-\u2060$23,864',
      '+\u2060$1.21M',
    ]);
  });

  test('at an axis is written alike on both sides of 100', () => {
    expect([0, 80, 100, 2.5, 1_500_000].map(dollars.axisMoney)).toEqual(['0', '$80', '$100', '$2.50', '$1.5M']);
    expect([80, 2.5].map(formatsFor('en', null).axisMoney)).toEqual(['80', '2.50']);
  });

  test('is exact to the smallest coin of its currency', () => {
    expect(dollars.exactMoney(12345.6)).toBe('$12,345.60');
    expect(formatsFor('en', 'JPY').exactMoney(12345)).toBe('¥12,345');
    expect(plain(formatsFor('en', 'KWD').exactMoney(1.5))).toBe('KWD 1.500');
  });

  test('of names in Latin letters, a list in Arabic runs from right to left', () => {
    expect(formatsFor('ar', null).list(['Shopify', 'Wix'])).toBe('\u200fShopify وWix');
    expect(formatsFor('en', null).list(['Shopify', 'Wix'])).toBe('Shopify and Wix');
  });

  test('in Arabic keeps letters and sign of a currency in their order, and leaves its own script alone', () => {
    const written = (currency: string) => plain(formatsFor('ar', currency).exactMoney(1234.5));
    expect(written('GBP')).toBe('\u200f1,234.50 \u2066UK£\u2069');
    expect(plain(formatsFor('ar', 'USD').money(2_500_000))).toContain('\u2066US$\u2069');
    expect(plain(formatsFor('ar', 'AU$').money(9.5))).toContain('9.50 \u2066AU$\u2069');
    expect(plain(formatsFor('ar', 'GBP').signedMoney(-2_500_000))).toMatch(/^\u200f\u200e-2\.5 /);
    expect(written('SAR') + written('EUR')).not.toMatch(/[-−]/);
    expect(formatsFor('en', 'KWD').money(5)).not.toMatch(/[-−]/);
  });

  test('without a currency is bare', () => {
    const { money, exactMoney } = formatsFor('en', null);
    expect([money(9.5), money(12345.6), money(1_213_000), exactMoney(12345.6)]).toEqual([
      '9.50',
      '12,346',
      '1.21M',
      '12,345.60',
    ]);
  });

  test('in a currency that is no code has it behind the number', () => {
    const { money, exactMoney } = formatsFor('en', 'AU$');
    expect([money(9.5), exactMoney(-12345.6), formatsFor('en', '€').money(1_213_000)]).toEqual([
      '9.50 AU$',
      '-12,345.60 AU$',
      '1.21M €',
    ]);
  });

  test('in a code that no country has is written with the code', () => {
    expect(plain(formatsFor('en', 'ZZZ').exactMoney(5))).toBe('ZZZ 5.00');
  });

  test('every currency on offer is a code that can be written', () => {
    for (const currency of CURRENCIES) expect(formatsFor('en', currency).exactMoney(5)).toMatch(/5/);
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
  });
});

test('shares are whole per cent, with one decimal below 10 %', () => {
  expect([0, 0.004, 0.0994, 0.0996, 0.126, 1].map(dollars.share)).toEqual(['0%', '0.4%', '9.9%', '10%', '13%', '100%']);
  expect(dollars.exactShare(0.12345)).toBe('12.35%');
});

test('what rounds to nothing has no minus', () => {
  const { share, exactShare, money, exactMoney, count, days } = dollars;
  expect([share, exactShare].map((write) => write(-0.00001))).toEqual(['0%', '0.00%']);
  expect([money, exactMoney, count, days].map((write) => write(-0.001))).toEqual(['$0.00', '$0.00', '0', '0 days']);
  expect([share(-0.004), exactMoney(-0.01)]).toEqual(['-0.4%', '-$0.01']);
  expect(formatsFor('ar', 'SAR').share(-0.00001)).not.toMatch(/[-−]/);
});

test('counts, ratios, days and years', () => {
  expect(dollars.count(20188)).toBe('20,188');
  expect([dollars.number(2.4567), dollars.number(12.34)]).toEqual(['2.46', '12.3']);
  expect([dollars.days(1), dollars.days(41.26)]).toEqual(['1 day', '41.3 days']);
  expect([dollars.years(1), dollars.years(2.004)]).toEqual(['1 year', '2 years']);
  expect(dollars.year(2024)).toBe('2024');
});

test('thousands on one axis are all grouped, but where they may be years', () => {
  expect([2000, 12000].map(dollars.tick)).toEqual(['2,000', '12,000']);
  expect([2000, 12000].map(dollars.yearlyTick)).toEqual(['2000', '12,000']);
});

test('days and months are those of the wall clock, wherever the reader is', () => {
  expect(dollars.date(new Date('2024-01-01T00:00:00Z'))).toBe('Jan 1, 2024');
  expect(dollars.month(new Date('2024-01-01T00:00:00Z'))).toBe('Jan 2024');
});

test('Arabic has its own words and the same calendar', () => {
  const arabic = formatsFor('ar', 'SAR');
  const digits = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  expect(digits(arabic.date(new Date('2024-01-31T00:00:00Z')))).toContain('2024');
  expect(arabic.month(new Date('2024-01-31T00:00:00Z'))).toContain('يناير');
  expect(digits(arabic.year(2024))).toBe('2024');
  expect(arabic.days(3)).toContain('أيام');
  expect(digits(arabic.exactMoney(12.5)).replace('٫', '.')).toContain('12.50');
});

test('a list ends with a word', () => {
  expect([['2010'], ['2010', '2011'], ['May', 'June', 'July']].map(dollars.list)).toEqual([
    '2010',
    '2010 and 2011',
    'May, June, and July',
  ]);
  expect(formatsFor('ar', 'SAR').list(['مايو', 'يونيو'])).toBe('مايو ويونيو');
});

test('a file that holds anything has a size', () => {
  expect([1, 1500, 2_400_000].map((size) => plain(dollars.fileSize(size)))).toEqual(['1 kB', '2 kB', '2.4 MB']);
});
