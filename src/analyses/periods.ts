import type { Telling, TypedRow } from './define';
import type messages from './periods.en';

/** What `from periods` gives, for the analyses that compare two periods. */
export const periodColumns = {
  period: 'text',
  from_on: 'date',
  to_on: 'date',
  day_count: 'count',
  covered_day_count: 'count',
  order_count: 'count',
  sales: 'money',
} as const;

type Period = TypedRow<typeof periodColumns>;
type Tell = Telling<keyof typeof messages>;

/** Below this share of days in the files, two periods say more of the files than of the shop. */
const ENOUGH_COVERED = 0.9;
/** With fewer orders in a period, single orders decide. */
const FEW_ORDERS = 30;
/** Ranges that the scope offers at a click, in days. */
const LAST_DAYS = [365, 90, 30];
const DAY = 86_400_000;

/** The two periods by name. */
export const compared = (periods: readonly Period[]): { now: Period; before: Period } => ({
  now: periods.find(({ period }) => period === 'now')!,
  before: periods.find(({ period }) => period === 'before')!,
});

/** Nothing can be compared with a period without orders. */
export const isOneSided = (periods: readonly Period[]): boolean =>
  periods.length < 2 || periods.some(({ order_count }) => order_count === 0);

const share = ({ covered_day_count, day_count }: Period) => covered_day_count! / day_count!;

const worstOf = (periods: readonly Period[]): Period => {
  const { now, before } = compared(periods);
  return share(before) < share(now) ? before : now;
};

const fewestOrders = (periods: readonly Period[]) => Math.min(...periods.map(({ order_count }) => order_count!));

/** Whether the periods say enough of the shop to act on. */
export const isSound = (periods: readonly Period[]): boolean =>
  share(worstOf(periods)) >= ENOUGH_COVERED && fewestOrders(periods) >= FEW_ORDERS;

const coverage = (period: Period, format: Tell['format']) => ({
  covered: period.covered_day_count!,
  days: period.day_count!,
  from: format.date(period.from_on!),
  to: format.date(period.to_on!),
});

/** Why the periods cannot be compared, and the longest range at a click that can; undefined where they can. */
export function notComparable(periods: readonly Period[], { t, format }: Tell): string | undefined {
  const { now, before } = compared(periods);
  const worst = worstOf(periods);
  if (share(worst) >= ENOUGH_COVERED) return undefined;
  const isAdjacent = now.from_on!.getTime() - before.to_on!.getTime() === DAY;
  const covered = now.covered_day_count! + (isAdjacent ? before.covered_day_count! : 0);
  const fits = LAST_DAYS.find((days) => days < now.day_count! && 2 * days <= covered);
  return t('uncovered', { ...coverage(worst, format), fits: fits ?? 0 });
}

/** That single orders decide where there are few; undefined where there are enough. */
export function tooFewOrders(periods: readonly Period[], { t }: Tell): string | undefined {
  const { now, before } = compared(periods);
  if (fewestOrders(periods) >= FEW_ORDERS) return undefined;
  return t('few_orders', { now: now.order_count!, before: before.order_count! });
}

/** Which days of the two periods the files do not hold; undefined where they hold all. */
export function coverageNote(periods: readonly Period[], { t, format }: Tell): string | undefined {
  const gaps = periods.filter((period) => share(period) < 1).map((period) => t('covered', coverage(period, format)));
  return gaps.length === 0 ? undefined : gaps.join(' ');
}
