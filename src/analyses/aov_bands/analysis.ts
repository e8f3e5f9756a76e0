import { defineAnalysis, whose, type Telling, type TypedRow } from '../define';
import { textWidth, tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const columns = {
  band: 'count',
  lower_bound: 'money',
  upper_bound: 'money',
  member_count: 'count',
  member_share: 'share',
  order_count: 'count',
  sales: 'money',
  sales_share: 'share',
  average_order_value: 'money',
  unknown_sales_share: 'share',
  day_count: 'days',
} as const;

type Band = TypedRow<typeof columns>;

function bandName(row: Band, { t, format }: Telling<keyof typeof messages>): string {
  const lower = row.lower_bound === null ? '' : format.money(row.lower_bound);
  const upper = row.upper_bound === null ? '' : format.money(row.upper_bound);
  if (row.lower_bound === null) return t('band_below', { upper });
  return row.upper_bound === null ? t('band_above', { lower }) : t('band_between', { lower, upper });
}

/** The days that the sum of a band is of: a year, or all that the orders span. */
const sumDays = (band: Band): number => Math.min(365, band.day_count!);

/** What it brings in these days when one in ten of a band reaches the average order. */
const gain = (band: Band): number =>
  (0.1 * Math.max(0, band.average_order_value! * band.order_count! - band.sales!) * sumDays(band)) / band.day_count!;

const liftLowest = (low: Band, { t, format }: Telling<keyof typeof messages>): string =>
  t('action', {
    whose: whose(low.unknown_sales_share),
    average: format.money(low.average_order_value!),
    low_count: low.member_count!,
    edge: format.money(low.upper_bound!),
    gain: format.money(gain(low)),
    span: sumDays(low) === 365 ? 'year' : 'days',
    days: format.days(sumDays(low)),
  });

/** Half the customers below half the average bring an eighth of sales; a tenth above twice it bring nearly half. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: { aov_bands: { params: ['cuts', 'unit'], columns } },
  lists: {
    aov_band_members: {
      params: ['cuts', 'unit'],
      columns: { band: 'count', customer_key: 'count', order_count: 'count', sales: 'money' },
    },
  },
  behindTitle: (row, telling) => bandName(row as Band, telling),
  isEmpty: ({ aov_bands }) => aov_bands.every((row) => row.member_count === 0),
  sentence({ aov_bands }, { unit }, telling) {
    const { t, format } = telling;
    const low = aov_bands[0]!;
    const high = aov_bands.at(-1)!;
    const of = whose(low.unknown_sales_share);
    return [
      t('finding', {
        unit,
        whose: of,
        lows: low.member_count ? 'some' : 'none',
        low_share: format.share(low.member_share!),
        low_bound: format.money(low.upper_bound!),
        low_sales_share: format.share(low.sales_share!),
        highs: high.member_count ? 'some' : 'none',
        high_share: format.share(high.member_share!),
        high_bound: format.money(high.lower_bound!),
        high_sales_share: format.share(high.sales_share!),
      }),
      liftLowest(low, telling),
    ];
  },
  advice({ aov_bands: [low] }, _params, telling) {
    return { lever: 'larger', sentence: liftLowest(low!, telling), money: gain(low!), days: sumDays(low!) };
  },
  targets: ({ aov_bands: [low] }, { unit }) =>
    unit === 'order' ? [] : [{ row: low!, customer_count: low!.member_count! }],
  chart({ aov_bands }, { unit }, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const isHigh = (i: number) => i === aov_bands.length - 1;
    const bars = aov_bands.flatMap((row, i) => [
      { band: bandName(row, drawing), of: t('members', { unit }), share: row.member_share!, i, row },
      { band: bandName(row, drawing), of: t('sales'), share: row.sales_share!, i, row },
    ]);
    const names = aov_bands.map((row) => bandName(row, drawing));
    const longest = Math.max(...names.map(textWidth));
    const step = width / 2.3 / names.length;
    const isTurned = longest > step;
    // Slanted lines of text need more room than upright ones.
    const isUpright = step < 26;
    const height = isUpright ? longest : 0.64 * longest;
    return {
      marginLeft: isTurned && !isUpright ? Math.max(12, 0.77 * longest - step / 2) : 12,
      marginBottom: isTurned ? 24 + height : 30,
      marginTop: 28,
      height: isTurned ? 310 + height : 340,
      fx: { domain: [t('members', { unit }), t('sales')], label: null, padding: 0.15 },
      x: {
        type: 'band',
        domain: names,
        label: null,
        padding: 0.12,
        tickSize: 0,
        tickRotate: isUpright ? -90 : isTurned ? -40 : 0,
      },
      y: { axis: null, domain: [0, Math.max(...bars.map((bar) => bar.share)) * 1.12] },
      marks: [
        plot.barY(bars, {
          fx: 'of',
          x: 'band',
          y: 'share',
          fill: (bar: { i: number }) => (isHigh(bar.i) ? colour.highlight : bar.i === 0 ? colour.accent : colour.pale),
          title: (bar: { band: string; of: string; share: number }) =>
            `${bar.of}, ${bar.band}: ${format.share(bar.share)}`,
          tip: tipFor(width),
        }),
        plot.text(isUpright ? [] : bars, {
          fx: 'of',
          x: 'band',
          y: 'share',
          text: (bar: { share: number }) => format.share(bar.share),
          dy: -10,
          fontSize: step < 50 ? 12 : 15,
          fontWeight: 600,
        }),
        plot.ruleY([0], { stroke: colour.line }),
      ],
    };
  },
  points: ({ aov_bands }, telling) =>
    aov_bands.map((row) => ({
      label: `${bandName(row, telling)}: ${telling.format.count(row.member_count!)} (${telling.format.share(row.member_share!)}), ${telling.format.exactMoney(row.sales!)} (${telling.format.share(row.sales_share!)})`,
    })),
});
