import type { Telling } from './define';
import type messages from './history.en';
import sql from './history.sql?raw';
import { macroOf, type Macro } from './macros';
import { integer } from './params';

/** For so many days from the first order in the files at least, who looks new may have bought before. */
const SETTLING_DAYS = 90;

/** From when the files can tell new customers from those of before, for every analysis that asks when somebody was won. */
export const HISTORY: Macro = macroOf('history', sql, { settling_days: integer(SETTLING_DAYS, 1, 365) });

type Tell = Telling<keyof typeof messages>;

/** Customers, and how many of them were won before the files had settled. */
interface Won {
  customer_count: number | null;
  early_count: number | null;
}

/** Below this many, customers say nothing by themselves. */
const FEW = 20;

/** Whether there are customers enough without those who may only look new. */
export const isKnown = ({ customer_count, early_count }: Won): boolean =>
  early_count === 0 || customer_count! - early_count! >= FEW;

/** Whether most of them may only look new. */
export const mayLookNew = ({ customer_count, early_count }: Won): boolean => 2 * early_count! > customer_count!;

/** That most of these customers may only look new, as a warning that comes before what is said of them. */
const looksNew = (won: Won, { t, format }: Tell): string =>
  t('looks_new', {
    whole: won.early_count! < won.customer_count! ? 'part' : won.customer_count === 1 ? 'one' : 'all',
    early_count: format.count(won.early_count!),
    customer_count: format.count(won.customer_count!),
  });

/** Whether the orders reach far enough back from a day to tell where customers stood on it. */
export const isSettled = (history_days: number): boolean => history_days >= SETTLING_DAYS;

/** A figure of customers with the range in which it may lie, and what it is without those who may only look new; null where unknown. */
interface Figure {
  low: number | null;
  high: number | null;
  settled: number | null;
}

/**
 * What a figure is without the customers of the first days of the files, where that is beyond its range; where too few are left to
 * say, that most may only look new. Nothing where the figure stands as it is.
 */
export function earlyWarning(won: Won, figure: Figure, write: (value: number) => string, tell: Tell): string[] {
  const { customer_count, early_count } = won;
  const { low, high, settled } = figure;
  if (settled === null || !isKnown(won)) return mayLookNew(won) ? [looksNew(won, tell)] : [];
  if (early_count === 0 || (settled >= (low ?? settled) && settled <= (high ?? settled))) return [];
  return [
    tell.t('without_early', {
      early_count: tell.format.count(early_count!),
      customer_count: tell.format.count(customer_count!),
      settled: write(settled),
    }),
  ];
}

const leastHistory = (days: number) => Math.max(SETTLING_DAYS, 2 * days);

/**
 * Whether the files are too short for a number of days drawn from how long customers took: gaps longer than the files are not in
 * them, and those near their length seldom.
 */
export const isTooShort = (history_days: number, days: number): boolean => history_days < leastHistory(days);

/** What to say then. */
export const tooShort = (history_days: number, days: number, { t, format }: Tell): string =>
  t('too_short', { history_days, least: format.days(leastHistory(days)) });

/** Why nothing is said of where customers stood on a day that the orders begin too shortly before; undefined where they do not. */
export function beginsLate(history_days: number, days_between: number, { t, format }: Tell): string | undefined {
  if (isSettled(history_days)) return undefined;
  const fits = days_between + history_days - SETTLING_DAYS;
  return t('begins_late', {
    history_days,
    days: format.days(days_between),
    fits: Math.max(0, fits),
  });
}
