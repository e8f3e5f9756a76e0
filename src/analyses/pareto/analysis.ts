import { defineAnalysis, whose, type Telling, type TypedRow } from '../define';
import { axisBelow, axisBeside } from '../marks';
import { tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const columns = {
  top_count: 'count',
  customer_share: 'share',
  running_sales: 'money',
  sales_share: 'share',
} as const;

const TOP = 0.2;
/** What other shops report for their best fifth. */
const PEERS = { low: 0.67, high: 0.8 };
/** Below this, the best fifth is less than one person. */
const FEW_CUSTOMERS = 5;

const pointLabel = (
  row: TypedRow<typeof columns>,
  of: 'known' | 'all',
  { t, format }: Telling<keyof typeof messages>,
) =>
  t('point', {
    whose: of,
    customer_count: row.top_count ?? 0,
    customer_share: format.share(row.customer_share!),
    sales: format.exactMoney(row.running_sales!),
    sales_share: format.share(row.sales_share!),
  });

/** The best fifth of customers brings most of the sales: a curve, the owner's own point on it, and where other shops lie. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    pareto: { params: ['steps'], columns },
    concentration: {
      params: [],
      columns: {
        top_share: 'share',
        top_count: 'count',
        top_sales: 'money',
        sales_share: 'share',
        customer_count: 'count',
        sales: 'money',
        gini: 'number',
        customers_for_80: 'count',
        share_for_80: 'share',
        negative_customer_count: 'count',
        unknown_sales_share: 'share',
      },
    },
  },
  lists: {
    customers_up_to: {
      params: ['steps'],
      columns: { top_count: 'count', customer_key: 'count', sales_rank: 'count' },
    },
  },
  behindTitle: (row, { t }) => t('best', { customer_count: Number(row.top_count) }),
  isEmpty: ({ pareto }) => pareto.every((row) => row.sales_share === null),
  sentence({ concentration }, _params, { t, format }) {
    const top = concentration.find((row) => row.top_share === TOP)!;
    const first = concentration[0]!;
    const of = whose(top.unknown_sales_share);
    const unknown = of === 'known' ? [t('unknown', { share: format.share(top.unknown_sales_share!) })] : [];
    if (top.customer_count! < FEW_CUSTOMERS) {
      return [
        t('finding_few', { customer_count: top.customer_count!, whose: of, share: format.share(first.sales_share!) }),
        t('action_few', { best_sales: format.money(first.top_sales!) }),
        ...unknown,
      ];
    }
    return [
      t('finding', {
        ratio: `${format.count(Math.round(100 * top.sales_share!))}/${format.count(100 * TOP)}`,
        top: format.share(TOP),
        whose: of,
        share: format.share(top.sales_share!),
      }),
      t('action', {
        top_count: top.top_count!,
        top_sales: format.money(top.top_sales!),
        first_count: first.top_count!,
        first_sales: format.money(first.top_sales!),
      }),
      ...unknown,
    ];
  },
  targets({ concentration }) {
    const top = concentration.find((row) => row.top_share === TOP)!;
    const named = top.customer_count! < FEW_CUSTOMERS ? [] : [top, concentration[0]!];
    return named.map((row) => ({ row, customer_count: row.top_count! }));
  },
  chart({ pareto, concentration }, _params, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const top = concentration.find((row) => row.top_share === TOP)!;
    const of = whose(top.unknown_sales_share);
    const you = [{ x: top.top_count! / top.customer_count!, y: top.sales_share! }];
    const isNarrow = width < 500;
    const isRight = you[0]!.x > 0.6;
    const peers = top.customer_count! < FEW_CUSTOMERS ? [] : [PEERS];
    const isBelowPeers = you[0]!.y <= PEERS.high;
    return {
      height: isNarrow ? 340 : 400,
      marginTop: 32,
      marginLeft: 48,
      marginRight: 20,
      marginBottom: 48,
      x: {
        domain: [0, 1],
        ticks: isNarrow ? [0, 0.2, 0.5, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1],
        tickFormat: format.share,
        ...axisBelow(t('axis_customers')),
      },
      y: {
        domain: [0, Math.max(1, ...pareto.map((row) => row.sales_share!))],
        ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
        tickFormat: format.share,
        ...axisBeside(t('axis_sales', { whose: of })),
      },
      marks: [
        plot.areaY(pareto, { x: 'customer_share', y: 'sales_share', fill: colour.pale, fillOpacity: 0.5 }),
        plot.lineY(pareto, { x: 'customer_share', y: 'sales_share', stroke: colour.accent, strokeWidth: 2 }),
        plot.ruleX(peers, {
          x: TOP,
          y1: 'low',
          y2: 'high',
          stroke: colour.quiet,
          strokeWidth: 2,
          strokeDasharray: '3,3',
        }),
        plot.text(peers, {
          x: TOP,
          y: isBelowPeers ? PEERS.high : (PEERS.low + PEERS.high) / 2,
          text: [t('peers', { low: format.share(PEERS.low), high: format.share(PEERS.high) })],
          textAnchor: isBelowPeers ? 'middle' : 'start',
          lineAnchor: isBelowPeers ? 'bottom' : 'middle',
          dx: isBelowPeers ? 0 : 10,
          dy: isBelowPeers ? -6 : 0,
          fill: colour.quiet,
          fontSize: 12,
        }),
        plot.dot(you, { x: 'x', y: 'y', r: 6, fill: colour.highlight }),
        plot.text(you, {
          x: 'x',
          y: 'y',
          text: [t('you', { share: format.share(you[0]!.y) })],
          textAnchor: isRight ? 'end' : 'start',
          dx: isRight ? -4 : 12,
          dy: isRight ? 20 : 12,
          fill: colour.highlight,
          fontSize: isNarrow ? 14 : 16,
          fontWeight: 600,
        }),
        plot.ruleY([0], { stroke: colour.line }),
        plot.tip(
          pareto,
          plot.pointerX({
            x: 'customer_share',
            y: 'sales_share',
            ...tipFor(width),
            title: (row: TypedRow<typeof columns>) => pointLabel(row, of, drawing),
          }),
        ),
      ],
    };
  },
  points: ({ pareto, concentration }, telling) =>
    pareto.map((row) => ({ label: pointLabel(row, whose(concentration[0]!.unknown_sales_share), telling) })),
});
