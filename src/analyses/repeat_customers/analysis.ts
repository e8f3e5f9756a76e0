import { defineAnalysis, whose, type Telling, type TypedRow } from '../define';
import { axisBeside } from '../marks';
import { isPartial, nextMonth, partialMonths } from '../months';
import { textWidth, tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const columns = {
  period: 'year',
  customer_count: 'count',
  order_count: 'count',
  sales: 'money',
  within_customer_count: 'count',
  within_customer_share: 'share',
  within_sales_share: 'share',
  by_end_customer_count: 'count',
  by_end_customer_share: 'share',
  by_end_sales_share: 'share',
  ever_customer_count: 'count',
  ever_customer_share: 'share',
  ever_sales_share: 'share',
  unknown_sales_share: 'share',
} as const;

type Period = TypedRow<typeof columns>;

const monthColumns = {
  month: 'month',
  new_sales: 'money',
  returning_sales: 'money',
  unknown_sales: 'money',
  order_count: 'count',
  covered_days: 'count',
} as const;

type Month = TypedRow<typeof monthColumns>;

interface Bar {
  row: Month & { came_as: 'new' | 'returning' };
  start: Date;
  end: Date;
  sales: number;
}

const barOf = (row: Month, came_as: 'new' | 'returning', sales: number): Bar => ({
  row: { ...row, came_as },
  start: row.month!,
  end: nextMonth(row.month!),
  sales,
});

/** Below this, one in ten is less than one person. */
const FEW_CUSTOMERS = 10;

/** Those who ordered once in all the data, the average order, and what it brings when one in ten orders again. */
function secondOrders({ customer_count, ever_customer_count, sales, order_count }: Period) {
  const once_count = customer_count! - ever_customer_count!;
  const average = Math.max(0, sales! / order_count!);
  return { once_count, average, gain: 0.1 * once_count * average };
}

function winSecondOrders(period: Period, { t, format }: Telling<keyof typeof messages>): string {
  const { once_count, average, gain } = secondOrders(period);
  return t('action', { once_count, average: format.money(average), gain: format.money(gain) });
}

const pointLabel = (row: Month, { t, format }: Telling<keyof typeof messages>) =>
  t('point', {
    month: format.month(row.month!),
    returning: format.exactMoney(row.returning_sales!),
    new: format.exactMoney(row.new_sales!),
  });

/** Few customers come back, and those few bring a third of every year's sales. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    repeat_customers: { params: ['grain'], columns },
    sales_by_month: { params: [], columns: monthColumns },
    buyers_by_month: {
      params: [],
      columns: { month: 'month', came_as: 'text', customer_count: 'count', order_count: 'count' },
    },
  },
  lists: {
    month_buyers: {
      params: [],
      columns: { customer_key: 'count', month: 'month', came_as: 'text', orders_then: 'count', sales_then: 'money' },
      sums: ['orders_then', 'sales_then'],
    },
    one_time_buyers: { params: ['grain'], columns: { customer_key: 'count', bought_on: 'date' } },
  },
  behindTitle: ({ came_as, month }, { t, format }) =>
    `${t(came_as as Bar['row']['came_as'])} · ${format.month(month as Date)}`,
  isEmpty: ({ repeat_customers }) => repeat_customers.length === 0,
  sentence({ repeat_customers }, { grain }, telling) {
    const { t, format } = telling;
    const last = repeat_customers.at(-1)!;
    const of = whose(last.unknown_sales_share);
    const customer_count = last.customer_count!;
    const share = (value: number | null) => format.share(value ?? 0);
    const finding = () => {
      if (last.ever_customer_count === 0) return t('finding_none', { customer_count });
      const ever = { whose: of, share: share(last.ever_customer_share), sales_share: share(last.ever_sales_share) };
      if (grain === 'year') {
        const year = format.year(last.period!);
        const shares = repeat_customers.map((row) => row.ever_sales_share ?? 0);
        return repeat_customers.length === 1
          ? t('finding_year', { ...ever, year })
          : t('finding_years', { ...ever, year, low: share(Math.min(...shares)), high: share(Math.max(...shares)) });
      }
      if (last.within_customer_count === last.ever_customer_count) return t('finding', ever);
      return t('finding_range', {
        whose: of,
        share: share(last.within_customer_share),
        sales_share: share(last.within_sales_share),
        ever_share: ever.share,
        ever_sales_share: ever.sales_share,
      });
    };
    const { once_count, average } = secondOrders(last);
    const action = () => {
      if (once_count === 0) return t('action_everyone');
      if (once_count < FEW_CUSTOMERS) return t('action_few', { once_count, average: format.money(average) });
      return winSecondOrders(last, telling);
    };
    const unknown = of === 'known' ? [t('unknown', { share: share(last.unknown_sales_share) })] : [];
    return [finding(), action(), ...unknown];
  },
  advice({ repeat_customers }, _params, telling) {
    const last = repeat_customers.at(-1)!;
    const { once_count, gain } = secondOrders(last);
    if (once_count < FEW_CUSTOMERS) return undefined;
    return { lever: 'again', sentence: winSecondOrders(last, telling), money: gain };
  },
  targets: ({ repeat_customers }) => [
    { list: 'one_time_buyers', customer_count: secondOrders(repeat_customers.at(-1)!).once_count },
  ],
  chart({ sales_by_month }, _params, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const isNarrow = width < 500;
    const bars: Bar[] = sales_by_month.flatMap((row) => [
      barOf(row, 'returning', row.returning_sales!),
      barOf(row, 'new', row.new_sales!),
    ]);
    const highest = Math.max(1, ...sales_by_month.map((row) => row.new_sales! + row.returning_sales!));
    const last = sales_by_month.at(-1)!;
    const returningAt = Math.max(last.returning_sales! / 2, 0.04 * highest);
    const newAt = Math.max(last.returning_sales! + last.new_sales! / 2, returningAt + 0.09 * highest);
    const end = nextMonth(last.month!);
    const marginLeft = 16 + textWidth(format.money(Math.min(highest, 999_999)));
    const marginRight = isNarrow ? 12 : 92;
    const room = Math.floor((width - marginLeft - marginRight) / (textWidth(format.month(last.month!)) + 20));
    const step = Math.ceil(sales_by_month.length / Math.min(6, Math.max(1, room)));
    const ticks = sales_by_month.filter((_, i) => i % step === 0).map((row) => row.month!);
    const label = { text: (text: string) => text, fontSize: 13, fontWeight: 600 };
    const labels = [
      { at: returningAt, text: t('returning'), fill: colour.accent, anchor: 'left' },
      { at: newAt, text: t('new'), fill: colour.quiet, anchor: 'right' },
    ] as const;
    const place = { x1: 'start', x2: 'end', y: 'sales', insetLeft: 0.5, insetRight: 0.5 } as const;
    const bar = {
      ...place,
      fill: ({ row }: Bar) => (row.came_as === 'returning' ? colour.accent : colour.pale),
    };
    return {
      height: isNarrow ? 340 : 360,
      marginTop: isNarrow ? 60 : 32,
      marginLeft,
      marginRight,
      x: { type: 'utc', ticks, tickFormat: format.month, tickSize: 0, label: null },
      y: {
        ticks: 5,
        tickFormat: format.axisMoney,
        ...axisBeside(t('axis_sales')),
        zero: true,
      },
      marks: [
        plot.rectY(
          bars.filter(({ row }) => !isPartial(row)),
          bar,
        ),
        plot.rectY(
          bars.filter(({ row }) => isPartial(row)),
          { ...bar, fillOpacity: 0.25, stroke: bar.fill, strokeWidth: 1, strokeDasharray: '3,2' },
        ),
        // One mark for all, so that one bar at a time answers the pointer.
        plot.rectY(bars, {
          ...place,
          z: ({ row }: Bar) => row.came_as,
          fill: 'transparent',
          title: ({ row }: Bar) => pointLabel(row, drawing),
          tip: tipFor(width),
        }),
        // Beside the last bars, or above them where there is no room.
        ...labels.map(({ at, text, fill, anchor }) =>
          isNarrow
            ? plot.text([text], { ...label, fill, frameAnchor: `top-${anchor}`, dy: -20 })
            : plot.text([text], { ...label, fill, x: () => end, y: () => at, textAnchor: 'start', dx: 6 }),
        ),
        plot.ruleY([0], { stroke: colour.line }),
      ],
    };
  },
  note({ sales_by_month }, { t, format }) {
    const months = partialMonths(sales_by_month, format);
    return months && t('partial', { months });
  },
  points: ({ sales_by_month }, telling) => sales_by_month.map((row) => ({ label: pointLabel(row, telling) })),
  label: (column, word, { t }) => (column === 'came_as' ? t(word as Bar['row']['came_as']) : undefined),
});
