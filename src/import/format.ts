import { knownHeader, normaliseHeader } from './header-name';
import type { Added, Field, Mapping } from './fields';

/** A header as the platform writes it; case, accents and punctuation do not matter. */
export type HeaderName = string | RegExp;

/**
 * What of an order a row tells. Where several files, or rows, tell of one order, its lines are those of the first part here
 * that any file has; the others fill in what these leave open. Rows of customers are no orders.
 */
export const PARTS = ['lines', 'heads', 'payments', 'customers'] as const;
export type Part = (typeof PARTS)[number];

/** How a cell that holds all items of an order is taken apart; SQL over `item`, the text of one of them. */
export interface ItemCell {
  /** A list of texts, from `item_list`. */
  split: string;
  product_name: string;
  sku?: string;
  quantity: string;
  unit_price?: string;
  amount?: string;
}

/**
 * A kind of export: how to know it and how to read it. SQL parts may use the staged columns: the fields of `fields.ts`, read
 * as text, numbers or times, `amount`, what the line is worth, and `status_kind`.
 */
export interface Format {
  id: string;
  /** Order numbers count as equal only within one platform; the format's own id unless told. */
  platform?: string;
  /** The platform's own name for the file, which is not translated. */
  name: string;
  /** Headers per field, best first. */
  columns: Partial<Record<Field, readonly HeaderName[]>>;
  /** Headers of further columns per field, all of which are added to it, or taken away where a minus stands before. */
  plus?: Partial<Record<Field, readonly HeaderName[]>>;
  /** Headers that must all be there for a file to be this format; of a list, one. */
  signature: readonly (HeaderName | readonly HeaderName[])[];
  /** `lines` unless told. */
  part?: Part;
  /** Whether a row states an order as a whole though others of its file state lines. */
  headRow?: string;
  /** What a field is where no column has it as it stands; null leaves what its column says. */
  values?: Partial<Record<Field, string>>;
  /** Who the buyer is; e-mail, then phone, then the file's own customer id unless told. */
  customer?: string;
  /** The number of the buyer's account, where the platform keeps it for good. */
  account?: string;
  /** The buyer by nothing better than a name, for orders of which no file tells more; not where the file has a column for more. */
  nameKey?: string;
  channel?: string;
  /** The code in a cell that says more. */
  coupon?: string;
  /** The currency of files that do not name theirs. */
  currency?: string;
  items?: ItemCell;
  /** `item`, `return`, or the reason why the row is left out. */
  rowKind?: string;
  /** `product`, `shipping`, `fee`, `discount`, `gift_card` or `other`. */
  itemKind?: string;
  /**
   * What the order's total holds beside its lines and shipping where no column says it: its taxes or, where it is less than
   * these, a discount.
   */
  unstated?: string;
  /** What a status means where the platform means something of its own by it, else null. */
  statusKind?: string;
  /** Why the whole order is left out for other reasons than its status, else null. */
  exclusion?: string;
}

export const partOf = (format: Format): Part => format.part ?? 'lines';

const finds = (names: readonly string[], wanted: HeaderName): number =>
  typeof wanted === 'string' ? names.indexOf(knownHeader(wanted)) : names.findIndex((name) => wanted.test(name));

/** The columns of a file that a format's headers find. */
export function mappingOf(format: Format, columns: readonly string[]): Mapping {
  const names = columns.map(normaliseHeader);
  const mapping: Mapping = {};
  for (const [field, candidates] of Object.entries(format.columns) as [Field, readonly HeaderName[]][]) {
    const found = candidates.map((name) => finds(names, name)).find((index) => index >= 0);
    if (found !== undefined) mapping[field] = found;
  }
  return mapping;
}

/** The further columns that are added to those of the mapping. */
export function addedOf(format: Format, columns: readonly string[], mapping: Mapping): Added {
  const names = columns.map(normaliseHeader);
  const added: Added = {};
  for (const [field, wanted] of Object.entries(format.plus ?? {}) as [Field, readonly HeaderName[]][]) {
    const found = wanted.flatMap((name) => {
      if (typeof name === 'string') return [{ column: finds(names, name), isMinus: name.startsWith('-') }];
      return names.flatMap((text, column) => (name.test(text) ? [{ column, isMinus: false }] : []));
    });
    const others = found.filter(({ column }) => column >= 0 && column !== mapping[field]);
    if (mapping[field] !== undefined && others.length > 0) added[field] = others;
  }
  return added;
}

/** Whether a row of header names belongs to the format. */
export function isFormat(format: Format, columns: readonly string[]): boolean {
  const names = columns.map(normaliseHeader);
  return format.signature.every((wanted) => {
    const alternatives = Array.isArray(wanted) ? (wanted as readonly HeaderName[]) : [wanted as HeaderName];
    return alternatives.some((name) => finds(names, name) >= 0);
  });
}

/** Customer ids that a spreadsheet turned into `13085.0` are `13085`. */
export const WHOLE_CUSTOMER_REF = "regexp_replace(customer_ref, '\\.0+$', '')";

/** The number of an account; guests are customer 0. */
export const ACCOUNT_REF = `nullif(${WHOLE_CUSTOMER_REF}, '0')`;

/** A telephone number without what people write between its digits. */
export const PHONE_DIGITS = "nullif(regexp_replace(phone, '[^0-9+]', '', 'g'), '')";

/** The number of an order without the sign before it. */
export const BARE_ORDER_REF = "ltrim(order_ref, '#')";
