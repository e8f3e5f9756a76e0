import { defineAnalysis, type Telling, type TypedRow } from '../define';
import { axisBelow, axisBeside, labelledRules } from '../marks';
import { tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const barColumns = {
  bar: 'count',
  lower_bound: 'money',
  upper_bound: 'money',
  customer_count: 'count',
  sales: 'money',
} as const;

function barLabel(row: TypedRow<typeof barColumns>, { t, format }: Telling<keyof typeof messages>): string {
  const customer_count = row.customer_count!;
  const sales = format.exactMoney(row.sales!);
  if (row.lower_bound === null) return t('bar_below', { customer_count, sales });
  const lower = format.exactMoney(row.lower_bound);
  if (row.upper_bound === null) return t('bar_above', { lower, customer_count, sales });
  return t('bar_between', { lower, upper: format.exactMoney(row.upper_bound), customer_count, sales });
}

/** What customers have brought so far: the mean that few large buyers pull up, and the median that they do not. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    lifetime_value: {
      params: [],
      columns: {
        customer_count: 'count',
        sales_mean: 'money',
        sales_median: 'money',
        net_value: 'money',
        net_mean: 'money',
        net_median: 'money',
        net_p90: 'money',
        gross_mean: 'money',
        gross_median: 'money',
        gross_p90: 'money',
        formula_mean: 'money',
        formula_median: 'money',
        years_mean: 'years',
      },
    },
    value_histogram: { params: ['bars'], columns: barColumns },
    customer_value: {
      params: [],
      columns: {
        customer_id: 'text',
        customer_name: 'text',
        email: 'text',
        phone: 'text',
        first_order_on: 'date',
        last_order_on: 'date',
        order_count: 'count',
        gross_value: 'money',
        returns: 'money',
        net_value: 'money',
        average_order_value: 'money',
        years: 'years',
        formula_value: 'money',
      },
    },
  },
  lists: {
    customers_in_bar: { params: ['bars'], columns: { customer_key: 'count', bar: 'count', sales: 'money' } },
  },
  steps: { value_scale: { params: [], columns: { high: 'money' } } },
  behindTitle: (row, telling) => barLabel(row as TypedRow<typeof barColumns>, telling),
  isEmpty: ({ lifetime_value }) => lifetime_value.length === 0,
  sentence({ lifetime_value }, _params, { t, format, basis }) {
    const shop = lifetime_value[0]!;
    const mean = shop.sales_mean!;
    const median = shop.sales_median!;
    const worth = { mean: format.money(mean), median: format.money(median) };
    return [
      t(shop.customer_count === 1 ? 'finding_one' : 'finding', { ...worth, basis }),
      t(mean > median ? 'action' : 'action_even', worth),
      t('formula', { formula: format.money(shop.formula_mean!) }),
    ];
  },
  chart({ lifetime_value, value_histogram }, _params, drawing) {
    const { plot, t, format, colour, width, basis } = drawing;
    const isNarrow = width < 500;
    const shop = lifetime_value[0]!;
    const high = value_histogram.at(-1)!.lower_bound!;
    const barWidth =
      high / value_histogram.filter((row) => row.lower_bound !== null && row.upper_bound !== null).length;
    const bars = value_histogram.map((row) => ({
      row,
      start: row.lower_bound ?? -barWidth,
      end: row.upper_bound ?? high + barWidth,
      isOpen: row.lower_bound === null || row.upper_bound === null,
    }));
    const low = bars[0]!.start;
    const end = high + barWidth;
    const most = Math.max(1, ...value_histogram.map((row) => row.customer_count!));
    const within = (value: number) => Math.min(Math.max(value, low), end);
    const mean = shop.sales_mean!;
    const median = shop.sales_median!;
    const rules = [
      {
        at: within(median),
        top: 1.16 * most,
        text: t('median', { median: format.money(median) }),
        colour: colour.highlight,
      },
      { at: within(mean), top: 1.07 * most, text: t('mean', { mean: format.money(mean) }), colour: colour.quiet },
    ];
    return {
      height: isNarrow ? 340 : 380,
      marginLeft: 52,
      marginRight: 24,
      marginTop: 28,
      marginBottom: 48,
      x: {
        domain: [low, end],
        ticks: isNarrow ? 3 : 5,
        tickFormat: format.axisMoney,
        ...axisBelow(t('axis_value', { basis })),
      },
      y: {
        domain: [0, 1.2 * most],
        ticks: Math.min(4, most),
        tickFormat: format.count,
        ...axisBeside(t('axis_customers')),
      },
      marks: [
        plot.rectY(bars, {
          x1: 'start',
          x2: 'end',
          y: (bar: (typeof bars)[number]) => bar.row.customer_count,
          fill: (bar: (typeof bars)[number]) => (bar.isOpen ? colour.pale : colour.accent),
          insetLeft: 0.5,
          insetRight: 0.5,
          title: (bar: (typeof bars)[number]) => barLabel(bar.row, drawing),
          tip: tipFor(width),
        }),
        ...labelledRules(rules, (low + end) / 2, drawing),
        plot.text(value_histogram.at(-1)!.customer_count ? [value_histogram.at(-1)!] : [], {
          x: () => end,
          y: 'customer_count',
          text: () => t('above', { lower: format.money(high) }),
          textAnchor: 'end',
          dy: -8,
          fill: colour.quiet,
          fontSize: 12,
        }),
        plot.ruleY([0], { stroke: colour.line }),
      ],
    };
  },
  points: ({ value_histogram }, telling) => value_histogram.map((row) => ({ label: barLabel(row, telling) })),
});
