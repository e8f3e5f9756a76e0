import { FIELDS, type Field } from './fields';
import { numberStyle, type NumberStyle } from './values';

/** Currencies whose smallest coin is a thousandth. */
const THREE_DECIMALS = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'];

/**
 * How the numbers of each column are written. Columns that leave it open follow those of the file that do not, then the
 * delimiter, for a semicolon stands where the comma is taken. `open` are those that neither helped; they are read with a point.
 */
export function numberStyles(
  columns: Partial<Record<Field, readonly string[]>>,
  delimiter: string,
): { styles: Partial<Record<Field, NumberStyle>>; open: readonly Field[] } {
  const fields = (Object.keys(columns) as Field[]).filter((field) => FIELDS[field] === 'number');
  const found = new Map(fields.map((field) => [field, numberStyle(columns[field]!)]));
  const said = [...found.values()].filter((style) => style === 'point' || style === 'comma');
  const [first] = said;
  const shared = said.every((style) => style === first) ? first : undefined;
  const byDelimiter = delimiter === ';' ? 'comma' : undefined;
  const currencies = columns.currency ?? [];
  const hasThousandths =
    currencies.length > 0 && currencies.every((code) => THREE_DECIMALS.includes(code.toUpperCase()));

  const styles: Partial<Record<Field, NumberStyle>> = {};
  const open: Field[] = [];
  for (const [field, style] of found) {
    const isOpen = style === 'open';
    const decimals = isOpen && hasThousandths ? decimalMark(columns[field]!) : undefined;
    const settled = isOpen ? (decimals ?? shared ?? byDelimiter) : style;
    styles[field] = settled ?? (style === undefined ? (shared ?? byDelimiter) : undefined) ?? 'point';
    if (isOpen && settled === undefined) open.push(field);
  }
  return { styles, open };
}

const decimalMark = (values: readonly string[]): NumberStyle =>
  values.some((value) => /,\d{3}\D*$/.test(value)) ? 'comma' : 'point';
