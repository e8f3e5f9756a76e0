import type { Telling, TypedRow } from '../define';
import type messages from './messages.en';
import type question from './question';

/** What a cell of cohorts can show: the same columns for one cohort and for the average over many. */
export const valueColumns = {
  sales_per_customer: 'money',
  cumulative_sales_per_customer: 'money',
  orders_per_customer: 'number',
  active_share: 'share',
  returned_share: 'share',
  average_order_value: 'money',
} as const;

export type Grain = (typeof question.params.grain)['initial'];
export type Measure = (typeof question.params.measure)['initial'];
export type Tell = Telling<keyof typeof messages>;

/** The column that a measure shows. */
export const COLUMN_OF = {
  cumulative_sales: 'cumulative_sales_per_customer',
  sales: 'sales_per_customer',
  orders: 'orders_per_customer',
  active: 'active_share',
  returned: 'returned_share',
  average_order_value: 'average_order_value',
} as const;

/** Below this many customers, one person more or less changes the picture. */
export const FEW_CUSTOMERS = 30;

export const isMoney = (measure: Measure): boolean => !['orders', 'active', 'returned'].includes(measure);

export const valueOf = (row: TypedRow<typeof valueColumns>, measure: Measure): number | null => row[COLUMN_OF[measure]];

/** A value as a sentence or a cell writes it. */
export function written(value: number, measure: Measure, { format }: Tell): string {
  if (measure === 'orders') return format.number(value);
  return isMoney(measure) ? format.money(value) : format.share(value);
}

/** A period as messages take it: what it is, and how many days it has where it is a window of days. */
export const periodOf = (grain: Grain, { format }: Tell) => ({
  grain,
  days: format.count(Number.parseInt(grain, 10) || 0),
});

/** When a cohort was won: a month, a quarter or a year. */
export function cohortName(cohort: Date, grain: Grain, { t, format }: Tell): string {
  const year = format.year(cohort.getUTCFullYear());
  if (grain === 'year' || grain === '365_days') return year;
  if (['month', '30_days', '60_days'].includes(grain)) return format.month(cohort);
  return t('quarter', { quarter: format.count(cohort.getUTCMonth() / 3 + 1), year });
}

const WORDS = ['no_coupon', 'discounted', 'full_price', 'holiday', 'rest_of_year', 'other'] as const;

/** What the customers of a segment share, as the reader knows it. */
export function segmentName(segment: string | null, { t }: Tell): string {
  const word = WORDS.find((known) => known === segment);
  return word ? t(`word_${word}`) : (segment ?? t('word_not_known'));
}
