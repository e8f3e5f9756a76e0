import type { Field } from './fields';
import { FIRST_JALALI_YEAR, LAST_JALALI_YEAR } from './values/jalali';
import { isNumericTime } from './values';

/** Something about how a column is read that may be wrong, or that the owner would not expect. */
export interface Note {
  kind: 'open_decimals' | 'several_currencies' | 'persian_calendar' | 'epoch';
  field: Field;
  /** A value that shows it, or the currencies that were seen. */
  example: string;
}

const CURRENCY_MARK = /\p{Sc}|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/gu;

function currencyMarks(values: readonly string[]): string[] {
  return [...new Set(values.flatMap((value) => value.match(CURRENCY_MARK) ?? []))];
}

function isPersian(value: string): boolean {
  const year = Number(
    /^(\d{4})[-/.]?\d{1,2}[-/.]?\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})/.exec(value)?.slice(1).find(Boolean),
  );
  return year >= FIRST_JALALI_YEAR && year <= LAST_JALALI_YEAR;
}

/** What to say of the columns, by the values of the sample in ASCII digits; `open` are those whose decimal mark is not known. */
export function columnNotes(columns: Partial<Record<Field, readonly string[]>>, open: readonly Field[]): Note[] {
  const notes: Note[] = [];
  const find = (kind: Note['kind'], field: Field, fits: (value: string) => boolean) => {
    const example = columns[field]?.find(fits);
    if (example !== undefined) notes.push({ kind, field, example });
  };
  for (const field of open) find('open_decimals', field, (value) => /[.,]\d{3}\D*$/.test(value));
  for (const field of ['order_total', 'line_total', 'unit_price'] as const) {
    const marks = currencyMarks(columns[field] ?? []);
    if (marks.length > 1) notes.push({ kind: 'several_currencies', field, example: marks.join(' ') });
  }
  find('persian_calendar', 'ordered_at', isPersian);
  find('epoch', 'ordered_at', (value) => isNumericTime(value) && /^\d{10}/.test(value));
  return notes;
}
