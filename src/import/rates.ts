import { normaliseHeader } from './header-name';
import { planFile } from './plan';

const MOST_BYTES = 20_000;

/**
 * The exchange rates of a small file with the columns `currency` and `rate` (what one unit of it is worth in the shop's currency);
 * undefined for any other file.
 */
export async function readRates(file: Blob): Promise<Map<string, number> | undefined> {
  if (file.size > MOST_BYTES) return undefined;
  const plan = await planFile(file).catch(() => undefined);
  const names = plan?.dialect.columns.map(normaliseHeader) ?? [];
  const [currency, rate] = ['currency', 'rate'].map((name) => names.indexOf(name)) as [number, number];
  if (!plan || currency < 0 || rate < 0 || names.length > 3) return undefined;
  const pairs = plan.dialect.sample.map(
    (row) => [row[currency]!.trim().toUpperCase(), Number(row[rate]!.trim().replace(',', '.'))] as const,
  );
  return new Map(pairs.filter(([code, value]) => code !== '' && value > 0));
}
