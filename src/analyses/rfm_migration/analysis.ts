import { defineAnalysis, type Telling, type TypedRow } from '../define';
import { FEW_CUSTOMERS, LEADING, SCORED_BY } from '../rfm/scheme';
import { tipFor } from '../tip';
import { drawFlows } from './flows';
import type messages from './messages.en';
import question from './question';

const columns = {
  from_segment: 'text',
  to_segment: 'text',
  from_place: 'count',
  to_place: 'count',
  customer_count: 'count',
  from_count: 'count',
  to_count: 'count',
  move_share: 'share',
  move_low: 'share',
  move_high: 'share',
  sales_before: 'money',
  sales_since: 'money',
} as const;

export type Move = TypedRow<typeof columns>;
type Key = keyof typeof messages;

/** Where those stand who had no order by the first day. */
const NEWCOMERS = 'newcomers';

const nameOf = (segment: string, { t }: Telling<Key>) => t(`segment_${segment}` as Key);

const pointLabel = (row: Move, telling: Telling<Key>) =>
  telling.t('point', {
    from: nameOf(row.from_segment!, telling),
    to: nameOf(row.to_segment!, telling),
    customer_count: row.customer_count!,
    share: telling.format.share(row.move_share!),
    sales: telling.format.exactMoney(row.sales_since!),
  });

/** Which customers rose and which slipped between two days. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: { rfm_migration: { params: ['days_between', ...SCORED_BY], columns } },
  lists: {
    rfm_moves: {
      params: ['days_between', ...SCORED_BY],
      columns: {
        customer_key: 'count',
        from_segment: 'text',
        to_segment: 'text',
        code_before: 'text',
        code: 'text',
        recency_days: 'days',
        sales_before: 'money',
        sales_since: 'money',
      },
    },
  },
  steps: {
    rfm_then_and_now: {
      params: ['days_between', ...SCORED_BY],
      columns: {
        customer_key: 'count',
        from_place: 'count',
        to_place: 'count',
        from_segment: 'text',
        to_segment: 'text',
        code_before: 'text',
        code: 'text',
        recency_days: 'days',
        sales_before: 'money',
        sales_since: 'money',
      },
    },
    rfm_groups: {
      params: ['days_between', ...SCORED_BY],
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
        recency_edges: 'text',
        frequency_edges: 'text',
        monetary_edges: 'text',
      },
    },
  },
  behindTitle: (row, telling) => pointLabel(row as Move, telling),
  isEmpty: ({ rfm_migration }) => rfm_migration.length === 0,
  sentence({ rfm_migration }, { scheme, days_between }, telling) {
    const { t, format } = telling;
    const { best, gone } = LEADING[scheme];
    const days = format.days(days_between);
    const total = (rows: readonly Move[], column: 'customer_count' | 'sales_before') =>
      rows.reduce((sum, row) => sum + row[column]!, 0);
    const known = rfm_migration.filter(({ from_segment }) => from_segment !== NEWCOMERS);
    const before = known.filter(({ from_segment }) => from_segment === best);
    const stayed = before.find(({ to_segment }) => to_segment === best);
    const silent = before.filter(({ to_segment }) => to_segment === gone);
    const risen = rfm_migration.filter((row) => row.to_segment === best && row.from_segment !== best);
    const group = nameOf(best, telling);
    const approximation = scheme === 'regulars' ? [] : [t('approximation', { scheme })];
    if (total(known, 'customer_count') < FEW_CUSTOMERS) {
      return [
        t('finding_few', { customer_count: total(known, 'customer_count'), days }),
        t('action_few'),
        ...approximation,
      ];
    }
    if (before.length === 0)
      return [
        t('finding_none', { group, days }),
        t('risen', { group, count: total(risen, 'customer_count') }),
        ...approximation,
      ];
    return [
      stayed
        ? t('finding', {
            group,
            days,
            before_count: stayed.from_count!,
            stayed_count: stayed.customer_count!,
            share: format.share(stayed.move_share!),
          })
        : t('finding_nobody', { group, days, before_count: before[0]!.from_count! }),
      silent.length === 0
        ? t('action_none', { group: nameOf(gone, telling) })
        : t('action', {
            group: nameOf(gone, telling),
            count: total(silent, 'customer_count'),
            sales: format.money(total(silent, 'sales_before')),
          }),
      t('risen', { group, count: total(risen, 'customer_count') }),
      ...approximation,
    ];
  },
  chart: ({ rfm_migration }, { days_between }, drawing) =>
    drawFlows(rfm_migration, {
      ...drawing,
      then: drawing.t('then', { days: drawing.format.days(days_between) }),
      now: drawing.t('now'),
      nameOf: (segment) => nameOf(segment, drawing),
      tip: tipFor(drawing.width),
      labelOf: (row) => pointLabel(row, drawing),
    }),
  note: (_results, { t }) => t('colours'),
  points: ({ rfm_migration }, telling) => rfm_migration.map((row) => ({ label: pointLabel(row, telling) })),
  label: (column, word, telling) => (column.endsWith('segment') ? nameOf(word, telling) : undefined),
});
