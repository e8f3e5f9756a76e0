import { describe, expect, test } from 'vitest';
import { planned } from '../../test/support/planned';
import { testShop } from '../../test/support/test-shop';
import { planFile } from './plan';

const { query, load, orders } = testShop();

describe('columns of currencies', () => {
  test.each([
    ['Währung', false],
    ['devise', false],
    ['Transaction Currency', false],
    ['Abrechnung', true],
  ])('currencies are told apart below %s', async (name, isGuess) => {
    const text = `Order ID,Date,Email,Total,${name}\n1,2024-01-05,a@example.com,100,EUR\n2,2024-01-06,b@example.com,100000,JPY\n`;
    expect(await planned(text)).toMatchObject({ named: { currency: name }, isGuess });
    await load(text);
    expect(await orders('total, currency')).toEqual([
      { total: 100, currency: 'EUR' },
      { total: 100000, currency: 'JPY' },
    ]);
  });

  test.each([
    ['Agent', 'Bob', 'Bob'],
    ['Agent', 'BOB', 'BOB'],
    ['Size', 'ALL', 'ALL'],
    ['Product type', 'ALL', 'TOP'],
    ['Paid in', 'eur', 'jpy'],
    ['Kind', 'ALL', 'ALL'],
  ])('%s of %s and %s is no currency', async (name, ...cells) => {
    const text = `id,date,email,total,${name}\n1,2024-01-05,a@example.com,10,${cells[0]}\n2,2024-01-05,a@example.com,10,${cells[1]}\n`;
    const plan = await planned(text);
    expect(plan.named).not.toHaveProperty('currency');
    expect(plan.isGuess).toBe(false);
  });

  test.each([
    ['Paid in', 'USD', 'USD'],
    ['Paid in', 'ALL', 'BOB'],
    ['Moneda', 'ALL', 'ALL'],
    ['Curr.', 'eur', '$'],
  ])('%s of %s and %s is one', async (name, ...cells) => {
    const text = `id,date,email,total,${name}\n1,2024-01-05,a@example.com,10,${cells[0]}\n2,2024-01-05,a@example.com,10,${cells[1]}\n`;
    expect((await planned(text)).named).toMatchObject({ currency: name });
  });
});

test('words and signs for currencies are the codes they stand for', async () => {
  const written = ['US Dollar', 'US$', '$', '€', 'SR', 'usd', 'Talents'];
  const lines = written.map((word, i) => `${i},2024-01-05,a@example.com,10,${word}`);
  await load(`Order ID,Date,Email,Total,Currency\n${lines.join('\n')}\n`);
  const found = await orders('currency');
  expect(found.map(({ currency }) => currency)).toEqual(['USD', 'USD', 'USD', 'EUR', 'SAR', 'USD', 'Talents']);
});

describe('currencies beside the amounts', () => {
  const loadTotals = (...totals: string[]) =>
    load(`id;date;email;total\n${totals.map((total, i) => `${i};2024-01-05;a@example.com;${total}`).join('\n')}\n`);
  const found = async () => (await orders('currency')).map(({ currency }) => currency);

  test('bare amounts are in the only one of the file', async () => {
    await loadTotals('$11.00', '15.00', '$12.00');
    expect(await found()).toEqual(['USD', 'USD', 'USD']);
  });

  test('where there are several, bare ones stay unknown, and a warning names them', async () => {
    await loadTotals('$11.00', '15.00', '€12.00');
    expect(await found()).toEqual(['USD', null, 'EUR']);
    expect(await query("select example from file_warnings where warning = 'several_currencies'")).toEqual([
      { example: 'EUR, USD' },
    ]);
  });

  test('a sign and a code together are the code', async () => {
    await loadTotals('$10 USD', 'CAD $20.50', 'US$ 20', '€ 20 EUR');
    expect(await found()).toEqual(['USD', 'CAD', 'USD', 'EUR']);
  });

  test('a sign that currencies share is the one of them that other amounts name', async () => {
    await loadTotals('11,00 kr', '13,00 DKK', '14,00 kr', '15,00');
    expect(await found()).toEqual(['DKK', 'DKK', 'DKK', 'DKK']);
    await loadTotals('11,00 kr', '13,00 DKK', '14,00 NOK');
    expect(await found()).toEqual(['SEK', 'DKK', 'NOK']);
    // Whoever writes one dollar with its country means another by the bare sign.
    await loadTotals('$10', 'A$ 10');
    expect(await found()).toEqual(['USD', 'AUD']);
  });

  test('the owner is asked only where the file cannot say it', async () => {
    const told = async (...totals: string[]) =>
      (await planFile(new Blob([`date;total\n${totals.map((total) => `2024-01-05;${total}`).join('\n')}\n`])))
        .currencyTold;
    expect(await told('€11', '15', '12')).toBe('amounts');
    expect(await told('$11', '15', '12')).toBe('signs');
    expect(await told('11 kr', '15 DKK', '12')).toBe('signs');
    expect(await told('$11', '€15', '12')).toBe(null);
    expect(await told('$11', 'A$15', '12')).toBe(null);
    expect(await told('11', '15')).toBe(null);
  });
});
