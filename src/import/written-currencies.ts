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
  return [...examples].map(([mark, example]) => ({ field, mark, example, meant: currenciesOf(mark) }));
}

/**
 * The codes of the words and signs beside the amounts of a file, of a shop that sells in `own`: a sign that several currencies share
 * is the one of them whose code other amounts have, if there is only one.
 */
function codesBeside(words: readonly string[], own: string | null): (string | undefined)[] {
  const named = words.flatMap((word) => currenciesOf(word).filter((code) => word.toUpperCase().includes(code)));
  return words.map((word) => {
    const [code, ...others] = new Set(currenciesOf(word).filter((each) => named.includes(each)));
    return currencyOf(word, own ?? (others.length === 0 ? (code ?? null) : null));
  });
}

/** Where a file says what its amounts are in: a column, each amount plainly, or each by a sign that several currencies share. */
export type CurrencyTold = 'column' | 'amounts' | 'signs';

/** Where the file says it, judged by the sample; null where some amounts say nothing and the others do not agree. */
export function currencyTold(columns: Partial<Record<Field, readonly string[]>>): CurrencyTold | null {
  if (columns.currency !== undefined) return 'column';
  const written = writtenIn(columns);
  const told = written.filter(({ meant }) => meant.length > 0);
  const codes = codesBeside(
    told.map(({ mark }) => mark),
    null,
  );
  if (codes.length === 0 || (told.length < written.length && new Set(codes).size > 1)) return null;
  return told.every(({ meant }) => meant.length === 1) ? 'amounts' : 'signs';
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

/**
 * Gives the rows of a staged file the codes of the currencies that they write in words or signs. Without a column of currencies, a
 * sign that several share is the one of them that other amounts name, and bare amounts are in the only currency of the file.
 */
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
  const inColumn = plan.mapping.currency !== undefined;
  const words = rows.map(({ currency }) => String(currency));
  const codes = inColumn ? words.map((word) => currencyOf(word, own)) : codesBeside(words, own);
  // A word that is no currency stays one of its own in a column of currencies; beside an amount it says nothing.
  const settled = words.map((word, i) => [word, codes[i] ?? (inColumn ? word : own)] as const);
  const changed = settled.filter(([word, code]) => word !== code);
  if (changed.length > 0) {
    const cases = changed.map(([word, code]) => `when ${literal(word)} then ${literal(code)}`);
    await engine.run(
      `update ${table} set currency = case currency ${cases.join(' ')} end
      where currency in (${changed.map(([word]) => literal(word)).join(', ')})`,
      options,
    );
  }
  const found = new Set(settled.map(([, code]) => code).filter((code) => code !== null));
  if (inColumn || own !== null || found.size !== 1) return;
  await engine.run(`update ${table} set currency = ${literal([...found][0]!)} where currency is null`, options);
}
