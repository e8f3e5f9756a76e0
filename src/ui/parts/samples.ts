import giftShopUrl from '../../../sample-data/uk-gift-shop.csv.gz?url';
import linenShopUrl from '../../../sample-data/linen-shop.csv.gz?url';

/** Shops to try. Their files carry no currency; these are the ones they are told in. */
export const SAMPLES = [
  { id: 'linen-shop', url: linenShopUrl, currency: 'USD' },
  { id: 'uk-gift-shop', url: giftShopUrl, currency: 'GBP' },
] as const;

/** Fetches a sample shop's file from beside the page. */
export async function sampleFile({ id, url }: (typeof SAMPLES)[number]): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`sample not found: ${id}`);
  return new File([await response.blob()], `${id}.csv`, { lastModified: 0 });
}
