import type { Field } from './fields';
import { FIRST_JALALI_YEAR, LAST_JALALI_YEAR } from './values/jalali';
import { isNumericTime } from './values';
import { writtenIn } from './written-currencies';

/** Something about how a column is read that may be wrong, or that the owner would not expect. */
export interface Note {
  kind: 'open_decimals' | 'shared_sign' | 'persian_calendar' | 'epoch';
  field: Field;
  /** A value that shows it. */
  example: string;
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
  const shared = writtenIn(columns).find(({ meant }) => meant.length > 1);
  if (shared) notes.push({ kind: 'shared_sign', field: shared.field, example: shared.example });
  find('persian_calendar', 'ordered_at', isPersian);
  find('epoch', 'ordered_at', (value) => isNumericTime(value) && /^\d{10}/.test(value));
  return notes;
}
