import { expect, test } from 'vitest';
import { planFile } from '../../../import/plan';
import { isCurrencyOpen, withCurrency } from './file-currency';
import type { HeldFile } from './shop.svelte';

async function heldFile(id: number, columns: string, currency: string | null, isCurrencyGiven = false) {
  const file = new File(
    [`order id,order date,email,order total${columns}\n1,2024-01-05,a@example.com,10,CHF\n`],
    `${id}`,
  );
  const plan = { ...(await planFile(file)), currency };
  return { id, name: file.name, file, size: file.size, plan, isCurrencyGiven } satisfies HeldFile;
}

const currencies = (files: readonly HeldFile[]) => files.map(({ plan }) => plan.currency);

test('naming the currency reaches the files whose currency nobody gave, and no other', async () => {
  const sample = await heldFile(1, '', 'GBP', true);
  const own = await heldFile(2, '', null);
  const remembered = await heldFile(3, '', 'EUR');
  const withColumn = await heldFile(4, ',currency', null);
  const named = withCurrency([sample, own, remembered, withColumn], 'USD');
  expect(currencies(named)).toEqual(['GBP', 'USD', 'USD', null]);
  expect([named[0], named[3]]).toEqual([sample, withColumn]);
  expect(named.map(isCurrencyOpen)).toEqual([false, false, false, false]);
  expect([sample, own, remembered, withColumn].map(isCurrencyOpen)).toEqual([false, true, true, false]);
});

test('one file alone can be corrected, also after it was answered', async () => {
  const files = withCurrency([await heldFile(1, '', null), await heldFile(2, '', null)], 'USD');
  expect(currencies(withCurrency(files, 'CAD', [files[1]!]))).toEqual(['USD', 'CAD']);
});
