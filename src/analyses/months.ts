import type { Formats } from '../locale/formats';

interface Month {
  month: Date | null;
  covered_days: number | null;
}

export const nextMonth = (month: Date): Date => new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1));

/** Whether the dates or the files hold only a part of the month, so that it cannot be compared with the others. */
export const isPartial = ({ month, covered_days }: Month): boolean =>
  covered_days! * 86_400_000 < nextMonth(month!).getTime() - month!.getTime();

/** The months of which only a part is counted, as a list in words; undefined where all are whole. */
export function partialMonths(rows: readonly Month[], format: Formats): string | undefined {
  const months = rows.filter(isPartial).map(({ month }) => format.month(month!));
  return months.length === 0 ? undefined : format.list(months);
}
