import { type Format } from '../format';

/**
 * The CDNOW purchases of Fader and Hardie: text aligned with spaces, one row per order, no order number. The master file has
 * four columns and usually a header; the sample of one tenth has a second id and none.
 */
const format: Format = {
  id: 'cdnow',
  name: 'CDNOW',
  columns: {
    customer_ref: ['customer id'],
    ordered_at: ['date'],
    quantity: ['number of cds'],
    order_total: ['dollar value'],
  },
  signature: ['customer_id', 'date', 'number_of_cds', 'dollar_value'],
  customer: 'customer_ref',
};

export default format;

/** Names for a CDNOW file without a header, by the shape of its rows; undefined when it is something else. */
export function cdnowColumns(rows: readonly string[][]): string[] | undefined {
  const names =
    rows[0]?.length === 4
      ? ['customer_id', 'date', 'number_of_cds', 'dollar_value']
      : ['customer_id', 'sample_id', 'date', 'number_of_cds', 'dollar_value'];
  const date = names.indexOf('date');
  const fits = rows.every(
    (row) =>
      row.length === names.length &&
      row.every((cell, i) =>
        (i === date ? /^(19|20)\d{6}$/ : i === names.length - 1 ? /^\d+\.\d+$/ : /^\d+$/).test(cell),
      ),
  );
  return fits ? names : undefined;
}
