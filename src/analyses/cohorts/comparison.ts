import { cohortName, isMoney, segmentName, written, type Grain, type Measure, type Tell } from './values';

interface Compared {
  segment: string | null;
  cohort: Date | null;
  against_segment: string | null;
  against_cohort: Date | null;
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

/** The newest comparison of cohorts, or the clearest of segments: what differs, whether it holds, and what that is in money. */
export function comparison(
  rows: readonly Compared[],
  averages: readonly Average[],
  asked: Asked,
  telling: Tell,
): string[] {
  const { t, format } = telling;
  const { grain, split, measure } = asked;
  const isSplit = split !== 'none';
  const able = rows.filter(
    (row) => row.verdict !== null && (!isSplit || (row.segment !== null && row.segment !== 'other')),
  );
  const holding = able.filter(({ verdict }) => verdict !== 'unclear');
  const widest = holding.toSorted((a, b) => Math.abs(b.difference!) - Math.abs(a.difference!))[0];
  const row = isSplit ? (widest ?? able[0]) : able[0];
  if (!row) return [t('action', { split: isSplit ? 'yes' : 'no' })];

  const unit = isMoney(measure) ? 1 : 100;
  const write = (value: number) => written(value / unit, measure, telling);
  const name = (segment: string | null, cohort: Date | null) =>
    t('won', { split, name: isSplit ? segmentName(segment, telling) : cohortName(cohort!, grain, telling) });
  const told = {
    group: name(row.segment, row.cohort),
    against: name(row.against_segment, row.against_cohort),
    value: write(row.value!),
    other: write(row.value! - row.difference!),
  };
  if (row.verdict === 'unclear') return [t('compared_unclear', told), t('action_unclear')];

  const average = averages.find(({ segment }) => segment === row.segment);
  const perHundred = {
    cumulative_sales: 100,
    sales: 100,
    orders: average?.average_order_value ?? 0,
    active: average?.average_order_value ?? 0,
    returned: average?.average_order_value ?? 0,
    average_order_value: 100 * (average?.orders_per_customer ?? 0),
  }[measure];
  const verdict = row.verdict!;
  const ends = [row.difference_low!, row.difference_high!].map(Math.abs).sort((a, b) => a - b);
  return [
    t('compared', { ...told, verdict, low: write(ends[0]!), high: write(ends[1]!) }),
    t('action_holds', {
      verdict,
      split: isSplit ? 'yes' : 'no',
      size: format.money(Math.abs(row.difference!) * perHundred),
    }),
  ];
}
