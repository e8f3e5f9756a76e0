/** Days such as 2024-01-31, both of the range; null has no limit on that side. */
export interface DayRange {
  from: string | null;
  to: string | null;
}

/** A range without the limits that the files set by themselves, from their first day to their last. */
export const within = (first: string, last: string, { from, to }: DayRange): DayRange => ({
  from: from && from > first ? from : null,
  to: to && to < last ? to : null,
});
