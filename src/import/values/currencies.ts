/** The currencies that a sign or word alone stands for, the likeliest first. */
const SHARED: readonly (readonly [words: string, codes: string])[] = [
  ['$ dollar dollars dólar dólares dolar دولار', 'USD CAD AUD NZD MXN SGD HKD TWD CLP COP ARS'],
  ['£ pound pounds pfund livre livres libra جنيه', 'GBP EGP SYP LBP'],
  ['¥ yen 円 元', 'JPY CNY'],
  ['kr krone kroner krona kronor', 'SEK NOK DKK ISK'],
  ['rs ₨ rupee rupees روبية', 'INR PKR LKR NPR MUR'],
  ['sr riyal riyals rial ريال', 'SAR QAR OMR YER IRR'],
  // The Persian word and the sign differ from the Arabic word by a letter.
  ['﷼', 'IRR SAR QAR OMR YER'],
  ['dh dhs dirham dirhams درهم', 'AED MAD'],
  ['dinar dinars دينار', 'KWD JOD BHD IQD TND DZD LYD'],
  ['lira tl ₺ ليرة', 'TRY LBP SYP'],
  ['peso pesos', 'MXN ARS CLP COP PHP'],
  ['franc francs franken fr sfr', 'CHF XOF XAF'],
];

/** Signs and abbreviations that people write and the browser's lists lack. */
const OTHERS =
  'us$ USD $us USD ca$ CAD c$ CAD $ca CAD a$ AUD au$ AUD $au AUD nz$ NZD hk$ HKD s$ SGD sg$ SGD mx$ MXN r$ BRL le EGP e£ EGP جم EGP رس SAR دا JOD دك KWD دب BHD رق QAR رع OMR دم MAD ₹ INR rmb CNY rp IDR rm MYR r ZAR zł PLN kč CZK ft HUF lei RON ₽ RUB руб RUB';

/** The languages of the names: those of the headers that are known. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'tr', 'pl', 'ar', 'fa'];

const codes = new Set(Intl.supportedValuesOf('currency'));

/** A word without what people write differently in it: case, accents, spaces, stops, marks of direction. */
const fold = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\s.\-\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');

let words: Map<string, readonly string[]> | undefined;

function readWords(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [signs, shared] of SHARED) {
    for (const sign of signs.split(' ')) found.set(fold(sign), shared.split(' '));
  }
  const add = (word: string, code: string) => !found.has(fold(word)) && found.set(fold(word), [code]);
  const others = OTHERS.split(' ');
  others.forEach((word, i) => i % 2 === 0 && add(word, others[i + 1]!));
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    for (const code of codes) add(names.of(code)!, code);
  }
  for (const code of codes) {
    for (const currencyDisplay of ['symbol', 'narrowSymbol', 'name'] as const) {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay });
      add(format.formatToParts(2).find(({ type }) => type === 'currency')!.value, code);
    }
  }
  return found;
}

/**
 * The currencies (ISO 4217) that a sign, abbreviation, code or name may mean, in the languages of the headers that are known; the
 * likeliest first, none for other words.
 */
export function currenciesOf(word: string): readonly string[] {
  const code = word.trim().toUpperCase();
  if (codes.has(code)) return [code];
  words ??= readWords();
  const meant = words.get(fold(word));
  if (meant) return meant;
  // A code beside the sign that it makes plain, as in `$10 USD`.
  for (const [beside, sign] of [
    [code.slice(0, 3), code.slice(3)],
    [code.slice(-3), code.slice(0, -3)],
  ] as const) {
    if (codes.has(beside) && currenciesOf(sign).includes(beside)) return [beside];
  }
  return [];
}

/** The one of them that a word stands for in a shop that sells in `own`. */
export function currencyOf(word: string, own: string | null): string | undefined {
  const meant = currenciesOf(word);
  return own !== null && meant.includes(own) ? own : meant[0];
}
