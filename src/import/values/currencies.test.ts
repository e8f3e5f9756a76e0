import { expect, test } from 'vitest';
import { currenciesOf, currencyOf } from './currencies';

test.each<[string, string]>([
  ['EUR', 'EUR'],
  ['usd', 'USD'],
  ['US Dollar', 'USD'],
  ['US$', 'USD'],
  ['US $', 'USD'],
  ['$USD', 'USD'],
  ['CAD $', 'CAD'],
  ['$', 'USD'],
  ['AU $', 'AUD'],
  ['€', 'EUR'],
  ['Euros', 'EUR'],
  ['SR', 'SAR'],
  ['ر.س.', 'SAR'],
  ['ريال سعودي', 'SAR'],
  ['ريال', 'SAR'],
  ['درهم إماراتي', 'AED'],
  ['Türk Lirası', 'TRY'],
  ['złoty polski', 'PLN'],
  ['zł', 'PLN'],
  ['dollar canadien', 'CAD'],
  ['Britisches Pfund', 'GBP'],
  ['R$', 'BRL'],
  ['Rs.', 'INR'],
])('%s is %s', (word, code) => {
  expect(currencyOf(word, null)).toBe(code);
});

test('a sign that currencies share is the shop’s own where that is one of them', () => {
  expect(currencyOf('$', 'CAD')).toBe('CAD');
  expect(currencyOf('€', 'CAD')).toBe('EUR');
  expect(currencyOf('kr', 'NOK')).toBe('NOK');
});

test('other words are no currencies', () => {
  for (const word of ['', 'pcs', 'USA', '€USD', 'Mug', '10', '-']) expect(currenciesOf(word)).toEqual([]);
});
