import type { Mapping } from '../../../import/fields';
import { headerKey, isSameMapping, planFile, recognised, withMapping, type FilePlan } from '../../../import/plan';
import { Refusal } from '../../../import/refusal';
import { isSameContent } from '../../../import/same-content';
import { sheetTable, type NamedTable, type Workbook } from '../../../import/unpack';
import { isCurrencyLeft } from './file-currency';
import { rememberedMapping, rememberMapping } from './remembered-mappings';

export { isComplete } from '../../../import/plan';
export { readRates } from '../../../import/rates';
export { unpack } from '../../../import/unpack';

/** A table that is part of the shop, or that waits for its columns to be named; most files are one. */
export interface HeldFile {
  id: number;
  /** The file's name, or `archive.zip › orders.csv`. */
  name: string;
  /** The dropped file that it came in. */
  file: File;
  /** Bytes of the file or of the part of it. */
  size: number;
  plan: FilePlan;
  /** Where another sheet could be read instead. */
  workbook?: Workbook | undefined;
  /** Somebody said what its amounts are in, so a currency named for other files leaves it alone. */
  isCurrencyGiven: boolean;
}

/** What is known of a file before it is judged. */
export interface Circumstances {
  /** What somebody said its amounts are in. */
  currency: string | null;
  /** What they are taken to be in otherwise, where the file leaves it open. */
  assumedCurrency: string | null;
  timeZone: string | null;
  country: string | null;
  /** The tables that are here already. */
  others: readonly HeldFile[];
  signal: AbortSignal;
}

let nextId = 1;

/** A file that has gone from where it lay is not compared. */
async function isHere({ text }: FilePlan, others: readonly HeldFile[]): Promise<boolean> {
  for (const { plan } of others) {
    if (await isSameContent(text.blob, plan.text.blob).catch(() => false)) return true;
  }
  return false;
}

/** Judges one table of a dropped file. Throws a `Refusal`, also for content that is here already under whatever name. */
export async function hold(file: File, table: NamedTable, given: Circumstances): Promise<HeldFile> {
  const { name, blob, size, workbook } = table;
  const plan = await planFile(blob, rememberedMapping, { signal: given.signal });
  if (await isHere(plan, given.others)) throw new Refusal('already_loaded');
  plan.currency = given.currency ?? (isCurrencyLeft(plan) ? given.assumedCurrency : null);
  plan.timeZone = given.timeZone;
  plan.country = given.country;
  return { id: nextId++, name, file, size, plan, workbook, isCurrencyGiven: given.currency !== null };
}

/** Another sheet of the workbook that a table came in. */
export const otherSheet = (held: HeldFile, sheet: number): NamedTable => sheetTable(held.workbook!, sheet, held.size);

/** The same table with the columns that the owner names. */
export const remapped = (held: HeldFile, mapping: Mapping): HeldFile => ({
  ...held,
  plan: { ...withMapping(held.plan, mapping), isGuess: false },
});

/** Remembers the columns of a table, where its header does not say them by itself. */
export function rememberColumns({ plan: { dialect, mapping } }: HeldFile): void {
  const own = recognised(dialect);
  const isOwn = !own.isGuess && isSameMapping(mapping, own.mapping);
  rememberMapping(headerKey(dialect.columns), isOwn ? undefined : mapping);
}
