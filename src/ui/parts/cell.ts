import type { ColumnKind } from '../../analyses/define';
import type { Value } from '../../engine/arrow-rows';
import type { Formats } from '../../locale/formats';

/** A cell as a table shows it: exact, in the reader's language; nothing stands as a dash. */
export function cellText(value: Value, kind: ColumnKind, format: Formats): string {
  if (value === null || value === undefined) return '–';
  if (value instanceof Date) return kind === 'month' ? format.month(value) : format.date(value);
  if (typeof value !== 'number') return String(value);
  switch (kind) {
    case 'money':
      return format.exactMoney(value);
    case 'share':
      return format.exactShare(value);
    case 'days':
      return format.days(value);
    case 'years':
      return format.years(value);
    case 'year':
      return format.year(value);
    default:
      return format.count(value);
  }
}

/** Whether a column is set at the end of its cell, as numbers are. */
export const isNumeric = (kind: ColumnKind): boolean => kind !== 'text' && kind !== 'date' && kind !== 'month';
