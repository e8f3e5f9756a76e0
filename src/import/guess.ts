import { COLUMN_NAMES } from './column-names';
import { FIELD_NAMES, FIELDS, type Field, type Mapping } from './fields';
import { knownHeader, normaliseHeader } from './header-name';
import { meansNoSale } from './statuses';
import { currenciesOf, isNumericTime } from './values';
import { isYes, isYesOrNo } from './yes-or-no';

/** What an order's total is never called, though it may be a sum of money. */
const NOT_TOTAL =
  '(?!.*(tax|vat|tva|iva|steuer|ship|versand|livr|envio|fee|discount|rabat|remise|coupon|refund|rembours|reembols|erstatt|retail|list|compare|cost|qty|quantity|items|units|weight|points))';

/** What no refund is called that was made: its number, or what could be, is asked for or never will be. */
const NOT_REFUNDED =
  '(?!.*(able|abile|avel|bar\\b|fahig|edilebilir|eligib|policy|request|pending|beantragt|angefragt|aangevraagd|demand|solicit|richiest|talep|taleb|غير|\\b((?<!yes )no|nr|id|number|ref|not)\\b|\\bnon\\b(?!$)))';
const REFUNDED = new RegExp(
  `^${NOT_REFUNDED}.*(refund|rembours|reembols|erstatt|rimbors|zwrot|iade|terugbet|مسترد|مسترجع)`,
);

/** Loose words for columns whose whole name is not known. */
const LOOSE: readonly [Field, RegExp][] = [
  ['email', /e ?mail|e posta|correo|courriel|بريد/],
  ['ordered_at', /date|time|created|datum|fecha|\bdata\b|tarih|تاريخ/],
  [
    'order_ref',
    /(order|invoice|receipt|transaction|bestell|commande|pedido|ordine|siparis|zamowienia|طلب).*(id|no|nr|number|ref|nummer|numer)|^(order|invoice)$/,
  ],
  [
    'customer_ref',
    /^(?!.*(zip|post|address|city|country|phone|group|type|note|ip$|\b(returning|repeat|new|first)\b)).*(customer|client|buyer|member|kunde|klant|musteri|عميل)/,
  ],
  ['is_refunded', REFUNDED],
  ['refunded', REFUNDED],
  ['currency', /currency|\bcurr\b|\bccy\b|wahrung|devise|moned|divisa|moeda|valuta|waluta|para birimi|عمل[هة]/],
  ['unit_price', new RegExp(`^${NOT_TOTAL}.*(price|preis|prix|precio|prezzo|preco|prijs|fiyat|cena|سعر)`)],
  [
    'order_total',
    new RegExp(
      `^${NOT_TOTAL}.*(total|amount|value|revenue|betrag|summe|montant|importe|valor|bedrag|tutar|kwota|suma|مبلغ|اجمالي)`,
    ),
  ],
  ['quantity', /qty|quantity|count|number of|menge|anzahl|quantite|cantidad|quantidade|aantal|adet|ilosc|كميه/],
  ['status', /status|statut|etat|estado|stato|durum|حاله/],
];

const CURRENCY_WORDS = LOOSE.find(([field]) => field === 'currency')![1];
/** What holds short words that may be codes of currencies by chance. */
const NOT_CURRENCY =
  /size|agent|name|country|region|state|city|language|type|categor|product|item|sku|variant|style|colou?r|brand|vendor|supplier|team|depart|store|shop|staff|seller|rep\b|customer|client|buyer|initial|airport|\btags?\b|groesse|grosse|taille|talla|taglia|tamanho|maat|beden|rozmiar|مقاس/;
const COMMON_CURRENCIES =
  'USD EUR GBP JPY CNY CAD AUD NZD CHF SEK NOK DKK PLN CZK HUF RON TRY INR PKR IDR MYR SGD HKD KRW THB BRL MXN ZAR AED SAR QAR KWD BHD OMR JOD EGP MAD ILS'.split(
    ' ',
  );

/** The columns that decide what an order is worth and whether it counts. */
const DECIDING = [
  'order_total',
  'line_total',
  'unit_price',
  'quantity',
  'refunded',
  'is_refunded',
  'status',
] as const satisfies readonly Field[];
/** Any of these tells what an order is worth. */
const WORTH = ['order_total', 'line_total', 'unit_price'] as const satisfies readonly Field[];

/** More states than this are names of something else. */
const MOST_STATES = 12;

const isWord = (cell: string) => !/\d/.test(cell);
const looksLikeDate = (cell: string) => /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^(19|20)\d{6}$|[A-Za-z]{3} \d/.test(cell);
const looksLikeNumber = (cell: string) => /\d/.test(cell) && !/[A-Za-z]{4,}|[[{%:]/.test(cell) && !looksLikeDate(cell);

/** What the columns of a sample hold, by position: their cells that are not blank. */
const cellsOf = (sample: readonly (readonly string[])[]) => (column: number) =>
  sample.map((row) => row[column]!.trim()).filter(Boolean);

const isCurrencyName = (name: string) =>
  CURRENCY_WORDS.test(name) || COLUMN_NAMES.currency!.map(knownHeader).includes(name);

/**
 * Whether each cell is a code, sign or name of a currency. Names and sizes are codes as well: below a name that is none of a currency,
 * only codes as they are written count, several or one that is common.
 */
function areCurrencies(cells: readonly string[], name: string): boolean {
  const words = [...new Set(cells)];
  if (words.length === 0 || !words.every((word) => currenciesOf(word).length > 0)) return false;
  if (isCurrencyName(name)) return true;
  return (
    !NOT_CURRENCY.test(name) &&
    words.every((word) => /^[A-Z]{3}$/.test(word)) &&
    (words.length > 1 || COMMON_CURRENCIES.includes(words[0]!))
  );
}

/** Whether cells say only yes or no; zeros alone may be amounts as well, unless the column asks. */
const areYesOrNo = (cells: readonly string[], name: string) =>
  cells.every(isYesOrNo) && (name.endsWith('?') || cells.some((cell) => isYes(cell) || cell !== '0'));

const areStates = (cells: readonly string[]) => {
  const words = [...new Set(cells)];
  return words.length <= MOST_STATES && words.every((word) => !/\d|@/.test(word)) && words.some(meansNoSale);
};

function fits(field: Field, cells: readonly string[], name: string): boolean {
  const some = cells.slice(0, 200);
  if (some.length === 0) return false;
  if (field === 'ordered_at' || field === 'updated_at')
    return some.some((cell) => looksLikeDate(cell) || isNumericTime(cell));
  if (field === 'ordered_time') return some.some((cell) => /^\d{1,2}:\d{2}/.test(cell));
  if (field === 'email') return some.some((cell) => cell.includes('@'));
  if (field === 'item_list') return some.every((cell) => /^\[\s*\{/.test(cell));
  // Pieces that came back are counted below the same word.
  if (field === 'is_refunded') return areYesOrNo(cells, name) && (name !== 'returned' || cells.some(isWord));
  // Whether, and not who.
  if (field === 'customer_ref')
    return !(cells.every(isYesOrNo) && cells.some((cell) => isWord(cell) && cell.length > 1));
  // Below `name` stands an order number here and a person there.
  if (field === 'order_ref') return some.some((cell) => /\d/.test(cell));
  return FIELDS[field] !== 'number' || some.filter(looksLikeNumber).length > some.length / 2;
}

/**
 * A first guess at what the columns mean, from their names and then from their values, for the form to start with. Totals that
 * differ between the rows of one order are taken for line totals.
 */
export function guessMapping(columns: readonly string[], sample: readonly string[][]): Mapping {
  const names = columns.map(normaliseHeader);
  const values = cellsOf(sample);
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (field: Field, column: number) => {
    if (column < 0 || mapping[field] !== undefined || taken.has(column)) return;
    if (!fits(field, values(column), names[column]!)) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const field of FIELD_NAMES) {
    for (const name of COLUMN_NAMES[field] ?? []) take(field, names.indexOf(knownHeader(name)));
  }
  const hasWorth = () => WORTH.some((field) => mapping[field] !== undefined);
  for (const [field, words] of LOOSE) {
    // What a piece costs makes no total beside one.
    if (field === 'unit_price' ? hasWorth() : field === 'order_total' && mapping.line_total !== undefined) continue;
    names.forEach((name, column) => {
      if (words.test(name) && (field !== 'currency' || areCurrencies(values(column), name))) take(field, column);
    });
  }
  columns.forEach((_, column) => {
    const cells = values(column);
    const cell = cells[0] ?? '';
    if (cell.includes('@')) take('email', column);
    else if (looksLikeDate(cell)) take('ordered_at', column);
    else if (/^-?[\d.,]+[.,]\d{2}$/.test(cell) && !hasWorth()) take('order_total', column);
    else if (areCurrencies(cells, names[column]!)) take('currency', column);
    else if (areStates(cells)) take('status', column);
  });
  // One cell can be longer than the sample: then the name must do.
  for (const field of ['ordered_at', 'order_total'] as const) {
    const column = names.findIndex((name) => COLUMN_NAMES[field]!.map(knownHeader).includes(name));
    if (mapping[field] === undefined && column >= 0 && values(column).length === 0) mapping[field] = column;
  }
  if (mapping.order_ref !== undefined && mapping.order_total !== undefined && mapping.line_total === undefined) {
    const totals = new Map<string, string>();
    const differ = sample.some((row) => {
      const ref = row[mapping.order_ref!]!;
      const total = row[mapping.order_total!]!;
      const before = totals.get(ref);
      totals.set(ref, total);
      return before !== undefined && total !== '' && before !== '' && before !== total;
    });
    if (differ) {
      mapping.line_total = mapping.order_total;
      delete mapping.order_total;
    }
  }
  return mapping;
}

/** What still has to be named before the table can be read. */
export function missingFields(mapping: Mapping): ('ordered_at' | 'amount')[] {
  return [
    ...(mapping.ordered_at === undefined ? (['ordered_at'] as const) : []),
    ...(WORTH.some((field) => mapping[field] !== undefined) ? [] : (['amount'] as const)),
  ];
}

/** How many of a row of names are on the list. */
export function knownNames(columns: readonly string[]): number {
  const known = new Set(Object.values(COLUMN_NAMES).flatMap((names) => names.map(knownHeader)));
  return columns.filter((name) => known.has(normaliseHeader(name))).length;
}

/**
 * Whether the columns that decide every number go by a name that is on the list, and stands once, and no other column tells of
 * another currency; else the owner is asked to look.
 */
export function isCertain(columns: readonly string[], mapping: Mapping, sample: readonly string[][]): boolean {
  const goesByName = (field: Field) => {
    const column = mapping[field] === undefined ? undefined : columns[mapping[field]]!;
    // A total of lines that differ goes by the name of a total.
    const known =
      field === 'line_total' ? [...COLUMN_NAMES.line_total!, ...COLUMN_NAMES.order_total!] : COLUMN_NAMES[field]!;
    return (
      column !== undefined &&
      known.map(knownHeader).includes(normaliseHeader(column)) &&
      !columns.includes(`${column} (2)`)
    );
  };
  const some = (...fields: Field[]) => fields.some(goesByName);
  const values = cellsOf(sample);
  const inOther = columns.some((name, column) => {
    if (column === mapping.currency || !areCurrencies(values(column), normaliseHeader(name))) return false;
    return sample.some((row) => row[column]!.trim() !== (row[mapping.currency ?? -1] ?? '').trim());
  });
  const currencyName = mapping.currency === undefined ? undefined : normaliseHeader(columns[mapping.currency]!);
  return (
    goesByName('ordered_at') &&
    some(...WORTH) &&
    some('email', 'customer_ref', 'phone', 'customer_name') &&
    DECIDING.every((field) => mapping[field] === undefined || goesByName(field)) &&
    (currencyName === undefined || isCurrencyName(currencyName)) &&
    !inOther
  );
}
