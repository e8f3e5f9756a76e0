import type { Mapping } from './fields';
import { normaliseHeader } from './header-name';

/** What a column of refunds or returns is called, without accents. */
const REFUND =
  /refund|\breturn(s|ed)?\b|chargeback|credit note|erstattung|erstattet|ruckgabe|retour|gutschrift|rembours|\bavoirs?\b|reembols|devoluc|rimbors|\bresi\b|terugbetal|استرداد|مسترد|استرجاع|مسترجع|مرتجع|ارجاع/;
/** What is left after them, or who comes back. */
const NOT_REFUND = /after|before|\bnet\b|\bless\b|minus|excl|customer|policy|window|eligible/;
const NUMBER_OF_IT = /\b(id|(?<!\byes )no|nr|num|number|ref|reference)$/;
const AMOUNT = /^\D{0,4}\d[\d.,' ]*\D{0,4}$/;
const DATE = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;

/**
 * Whether a table that no format knows lists refunds and no sales: its only amounts are refunded ones, its only days are those of
 * refunds, or every row goes by a refund's number and has no refunded amount beside the amount.
 */
export function isRefundList(columns: readonly string[], sample: readonly string[][], mapping: Mapping): boolean {
  const names = columns.map(normaliseHeader);
  const isOfRefund = names.map((name) => REFUND.test(name) && !NOT_REFUND.test(name));
  const used = new Set(Object.values(mapping));
  const values = (column: number) => sample.map((row) => row[column]!.trim());
  const isFull = (column: number) => isOfRefund[column]! && values(column).every((cell) => cell !== '');
  const isOpen = (pattern: RegExp) =>
    columns.some(
      (_, column) => !isOfRefund[column] && !used.has(column) && values(column).some((cell) => pattern.test(cell)),
    );
  const hasNumber = names.some((name, column) => NUMBER_OF_IT.test(name) && isFull(column));
  const isDated = mapping.ordered_at !== undefined && isFull(mapping.ordered_at) && !isOpen(DATE);
  const amounts = [mapping.order_total, mapping.line_total, mapping.unit_price].filter(
    (column) => column !== undefined,
  );
  if (amounts.some((column) => !isOfRefund[column])) {
    return isDated || (hasNumber && mapping.refunded === undefined);
  }
  return isOfRefund.includes(true) && (hasNumber || isDated || !isOpen(AMOUNT));
}
