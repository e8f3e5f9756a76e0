import { defineAnalysis, whose, type Telling, type TypedRow } from '../define';
import { textWidth, tipFor } from '../tip';
import { FEW_CUSTOMERS, LEADING, SCORED_BY } from './scheme';
import type messages from './messages.en';
import question from './question';

const columns = {
  segment: 'text',
  customer_count: 'count',
  customer_share: 'share',
  order_count: 'count',
  sales: 'money',
  sales_share: 'share',
  advice: 'text',
  average_order_value: 'money',
  discount_rate: 'share',
  discounted_order_share: 'share',
  repeat_customer_count: 'count',
  discount_driven_count: 'count',
  discount_driven_low: 'share',
  discount_driven_high: 'share',
  unknown_sales_share: 'share',
} as const;

type Segment = TypedRow<typeof columns>;
type Key = keyof typeof messages;

const nameOf = (segment: string, { t }: Telling<Key>) => t(`segment_${segment}` as Key);

const pointLabel = (row: Segment, telling: Telling<Key>) => {
  const { t, format } = telling;
  return t(row.discount_rate ? 'point_discount' : 'point', {
    segment: nameOf(row.segment!, telling),
    customer_count: row.customer_count!,
    customer_share: format.share(row.customer_share!),
    sales: format.exactMoney(row.sales!),
    sales_share: format.share(row.sales_share ?? 0),
    rate: format.share(row.discount_rate ?? 0),
    order_share: format.share(row.discounted_order_share ?? 0),
    advice: t(`advice_${row.advice}` as Key),
  });
};

/** What one more average order from one in ten of the group would add. */
const gainOf = (row: Segment) => 0.1 * row.customer_count! * Math.max(0, row.average_order_value ?? 0);

/** Whether more of the group than of all returning customers buy on discount, beyond what chance explains. */
function isDrivenByDiscounts(row: Segment, all: readonly Segment[]): boolean {
  const sum = (column: 'discount_driven_count' | 'repeat_customer_count') =>
    all.reduce((total, other) => total + other[column]!, 0);
  return row.discount_driven_low! > sum('discount_driven_count') / sum('repeat_customer_count');
}

/** Groups of customers by how lately, how often and for how much they bought, and what to do for each. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    rfm: { params: SCORED_BY, columns },
    rfm_cuts: {
      params: SCORED_BY,
      columns: {
        score: 'count',
        recency_customer_count: 'count',
        recency_from: 'days',
        recency_to: 'days',
        recency_cut: 'days',
        frequency_customer_count: 'count',
        frequency_from: 'count',
        frequency_to: 'count',
        frequency_cut: 'number',
        monetary_customer_count: 'count',
        monetary_from: 'money',
        monetary_to: 'money',
        monetary_cut: 'money',
      },
    },
    rfm_cells: {
      params: ['scheme'],
      columns: {
        recency_score: 'count',
        frequency_score: 'count',
        monetary_score: 'count',
        segment: 'text',
        place: 'count',
      },
    },
  },
  lists: {
    rfm_customers: {
      params: SCORED_BY,
      columns: {
        customer_key: 'count',
        segment: 'text',
        code: 'text',
        recency_score: 'count',
        frequency_score: 'count',
        monetary_score: 'count',
        recency_days: 'days',
        discount_rate: 'share',
        discounted_order_share: 'share',
        discount_driven: 'text',
      },
    },
  },
  steps: {
    rfm_scored: {
      params: SCORED_BY,
      columns: {
        customer_key: 'count',
        segment: 'text',
        place: 'count',
        recency_score: 'count',
        frequency_score: 'count',
        monetary_score: 'count',
        recency_days: 'days',
        order_count: 'count',
        sales: 'money',
        discounted_order_count: 'count',
        discounts: 'money',
        gross_sales: 'money',
        discount_driven: 'count',
      },
    },
  },
  behindTitle: (row, telling) => nameOf(row.segment as string, telling),
  found({ rfm_cuts }) {
    // Days and orders are whole, and money has cents: what lies beyond parts nobody.
    const edges = (column: 'recency_cut' | 'frequency_cut' | 'monetary_cut', digits: number) =>
      rfm_cuts
        .flatMap((row) => (row[column] === null ? [] : [Math.floor(row[column] * 10 ** digits) / 10 ** digits]))
        .toSorted((a, b) => a - b)
        .join(', ');
    return {
      recency_cuts: edges('recency_cut', 0),
      frequency_cuts: edges('frequency_cut', 0),
      monetary_cuts: edges('monetary_cut', 2),
    };
  },
  isEmpty: ({ rfm }) => rfm.length === 0,
  sentence({ rfm }, { scheme }, telling) {
    const { t, format } = telling;
    const best = rfm.find(({ segment }) => segment === LEADING[scheme].best)!;
    const gone = rfm.find(({ segment }) => segment === LEADING[scheme].gone)!;
    const slipping = rfm.find(({ segment }) => segment === LEADING[scheme].slipping)!;
    const of = whose(best.unknown_sales_share);
    const customer_count = rfm.reduce((sum, row) => sum + row.customer_count!, 0);
    const group = nameOf(best.segment!, telling);
    const finding = () => {
      if (customer_count < FEW_CUSTOMERS) return t('finding_few', { customer_count });
      if (best.customer_count === 0) return t('finding_none', { group });
      return t('finding', {
        group,
        whose: of,
        customer_count: best.customer_count!,
        customer_share: format.share(best.customer_share!),
        sales_share: format.share(best.sales_share ?? 0),
      });
    };
    const action = () => {
      if (customer_count < FEW_CUSTOMERS) return t('action_few');
      if (gone.customer_count === 0) return t('action_none', { group: nameOf(gone.segment!, telling) });
      return t('action', {
        group: nameOf(gone.segment!, telling),
        customer_count: gone.customer_count!,
        sales: format.money(gone.sales!),
        gain: format.money(gainOf(gone)),
      });
    };
    const more =
      customer_count >= FEW_CUSTOMERS &&
      gainOf(slipping) > gainOf(gone) &&
      t('more', {
        group: nameOf(slipping.segment!, telling),
        customer_count: slipping.customer_count!,
        sales: format.money(slipping.sales!),
        gain: format.money(gainOf(slipping)),
      });
    const discounts = isDrivenByDiscounts(best, rfm)
      ? t('discounts', {
          group,
          count: best.discount_driven_count!,
          low: format.share(best.discount_driven_low!),
          high: format.share(best.discount_driven_high!),
        })
      : best.discount_driven_count! > 0 && t('discounts_some', { group, count: best.discount_driven_count! });
    const unknown = of === 'known' && t('unknown', { share: format.share(best.unknown_sales_share!) });
    const approximation = scheme !== 'regulars' && t('approximation', { scheme });
    return [finding(), action(), more, discounts, approximation, unknown].filter((part) => part !== false);
  },
  worth({ rfm }, { scheme }) {
    const { gone, slipping } = LEADING[scheme];
    const gain = rfm.filter(({ segment }) => segment === gone || segment === slipping).map(gainOf);
    return rfm.reduce((sum, row) => sum + row.customer_count!, 0) < FEW_CUSTOMERS
      ? undefined
      : Math.max(...gain) || undefined;
  },
  chart({ rfm }, { scheme }, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const isNarrow = width < 500;
    const names = rfm.map((row) => nameOf(row.segment!, drawing));
    const of = t('axis_sales', { whose: whose(rfm[0]!.unknown_sales_share) });
    const bars = rfm.flatMap((row, i) => [
      { row, name: names[i]!, of: t('axis_customers'), share: row.customer_share! },
      { row, name: names[i]!, of, share: row.sales_share ?? 0 },
      ...(rfm.some(({ discount_rate }) => discount_rate)
        ? [{ row, name: names[i]!, of: t('axis_discounts'), share: row.discount_rate ?? 0 }]
        : []),
    ]);
    type Bar = (typeof bars)[number];
    const domain = [...new Set(bars.map((bar) => bar.of))];
    const { best, gone } = LEADING[scheme];
    const lowest = Math.min(0, ...bars.map(({ share }) => share));
    return {
      height: 60 + (isNarrow ? 30 : 34) * rfm.length,
      marginLeft: 16 + Math.max(...names.map(textWidth)),
      marginRight: isNarrow ? 8 : 16,
      marginTop: isNarrow ? 52 : 36,
      marginBottom: 8,
      fx: { domain, label: null, padding: 0.06, axis: null },
      // Room for the number behind the longest bar.
      x: { axis: null, domain: [lowest, Math.max(0.01, ...bars.map(({ share }) => share)) * (isNarrow ? 1.9 : 1.25)] },
      y: { domain: names, label: null, tickSize: 0, padding: 0.3 },
      marks: [
        plot.text(domain, {
          fx: (of: string) => of,
          text: (of: string) => of,
          frameAnchor: 'top-left',
          lineAnchor: 'bottom',
          dy: -8,
          lineWidth: isNarrow ? 6 : 20,
          fontSize: isNarrow ? 12 : 13,
          fill: colour.quiet,
        }),
        plot.barX(bars, {
          fx: 'of',
          y: 'name',
          x: 'share',
          fill: ({ row }: Bar) =>
            row.segment === best ? colour.accent : row.segment === gone ? colour.highlight : colour.pale,
          title: ({ row }: Bar) => pointLabel(row, drawing),
          tip: tipFor(width),
        }),
        ...[true, false].map((isLeading) =>
          plot.text(
            bars.filter(({ row }) => isLeading === (row.segment === best || row.segment === gone)),
            {
              fx: 'of',
              y: 'name',
              x: ({ share }: Bar) => Math.max(0, share),
              text: ({ row, share }: Bar) => (row.customer_count === 0 ? '–' : format.share(share)),
              textAnchor: 'start',
              dx: 5,
              fontSize: 12,
              fontWeight: isLeading ? 700 : 400,
            },
          ),
        ),
        plot.ruleX([0], { stroke: colour.line }),
      ],
    };
  },
  points: ({ rfm }, telling) => rfm.map((row) => ({ label: pointLabel(row, telling) })),
  label(column, word, telling) {
    if (column === 'segment') return nameOf(word, telling);
    if (column === 'advice') return telling.t(`advice_${word}` as Key);
    return column === 'discount_driven' ? telling.t(`driven_${word}` as Key) : undefined;
  },
});
