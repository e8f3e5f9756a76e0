import type { FilePlan } from '../../../import/plan';
import type { HeldFile } from './shop.svelte';

/** Whether neither the file nor its platform says for sure what its amounts are in, so that the owner may. */
export const isCurrencyLeft = ({ currencyTold, format }: FilePlan): boolean =>
  (currencyTold === null || currencyTold === 'signs') && format.currency === undefined;

/** Whether a file names no currency and nobody has said what its amounts are in; a remembered currency is no answer. */
export const isCurrencyOpen = ({ plan, isCurrencyGiven }: HeldFile): boolean =>
  isCurrencyLeft(plan) && plan.currencyTold === null && !isCurrencyGiven;

/** The files with a currency given to some of them, or to all whose currency is open; the others stay the same objects. */
export function withCurrency(files: readonly HeldFile[], currency: string, only?: readonly HeldFile[]): HeldFile[] {
  return files.map((held) =>
    (only ? only.some(({ id }) => id === held.id) : isCurrencyOpen(held))
      ? { ...held, isCurrencyGiven: true, plan: { ...held.plan, currency } }
      : held,
  );
}
