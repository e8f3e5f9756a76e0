import { defineAnalysis, type Advice, type Telling, type TypedRow } from '../define';
import { axisBelow, axisBeside, chosenPoint } from '../marks';
import { tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const columns = {
  stopped_count: 'count',
  buyer_sales: 'money',
  sales_at_risk: 'money',
  share_at_risk: 'share',
  sales_left: 'money',
  business_count: 'count',
  business_sales: 'money',
  business_share: 'share',
  customer_count: 'count',
} as const;

type Step = TypedRow<typeof columns>;

/** How many of the best business buyers the page names. */
const FEW = 3;
/** Beyond this many, the chart would show a line without points. */
const MOST_SHOWN = 50;

const pointLabel = (row: Step, { t, format }: Telling<keyof typeof messages>) =>
  t('point', {
    stopped_count: row.stopped_count!,
    sales: format.exactMoney(row.sales_at_risk!),
    share: format.share(row.share_at_risk ?? 0),
  });

const fewOf = (rows: readonly Step[]) => rows[Math.min(FEW, rows.length - 1)]!;

/** What would go with the best of those who still buy; undefined where none of them brings any. */
function keepBest(rows: readonly Step[], { t, format }: Telling<keyof typeof messages>): Advice | undefined {
  const { stopped_count, sales_at_risk, share_at_risk } = fewOf(rows);
  if (share_at_risk === null || sales_at_risk! <= 0) return undefined;
  const sentence = t('action', {
    recent_count: rows.at(-1)!.stopped_count!,
    few_count: stopped_count!,
    sales: format.money(sales_at_risk!),
    share: format.share(share_at_risk),
  });
  return { lever: 'keep', sentence, money: sales_at_risk!, days: 365 };
}

/** Business buyers hidden among consumers: who they are, and how much of the shop hangs on them. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    large_orders: { params: ['fence', 'distance'], columns },
    order_fences: {
      params: ['fence', 'distance'],
      columns: {
        typical_units: 'number',
        large_units: 'number',
        bulk_units: 'number',
        typical_value: 'money',
        large_value: 'money',
      },
    },
  },
  lists: {
    business_buyers: {
      params: ['fence', 'distance'],
      columns: {
        customer_key: 'count',
        score: 'number',
        reasons: 'text',
        company: 'text',
        large_order_count: 'count',
        most_units: 'number',
        largest_order: 'money',
      },
      sums: ['large_order_count'],
    },
    recent_business_buyers: {
      params: ['fence', 'distance'],
      columns: { customer_key: 'count', place: 'count', sales_lately: 'money' },
    },
    best_business_buyers: {
      params: ['fence', 'distance'],
      columns: { stopped_count: 'count', customer_key: 'count', place: 'count', sales_lately: 'money' },
    },
  },
  isEmpty: ({ large_orders }) => large_orders.every((row) => row.business_share === null),
  sentence({ large_orders, order_fences }, _params, telling) {
    const { t, format } = telling;
    const all = large_orders.at(-1)!;
    const business_count = all.business_count!;
    const fences = order_fences[0]!;
    if (business_count === 0) {
      return [
        t('finding_none'),
        ...(fences.large_value === null ? [] : [t('action_none', { value: format.money(fences.large_value) })]),
      ];
    }
    return [
      t('finding', {
        business_count,
        customer_count: format.count(all.customer_count!),
        sales: format.money(all.business_sales!),
        share: format.share(all.business_share!),
      }),
      keepBest(large_orders, telling)?.sentence ?? t('action_gone'),
    ];
  },
  advice: ({ large_orders }, _params, telling) => keepBest(large_orders, telling),
  targets: ({ large_orders }) => [
    { list: 'recent_business_buyers', customer_count: large_orders.at(-1)!.stopped_count! },
  ],
  behindTitle: (row, { t }) => t('best_of', { stopped_count: Number(row.stopped_count) }),
  chart({ large_orders }, _params, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const isNarrow = width < 500;
    const steps = large_orders.filter((row) => row.stopped_count! <= MOST_SHOWN);
    const last = steps.at(-1)!;
    const few = fewOf(steps);
    const highest = Math.max(0.01, ...steps.map((row) => row.share_at_risk ?? 0));
    const isRight = few.stopped_count! > 0.6 * last.stopped_count!;
    return {
      height: isNarrow ? 320 : 360,
      marginTop: 32,
      marginLeft: 56,
      marginRight: 20,
      marginBottom: 48,
      x: {
        domain: [0, Math.max(1, last.stopped_count!)],
        ticks: Math.min(isNarrow ? 4 : 6, Math.max(1, last.stopped_count!)),
        tickFormat: format.count,
        ...axisBelow(t('axis_stopped')),
      },
      y: {
        domain: [0, 1.15 * highest],
        ticks: 5,
        tickFormat: format.share,
        ...axisBeside(t('axis_risk')),
      },
      marks: [
        plot.areaY(steps, { x: 'stopped_count', y: 'share_at_risk', fill: colour.pale, fillOpacity: 0.5 }),
        plot.lineY(steps, { x: 'stopped_count', y: 'share_at_risk', stroke: colour.accent, strokeWidth: 2 }),
        plot.dot(steps, { x: 'stopped_count', y: 'share_at_risk', r: 3, fill: colour.accent }),
        ...chosenPoint(
          {
            x: few.stopped_count!,
            y: few.share_at_risk ?? 0,
            text: t('few', { stopped_count: few.stopped_count!, share: format.share(few.share_at_risk ?? 0) }),
            isRight,
          },
          drawing,
        ),
        plot.ruleY([0], { stroke: colour.line }),
        plot.tip(
          steps,
          plot.pointerX({
            x: 'stopped_count',
            y: 'share_at_risk',
            ...tipFor(width),
            title: (row: Step) => pointLabel(row, drawing),
          }),
        ),
      ],
    };
  },
  note({ order_fences }, { t, format }) {
    const { typical_units, large_units, typical_value, large_value } = order_fences[0]!;
    if (typical_value === null) return undefined;
    const value = t('fence_value', { large: format.money(large_value!), typical: format.money(typical_value) });
    if (typical_units === null) return `${value} ${t('fence_no_units')}`;
    return `${value} ${t('fence_units', { large: format.count(Math.floor(large_units!)), typical: format.count(typical_units) })}`;
  },
  points: ({ large_orders }, telling) => large_orders.map((row) => ({ label: pointLabel(row, telling) })),
  label(column, word, { t }) {
    if (column !== 'reasons') return undefined;
    return word
      .split(',')
      .map((reason) => t(`reason_${reason}` as keyof typeof messages))
      .join(t('between_reasons'));
  },
});
