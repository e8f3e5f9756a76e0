import { defineAnalysis, type Telling, type TypedRow } from '../define';
import { earlyWarning } from '../history';
import { drawn, FEW, pointLabel, returnChart } from './chart';
import type messages from './messages.en';
import question from './question';

const columns = {
  order_number: 'count',
  days: 'days',
  watched_count: 'count',
  returned_count: 'count',
  waiting_count: 'count',
  returned_share: 'share',
  returned_low: 'share',
  returned_high: 'share',
  naive_share: 'share',
} as const;

const timesColumns = {
  order_number: 'count',
  order_count: 'count',
  returned_count: 'count',
  early_count: 'count',
  naive_share: 'share',
  first_quartile: 'days',
  median_days: 'days',
  third_quartile: 'days',
  year_share: 'share',
  year_low: 'share',
  year_high: 'share',
  year_count: 'count',
  year_early_count: 'count',
  year_settled_share: 'share',
  gap_p25: 'days',
  gap_median: 'days',
  gap_p75: 'days',
  gap_p90: 'days',
  gap_mean: 'days',
  open_count: 'count',
  average_order_value: 'money',
} as const;

/** A step of the curve. */
export type Day = TypedRow<typeof columns>;
type Times = TypedRow<typeof timesColumns>;

/** What one in ten of those who may return any day brings with one average order. */
const gainOf = (row: Times): number => 0.1 * row.open_count! * Math.max(0, row.average_order_value!);

const remind = (row: Times, { t, format }: Telling<keyof typeof messages>): string =>
  t(row.open_count! < FEW ? 'action_later' : 'action', {
    after_order: String(row.order_number),
    open_count: row.open_count!,
    gap: format.days(Math.round(row.gap_median!)),
    average: format.money(Math.max(0, row.average_order_value!)),
    gain: format.money(gainOf(row)),
  });

/** What a year brings without customers who may only look new; where none but these were watched for a year, that it is so. */
function earlyOnes(row: Times, telling: Telling<keyof typeof messages>): string[] {
  const settled = row.year_settled_share;
  const won =
    settled === null
      ? { customer_count: row.year_count, early_count: row.year_early_count }
      : { customer_count: row.order_count, early_count: row.early_count };
  return earlyWarning(won, { low: row.year_low, high: row.year_high, settled }, telling.format.share, telling);
}

/** When customers order again, without mistaking those who only just bought for lost ones. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    time_to_next_order: { params: ['count_by', 'after_order'], columns },
    next_order_times: { params: ['count_by'], columns: timesColumns },
  },
  lists: {
    next_orders: {
      params: ['count_by'],
      columns: {
        customer_key: 'count',
        order_number: 'count',
        days: 'days',
        state: 'text',
        ordered_on: 'date',
        next_ordered_on: 'date',
        taken_days: 'days',
        times: 'count',
      },
      sums: ['times'],
    },
    waiting_customers: {
      params: ['count_by', 'after_order'],
      columns: { customer_key: 'count', ordered_on: 'date', waited_days: 'days' },
    },
  },
  behindTitle: (row, { t, format }) =>
    t('behind', {
      after_order: String((row as Day).order_number),
      days: format.days((row as Day).days!),
    }),
  isEmpty: ({ time_to_next_order }) => time_to_next_order.length === 0,
  isBlank: ({ time_to_next_order }) => time_to_next_order.every(({ returned_count }) => returned_count === 0),
  sentence({ next_order_times }, { after_order }, telling) {
    const { t, format } = telling;
    const place = { after_order };
    const row = next_order_times.find((step) => step.order_number === Number(after_order));
    if (!row) return [t('finding_nobody', place), t('action_nobody')];
    const counted = { ...place, order_count: row.order_count!, returned_count: row.returned_count! };
    if (row.returned_count! < FEW) return [t('finding_few', counted), t('action_few')];
    const gap = format.days(Math.round(row.gap_median!));
    const naive = { naive: format.share(row.naive_share!) };
    const year = row.year_share === null ? undefined : format.share(row.year_share);
    const finding =
      year === undefined || row.year_low === null
        ? [t('finding_young', { ...counted, ...naive, gap })]
        : [
            t('finding', {
              ...place,
              share: year,
              low: format.share(row.year_low),
              high: format.share(row.year_high!),
              gap,
            }),
          ];
    const warning = year === undefined || after_order !== '1' ? [] : earlyOnes(row, telling);
    return [...finding, ...warning, remind(row, telling)];
  },
  advice({ next_order_times }, { after_order }, telling) {
    const row = next_order_times.find((step) => step.order_number === Number(after_order));
    if (!row || row.returned_count! < FEW || row.open_count! < FEW) return undefined;
    return { lever: 'again', sentence: remind(row, telling), money: gainOf(row) };
  },
  targets({ next_order_times }, { after_order }) {
    const row = next_order_times.find((step) => step.order_number === Number(after_order));
    return row && row.returned_count! >= FEW ? [{ list: 'waiting_customers', customer_count: row.open_count! }] : [];
  },
  chart: ({ time_to_next_order }, { after_order }, drawing) => returnChart(time_to_next_order, after_order, drawing),
  note: ({ time_to_next_order }, { t }) =>
    time_to_next_order.at(-1)!.watched_count! < FEW && time_to_next_order[0]!.watched_count! >= FEW
      ? t('note_end', { watched_count: FEW })
      : undefined,
  points({ time_to_next_order }, telling) {
    const curve = drawn(time_to_next_order);
    const step = Math.max(1, Math.ceil(curve.at(-1)!.days! / 240) * 10);
    const stops = Array.from({ length: Math.floor(curve.at(-1)!.days! / step) + 1 }, (_, i) => i * step);
    return stops.map((days) => ({
      label: pointLabel(
        curve.findLast((row) => row.days! <= days)!,
        telling,
        days,
      ),
    }));
  },
  label: (column, word, { t }) => (column === 'state' ? t(`state_${word as 'returned' | 'watched'}`) : undefined),
});
