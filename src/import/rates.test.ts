import { expect, test } from 'vitest';
import { readRates } from './rates';

test('a table of currencies and rates is read, decimal comma or point', async () => {
  expect(await readRates(new Blob(['Currency,Rate\nusd,0.92\nGBP,1.17\n,5\nJPY,none\n']))).toEqual(
    new Map([
      ['USD', 0.92],
      ['GBP', 1.17],
    ]),
  );
  expect(await readRates(new Blob(['currency;rate\nUSD;0,92\n']))).toEqual(new Map([['USD', 0.92]]));
});

test.each(['Order ID,Date,Currency,Total\n1,2024-01-01,EUR,5\n', 'currency,amount\nUSD,5\n', 'prose'])(
  'any other file is none: %j',
  async (text) => {
    expect(await readRates(new Blob([text]))).toBeUndefined();
  },
);
