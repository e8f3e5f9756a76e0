import { normaliseHeader } from './dialect';
import type { Field, Mapping } from './fields';

/**
 * A kind of export: how to know it and how to read it. SQL parts may use the staged columns: the fields of `fields.ts`, read
 * as text, numbers or times, and `amount`, what the line is worth.
 */
export interface Format {
  /** Also the `platform` of its orders: order numbers count as equal only within one platform. */
  id: string;
  /** The platform's own name for the file, which is not translated. */
  name: string;
  /** Header names per field, best first, as `normaliseHeader` writes them. */
  columns: Partial<Record<Field, readonly string[]>>;
  /** Fields whose columns must all be there for a file to be this format. */
  required: readonly Field[];
  /** Names that no other format has; all must be there. */
  signature?: readonly string[];
  /** Who the buyer is; e-mail, then phone, then the file's own customer id unless told. */
  customer?: string;
  /** `item`, `return`, or the reason why the row is left out. */
  rowKind?: string;
  /** `product`, `shipping`, `fee`, `discount`, `gift_card` or `other`. */
  itemKind?: string;
  /** Why the whole order is left out, else null. */
  exclusion?: string;
}

/** The columns of a file that a format's names find. */
export function mappingOf(format: Format, columns: readonly string[]): Mapping {
  const names = columns.map(normaliseHeader);
  const mapping: Mapping = {};
  for (const [field, candidates] of Object.entries(format.columns) as [Field, readonly string[]][]) {
    const found = candidates.map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (found !== undefined) mapping[field] = found;
  }
  return mapping;
}

/** Whether a row of header names belongs to the format. */
export function isFormat(format: Format, columns: readonly string[]): boolean {
  const names = new Set(columns.map(normaliseHeader));
  const mapping = mappingOf(format, columns);
  return (
    format.required.every((field) => mapping[field] !== undefined) &&
    (format.signature ?? []).every((name) => names.has(name))
  );
}

/** Customer ids that a spreadsheet turned into `13085.0` are `13085`. */
export const WHOLE_CUSTOMER_REF = "regexp_replace(customer_ref, '\\.0+$', '')";

/** A telephone number without what people write between its digits. */
export const PHONE_DIGITS = "nullif(regexp_replace(phone, '[^0-9+]', '', 'g'), '')";

/** Orders that never became a sale, by the words that shops use for it. */
const STATUS_EXCLUSION = `case
  when status like 'cancel%' or status like 'storn%' or status like 'annul%' then 'cancelled'
  when status like 'void%' or status like 'fail%' or status like 'declin%' or status like 'expired%' then 'voided'
  when status like '%draft' or status like 'abandon%' then 'draft'
end`;

/** Orders that are out by their payment, by a day of cancelling, or by their status. */
export const ORDER_EXCLUSION = `case
  when payment_method ilike '%bogus%' then 'test'
  when cancelled_at is not null then 'cancelled'
  else ${STATUS_EXCLUSION}
end`;
