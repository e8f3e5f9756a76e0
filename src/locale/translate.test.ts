import { expect, test } from 'vitest';
import { preferredLocale } from './locales';
import { translator } from './translate';

const catalogue = {
  greeting: 'from {from} to {to}',
  orders: '{count, plural, one {# order} other {# orders}} of {name}',
  sales: '{unit, select, customer {{name} bought} other {orders}} for {amount}',
  markup: 'a <b>bold</b> {name}',
};
const ltr = translator(catalogue, 'en', 'ltr');
const rtl = translator(catalogue, 'ar', 'rtl');

test('values are put into the sentence', () => {
  expect(ltr('greeting', { from: '1 Jan', to: '2 Feb' })).toBe('from 1 Jan to 2 Feb');
  expect(ltr('orders', { count: 1, name: 'Ann' })).toBe('1 order of Ann');
  expect(ltr('orders', { count: 1234, name: 'Ann' })).toBe('1,234 orders of Ann');
});

test('a number is grouped as the language does, also where it stands alone', () => {
  expect(ltr('greeting', { from: 1234, to: 'all' })).toBe('from 1,234 to all');
});

test('in a right-to-left language each inserted text keeps its own direction', () => {
  expect(rtl('greeting', { from: '1 Jan', to: '2 Feb' })).toBe('from \u20681 Jan\u2069 to \u20682 Feb\u2069');
});

test('numbers that decide a plural are not marked', () => {
  expect(rtl('orders', { count: 1, name: 'Ann' })).toBe(
    `${new Intl.NumberFormat('ar').format(1)} order of \u2068Ann\u2069`,
  );
});

test('a word that chooses between wordings is not marked, what stands inside them is', () => {
  expect(rtl('sales', { unit: 'customer', name: 'Ann', amount: '$5' })).toBe(
    '\u2068Ann\u2069 bought for \u2068$5\u2069',
  );
  expect(rtl('sales', { unit: 'order', name: 'Ann', amount: '$5' })).toBe('orders for \u2068$5\u2069');
});

test('texts are never markup or messages of their own', () => {
  expect(ltr('markup', { name: '<i>{from}</i>' })).toBe('a <b>bold</b> <i>{from}</i>');
});

test('a message that there is not is an error', () => {
  expect(() => ltr('missing' as 'greeting')).toThrow('missing message: missing');
});

test('the first wanted language that there is, else English', () => {
  expect(preferredLocale(['fr-FR', 'ar-EG', 'en'])).toBe('ar');
  expect(preferredLocale(['en-GB', 'ar'])).toBe('en');
  expect(preferredLocale(['fr'])).toBe('en');
  expect(preferredLocale([])).toBe('en');
});
