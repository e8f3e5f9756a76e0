import type { Advice } from '../define';
import {
  cohortName,
  FEW_CUSTOMERS,
  isMoney,
  periodOf,
  segmentName,
  written,
  type Grain,
  type Measure,
  type Tell,
} from './values';

interface Compared {
  segment: string | null;
  cohort: Date | null;
  against_segment: string | null;
  against_cohort: Date | null;
  compared_age: number | null;
  value: number | null;
  difference: number | null;
  difference_low: number | null;
  difference_high: number | null;
  customer_count: number | null;
  verdict: string | null;
}

interface Average {
  segment: string | null;
  orders_per_customer: number | null;
  average_order_value: number | null;
}

interface Asked {
  grain: Grain;
  split: string;
  measure: Measure;
}

/** Whether chance does not explain the difference, nor a few customers. */
const holds = ({ verdict }: Compared) => verdict === 'more' || verdict === 'less';

/** The newest comparison of cohorts, or the clearest of segments. */
export function chosen(rows: readonly Compared[], split: string): Compared | undefined {
  const isSplit = split !== 'none';
  const able = rows.filter(
    (row) => row.verdict !== null && (!isSplit || (row.segment !== null && row.segment !== 'other')),
  );
  const holding = able.filter(holds);
  const widest = holding.toSorted((a, b) => Math.abs(b.difference!) - Math.abs(a.difference!))[0];
  return isSplit ? (widest ?? able[0]) : able[0];
}

/** The two that are compared, as a sentence names them. */
function names(row: Compared, { grain, split }: Asked, telling: Tell) {
  const name = (segment: string | null, cohort: Date | null) =>
    telling.t('won', {
      split,
      name: split === 'none' ? cohortName(cohort!, grain, telling) : segmentName(segment, telling),
    });
  return {
    group: name(row.segment, row.cohort),
    against: name(row.against_segment, row.against_cohort),
  };
}

/** What it brings when, of as many new customers again, one in ten is like the better of the two, if that is not chance. */
export function winBetter(
  rows: readonly Compared[],
  averages: readonly Average[],
  asked: Asked,
  telling: Tell,
): Advice | undefined {
  const { t, format } = telling;
  const { grain, split, measure } = asked;
  const row = chosen(rows, split);
  if (!row || !holds(row)) return undefined;
  const average = averages.find(({ segment }) => segment === row.segment);
  const perCustomer = {
    cumulative_sales: 1,
    sales: 1,
    orders: (average?.average_order_value ?? 0) / 100,
    active: (average?.average_order_value ?? 0) / 100,
    returned: (average?.average_order_value ?? 0) / 100,
    average_order_value: average?.orders_per_customer ?? 0,
  }[measure];
  const money = 0.1 * row.customer_count! * Math.abs(row.difference!) * perCustomer;
  const { group, against } = names(row, asked, telling);
  const sentence = t('action_holds', {
    verdict: row.verdict!,
    split: split === 'none' ? 'no' : 'yes',
    customer_count: format.count(row.customer_count!),
    better: row.verdict === 'more' ? group : against,
    worse: row.verdict === 'more' ? against : group,
    when: t('when', { ...periodOf(grain, telling), age: format.count(row.compared_age!) }),
    gain: format.money(money),
  });
  return { lever: 'new', sentence, money };
}

/** What differs, whether it holds, and what that is in money. */
export function comparison(
  rows: readonly Compared[],
  averages: readonly Average[],
  asked: Asked,
  telling: Tell,
): string[] {
  const { t } = telling;
  const { split, measure } = asked;
  if (split !== 'none' && rows.every(({ segment }) => segment === null)) return [t('action_unnamed', { split })];
  const row = chosen(rows, split);
  if (!row) {
    const longer =
      !['year', '365_days'].includes(asked.grain) &&
      2 * FEW_CUSTOMERS <= rows.reduce((sum, each) => sum + each.customer_count!, 0);
    return [t('action', { split: split === 'none' ? 'no' : 'yes', longer: longer ? 'yes' : 'no' })];
  }

  const unit = isMoney(measure) ? 1 : 100;
  const write = (value: number) => written(value / unit, measure, telling);
  const told = {
    ...names(row, asked, telling),
    value: write(row.value!),
    other: write(row.value! - row.difference!),
  };
  const advice = winBetter(rows, averages, asked, telling);
  if (!advice) return [t(row.verdict === 'few' ? 'compared_few' : 'compared_unclear', told), t('action_unclear')];
  const ends = [row.difference_low!, row.difference_high!].map(Math.abs).sort((a, b) => a - b);
  return [
    t('compared', { ...told, verdict: row.verdict!, low: write(ends[0]!), high: write(ends[1]!) }),
    advice.sentence,
  ];
}
