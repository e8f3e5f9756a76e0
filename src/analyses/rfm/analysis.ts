import { defineAnalysis, whose, type Telling } from '../define';
import { cutColumns, cutsFound } from './cuts';
import { columns, nameOf, pointLabel, type Key, type Segment } from './groups';
import { groupAreas, groupBars } from './pictures';
import { FEW_CUSTOMERS, LEADING, SCORED_BY, type Scheme } from './scheme';
import type messages from './messages.en';
import question from './question';

/** What one more average order from one in ten of the group would add. */
const gainOf = (row: Segment) => 0.1 * row.customer_count! * Math.max(0, row.average_order_value ?? 0);

const leaving = (rfm: readonly Segment[], scheme: Scheme) => ({
  gone: rfm.find(({ segment }) => segment === LEADING[scheme].gone)!,
  slipping: rfm.find(({ segment }) => segment === LEADING[scheme].slipping)!,
});

const alike = (scheme: Scheme) => ({ alike: LEADING[scheme].isAlike ? 'yes' : 'no' });

const writeTo = (key: 'action' | 'more', row: Segment, scheme: Scheme, telling: Telling<Key>): string =>
  telling.t(key, {
    ...alike(scheme),
    group: nameOf(row.segment!, telling),
    customer_count: row.customer_count!,
    alone: row.customer_count === 1 ? 'yes' : 'no',
    sales: telling.format.money(row.sales!),
    gain: telling.format.money(gainOf(row)),
  });

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
    rfm_cuts: { params: SCORED_BY, columns: cutColumns },
    rfm_cells: {
      params: ['scheme'],
      columns: {
        recency_score: 'count',
        frequency_score: 'count',
        monetary_score: 'count',
        code: 'key',
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
  behindTitle: ({ segment, code }, telling) => [nameOf(segment as string, telling), code].filter(Boolean).join(' · '),
  found: ({ rfm_cuts }) => cutsFound(rfm_cuts),
  isEmpty: ({ rfm }) => rfm.length === 0,
  sentence({ rfm }, { scheme }, telling) {
    const { t, format } = telling;
    const best = rfm.find(({ segment }) => segment === LEADING[scheme].best)!;
    const { gone, slipping } = leaving(rfm, scheme);
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
      if (gone.customer_count === 0)
        return t('action_none', { ...alike(scheme), group: nameOf(gone.segment!, telling) });
      return writeTo('action', gone, scheme, telling);
    };
    const more =
      customer_count >= FEW_CUSTOMERS && gainOf(slipping) > gainOf(gone) && writeTo('more', slipping, scheme, telling);
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
  targets({ rfm }, { scheme }) {
    if (rfm.reduce((sum, row) => sum + row.customer_count!, 0) < FEW_CUSTOMERS) return [];
    const { gone, slipping } = leaving(rfm, scheme);
    const named = gainOf(slipping) > gainOf(gone) ? [gone, slipping] : [gone];
    return named.map((row) => ({ row, customer_count: row.customer_count! }));
  },
  advice({ rfm }, { scheme }, telling) {
    if (rfm.reduce((sum, row) => sum + row.customer_count!, 0) < FEW_CUSTOMERS) return undefined;
    const { gone, slipping } = leaving(rfm, scheme);
    const [key, row] = gainOf(slipping) > gainOf(gone) ? (['more', slipping] as const) : (['action', gone] as const);
    if (row.customer_count === 0) return undefined;
    return { lever: 'again', sentence: writeTo(key, row, scheme, telling), money: gainOf(row) };
  },
  chart({ rfm }, { scheme, picture }, drawing) {
    return picture === 'bars'
      ? groupBars(rfm, LEADING[scheme], drawing)
      : groupAreas(rfm, picture, LEADING[scheme], drawing);
  },
  points: ({ rfm }, telling) => rfm.map((row) => ({ label: pointLabel(row, telling) })),
  label(column, word, telling) {
    if (column === 'segment') return nameOf(word, telling);
    if (column === 'advice') return telling.t(`advice_${word}` as Key);
    return column === 'discount_driven' ? telling.t(`driven_${word}` as Key) : undefined;
  },
});
