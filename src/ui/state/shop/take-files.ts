import { formatRates } from '../../../warehouse/money-basis';
import { busy } from '../busy.svelte';
import { engineRoom } from '../engine-room.svelte';
import { route } from '../route.svelte';
import { shop, type HeldFile } from './shop.svelte';

/** The files of a drop or a paste; pasted text that looks like a table counts as one. */
export function filesOf(transfer: DataTransfer | null): File[] {
  const files = [...(transfer?.files ?? [])];
  const text = transfer?.getData('text/plain') ?? '';
  if (files.length > 0 || !text.includes('\n')) return files;
  return [new File([text], 'pasted.csv', { type: 'text/csv' })];
}

/** The exchange rates of a file that holds nothing else. */
const ratesOf = async (file: File) => (await engineRoom.started).readRates(file);

/** Adds files to the shop and shows what came of it: the first answers, or what the files still need. */
export async function takeFiles(files: File[], currency: string | null = null): Promise<void> {
  if (files.length === 0) return;
  await busy.during(async () => {
    const before = shop.files;
    const orders: File[] = [];
    for (const file of files) {
      const rates = await ratesOf(file).catch(() => undefined);
      if (rates) route.setScope({ rates: formatRates(rates) });
      else orders.push(file);
    }
    if (orders.length === 0) return;
    await shop.add(orders, currency);
    const asks = ({ plan }: HeldFile) => plan.isGuess || plan.dateStyles.length > 1;
    const isAsking = shop.waiting.length > 0 || shop.files.some((file) => !before.includes(file) && asks(file));
    if (isAsking) route.go('data');
    else if (shop.files !== before && route.address.page === 'home') route.go('overview');
  });
}
