import { defineAnalysis, type Advice, type Telling, type TypedRow } from '../define';
import { cutColumns, cutsFound } from '../rfm/cuts';
import { FEW_CUSTOMERS, LEADING, SCORED_BY, type Scheme } from '../rfm/scheme';
import { beginsLate, isSettled } from '../history';
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
  orders_before: 'count',
  sales_before: 'money',
  sales_since: 'money',
  history_days: 'days',
} as const;

export type Move = TypedRow<typeof columns>;
type Key = keyof typeof messages;

/** Below this, one in ten is less than one person. */
const MANY = 10;

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

const knownThen = (rows: readonly Move[]) => rows.filter(({ from_segment }) => from_segment !== NEWCOMERS);

const total = (rows: readonly Move[]) => rows.reduce((sum, row) => sum + row.customer_count!, 0);

/** Those who were among the best and have fallen silent since, if enough were known then to tell. */
function silentOf(rows: readonly Move[], scheme: Scheme): Move | undefined {
  if (total(knownThen(rows)) < FEW_CUSTOMERS || !isSettled(rows[0]!.history_days!)) return undefined;
  return rows.find((row) => row.from_segment === LEADING[scheme].best && row.to_segment === LEADING[scheme].gone);
}

/** What one in ten of them brings with an order of their usual size, told where that is a person or more. */
function writeToSilent(row: Move, days_between: number, telling: Telling<Key>): Advice {
  const { t, format } = telling;
  const money = 0.1 * row.customer_count! * Math.max(0, row.sales_before! / row.orders_before!);
  const sentence = t('action', {
    best: nameOf(row.from_segment!, telling),
    gone: nameOf(row.to_segment!, telling),
    days: format.days(days_between),
    count: row.customer_count!,
    size: row.customer_count! < MANY ? 'few' : 'many',
    sales: format.money(row.sales_before!),
    gain: format.money(money),
  });
  return { lever: 'again', sentence, money };
}

/** Which customers rose and which slipped between two days. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    rfm_migration: { params: ['days_between', ...SCORED_BY], columns },
    rfm_cuts_of_days: { params: ['days_between', ...SCORED_BY], columns: { day: 'text', ...cutColumns } },
  },
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
        orders_before: 'count',
        sales_before: 'money',
        sales_since: 'money',
      },
    },
    rfm_cuts_on: { params: ['days_between', ...SCORED_BY], columns: cutColumns },
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
  found: ({ rfm_cuts_of_days }) => cutsFound(rfm_cuts_of_days.filter(({ day }) => day === 'now')),
  isEmpty: ({ rfm_migration }) => rfm_migration.length === 0,
  isBlank({ rfm_migration }, { days_between }, telling) {
    const count = knownThen(rfm_migration).reduce((sum, row) => sum + row.customer_count!, 0);
    return count < FEW_CUSTOMERS || beginsLate(rfm_migration[0]!.history_days!, days_between, telling) !== undefined;
  },
  sentence({ rfm_migration }, { scheme, days_between }, telling) {
    const { t, format } = telling;
    const { best, gone } = LEADING[scheme];
    const days = format.days(days_between);
    const known = knownThen(rfm_migration);
    const before = known.filter(({ from_segment }) => from_segment === best);
    const stayed = before.find(({ to_segment }) => to_segment === best);
    const silent = silentOf(rfm_migration, scheme);
    const risen = rfm_migration.filter((row) => row.to_segment === best && row.from_segment !== best);
    const group = nameOf(best, telling);
    const approximation = scheme === 'regulars' ? [] : [t('approximation', { scheme })];
    if (total(known) < FEW_CUSTOMERS) {
      return [t('finding_few', { customer_count: total(known), days }), t('action_few'), ...approximation];
    }
    const late = beginsLate(rfm_migration[0]!.history_days!, days_between, telling);
    if (late) return [late, ...approximation];
    if (before.length === 0)
      return [t('finding_none', { group, days }), t('risen', { group, count: total(risen) }), ...approximation];
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
      silent
        ? writeToSilent(silent, days_between, telling).sentence
        : t('action_none', { group: nameOf(gone, telling), stayed: stayed ? 'yes' : 'no' }),
      t('risen', { group, count: total(risen) }),
      ...approximation,
    ];
  },
  targets({ rfm_migration }, { scheme }) {
    const silent = silentOf(rfm_migration, scheme);
    return silent ? [{ row: silent, customer_count: silent.customer_count! }] : [];
  },
  advice({ rfm_migration }, { scheme, days_between }, telling) {
    const silent = silentOf(rfm_migration, scheme);
    if (!silent || silent.customer_count! < MANY) return undefined;
    return writeToSilent(silent, days_between, telling);
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
  label(column, word, telling) {
    if (column === 'day') return telling.t(word === 'now' ? 'now' : 'day_then');
    return column.endsWith('segment') ? nameOf(word, telling) : undefined;
  },
});
