import type { TypedRow } from '../define';

/** What is told of a score: who has it, and the cut-off that it goes up to. */
export const cutColumns = {
  score: 'count',
  recency_customer_count: 'count',
  recency_from: 'days',
  recency_to: 'days',
  recency_cut: 'days',
  frequency_customer_count: 'count',
  frequency_from: 'count',
  frequency_to: 'count',
  frequency_cut: 'number',
  monetary_customer_count: 'count',
  monetary_from: 'money',
  monetary_to: 'money',
  monetary_cut: 'money',
} as const;

type Cut = TypedRow<typeof cutColumns>;

/** The cut-offs in force, as the boxes for the owner's own take them. */
export function cutsFound(rows: readonly Cut[]): Record<string, string> {
  // Days and orders are whole, and money has cents: what lies beyond parts nobody.
  const edges = (column: 'recency_cut' | 'frequency_cut' | 'monetary_cut', digits: number) =>
    rows
      .flatMap((row) => (row[column] === null ? [] : [Math.floor(row[column] * 10 ** digits) / 10 ** digits]))
      .toSorted((a, b) => a - b)
      .join(', ');
  return {
    recency_cuts: edges('recency_cut', 0),
    frequency_cuts: edges('frequency_cut', 0),
    monetary_cuts: edges('monetary_cut', 2),
  };
}
