import type { Engine } from '../engine/engine';
import { literal } from '../engine/sql-literal';
import type { Field, Mapping } from './fields';
import type { FilePlan } from './plan';
import { currenciesOf, currencyOf } from './values';

/** What a cell may have around its number besides a currency; stops go too, as in `ر.س.`. */
const NO_WORDS =
  '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９.,٫٬،，．+-−－＋()（）="\'’?\ufffd \t\u00a0\u2007\u2009\u202f\u200b\u200e\u200f\u061c';

/** The columns that may say what they are in, best first. */
const AMOUNTS = ['order_total', 'line_total', 'unit_price', 'order_subtotal'] as const satisfies readonly Field[];

/** More words than this are no currencies. */
const MOST_WORDS = 300;

/** What an amount is written with besides its number. */
const markOf = (cell: string) => [...cell].filter((char) => !NO_WORDS.includes(char)).join('');

/** How the amounts of a file without a column of currencies are written: each way with an example and what it may mean. */
export function writtenIn(columns: Partial<Record<Field, readonly string[]>>) {
  const field = AMOUNTS.find((each) => columns[each] !== undefined);
  if (columns.currency !== undefined || field === undefined) return [];
  const examples = new Map(columns[field]!.map((cell) => [markOf(cell), cell]));
  return [...examples].map(([mark, example]) => ({ field, example, meant: currenciesOf(mark) }));
}

/** Where a file says what its amounts are in: a column, each amount plainly, or each by a sign that several currencies share. */
export type CurrencyTold = 'column' | 'amounts' | 'signs';

/** Where the file says it, judged by the sample; null where some amounts are bare. */
export function currencyTold(columns: Partial<Record<Field, readonly string[]>>): CurrencyTold | null {
  if (columns.currency !== undefined) return 'column';
  const meant = writtenIn(columns).map((each) => each.meant.length);
  if (meant.length === 0 || meant.includes(0)) return null;
  return meant.every((count) => count === 1) ? 'amounts' : 'signs';
}

/** SQL for the currency as the row writes it: its code, or the word or sign that is to be looked up. */
export function writtenCurrencySql(mapping: Mapping): string {
  if (mapping.currency !== undefined) {
    return "case when regexp_full_match(currency_text, '[A-Za-z]{3}') then upper(currency_text) else currency_text end";
  }
  const cells = AMOUNTS.filter((field) => mapping[field] !== undefined).map((field) => `${field}_text`);
  if (cells.length === 0) return 'null';
  const cell = `coalesce(${cells.join(', ')})`;
  return `case when try_cast(${cell} as double) is null then nullif(upper(translate(${cell}, ${literal(NO_WORDS)}, '')), '') end`;
}

/** Gives the rows of a staged file the codes of the currencies that they write in words or signs. */
export async function settleCurrencies(
  engine: Engine,
  plan: FilePlan,
  table: string,
  options: { signal?: AbortSignal | undefined },
): Promise<void> {
  const { rows } = await engine.run(
    `select currency from ${table} where currency is not null group by all limit ${MOST_WORDS}`,
    options,
  );
  const own = plan.currency ?? plan.format.currency ?? null;
  // A word that is no currency stays one of its own in a column of currencies; beside an amount it says nothing.
  const other = (word: string) => (plan.mapping.currency === undefined ? own : word);
  const settled = rows
    .map(({ currency }) => String(currency))
    .map((word) => [word, currencyOf(word, own) ?? other(word)] as const)
    .filter(([word, code]) => word !== code);
  if (settled.length === 0) return;
  const cases = settled.map(([word, code]) => `when ${literal(word)} then ${literal(code)}`);
  await engine.run(
    `update ${table} set currency = case currency ${cases.join(' ')} end
    where currency in (${settled.map(([word]) => literal(word)).join(', ')})`,
    options,
  );
}
