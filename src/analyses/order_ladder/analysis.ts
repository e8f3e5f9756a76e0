import { defineAnalysis, type Telling, type TypedRow } from '../define';
import { tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const columns = {
  order_number: 'count',
  customer_count: 'count',
  next_count: 'count',
  next_share: 'share',
  next_low: 'share',
  next_high: 'share',
  year_count: 'count',
  year_share: 'share',
  year_low: 'share',
  year_high: 'share',
  average_order_value: 'money',
  next_order_value: 'money',
  gap_p25: 'days',
  gap_median: 'days',
  gap_p75: 'days',
} as const;

type Rung = TypedRow<typeof columns>;

/** Below this many customers on the first rung, a share says nothing to plan by. */
const FEW = 20;

/** Below this many who stopped, each can be written to by hand. */
const MANY = 100;

/** What one more second order in a hundred brings; those who place it go on to a third as often as others. */
function secondOrders(first: Rung, second: Rung) {
  const lost = first.customer_count! - first.next_count!;
  const more = 0.01 * first.customer_count!;
  const worth = Math.max(0, first.next_order_value!);
  const third = Math.max(0, second.next_order_value ?? 0);
  return { lost, more, worth, gain: more * (worth + second.next_share! * third) };
}

function takeSecondStep(first: Rung, second: Rung, { t, format }: Telling<keyof typeof messages>): string {
  const { lost, more, worth, gain } = secondOrders(first, second);
  return t('action', {
    lost_count: format.count(lost),
    more_count: Math.round(more),
    order_value: format.money(worth),
    gain: format.money(gain),
  });
}

const pointLabel = (row: Rung, { t, format }: Telling<keyof typeof messages>) =>
  t('point', {
    order_number: row.order_number!,
    next_number: row.order_number! + 1,
    customer_count: row.customer_count!,
    share: format.share(row.next_share!),
    low: format.share(row.next_low!),
    high: format.share(row.next_high!),
    average: format.exactMoney(row.average_order_value!),
    returned: row.gap_median === null ? 'nobody' : 'some',
    gap: row.gap_median === null ? '' : format.days(Math.round(row.gap_median)),
  });

/** Every order makes the next one likelier; the step that loses most people is the one to work on. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: { order_ladder: { params: ['count_by', 'rungs'], columns } },
  lists: {
    customers_on_rung: {
      params: ['count_by'],
      columns: { customer_key: 'count', order_number: 'count', days: 'days' },
    },
  },
  behindTitle: (row, { t, format }) => t('behind', { order_number: format.count((row as Rung).order_number!) }),
  isEmpty: ({ order_ladder }) => order_ladder.length === 0,
  sentence({ order_ladder }, _params, telling) {
    const { t, format } = telling;
    const [first, second] = order_ladder as [Rung, Rung?];
    const counted = { customer_count: first.customer_count!, next_count: first.next_count! };
    if (first.order_number !== 1) return [t('finding_late'), t('action_late')];
    if (first.customer_count! < FEW || !second) return [t('finding_few', counted), t('action_few')];
    const shares = { first_share: format.share(first.next_share!), second_share: format.share(second.next_share!) };
    const finding =
      second.next_low! > first.next_high!
        ? t('finding', shares)
        : second.next_high! < first.next_low!
          ? t('finding_falling', shares)
          : t('finding_same', shares);
    const { lost, worth } = secondOrders(first, second);
    if (lost < MANY) return [finding, t('action_small', { lost_count: lost, order_value: format.money(worth) })];
    return [finding, takeSecondStep(first, second, telling)];
  },
  advice({ order_ladder }, _params, telling) {
    const [first, second] = order_ladder as [Rung, Rung?];
    if (first.order_number !== 1 || !second) return undefined;
    const { lost, gain } = secondOrders(first, second);
    if (lost < MANY) return undefined;
    return { lever: 'again', sentence: takeSecondStep(first, second, telling), money: gain };
  },
  targets({ order_ladder }) {
    const [first, second] = order_ladder as [Rung, Rung?];
    if (first.order_number !== 1 || first.customer_count! < FEW || !second) return [];
    return [{ row: first, customer_count: secondOrders(first, second).lost }];
  },
  chart({ order_ladder }, _params, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const isNarrow = width < 500;
    const highest = Math.max(
      0.05,
      ...order_ladder.map((row) => Math.min(row.next_high!, 1.6 * row.next_share! + 0.05)),
    );
    const names = order_ladder.map((row) => row.order_number!);
    const label = { x: 'order_number', lineAnchor: 'bottom', fontWeight: 600 } as const;
    return {
      height: isNarrow ? 340 : 380,
      marginTop: 32,
      marginLeft: 48,
      marginRight: 12,
      marginBottom: 64,
      x: {
        type: 'band',
        domain: names,
        padding: 0.25,
        tickSize: 0,
        tickFormat: (n: number) =>
          isNarrow
            ? t('step_narrow', { to: format.count(n + 1) })
            : t('step', { from: format.count(n), to: format.count(n + 1) }),
        label: t('axis_step'),
        labelAnchor: 'center',
        labelOffset: 60,
        labelArrow: 'none',
      },
      y: {
        domain: [0, Math.min(1, highest * 1.08)],
        ticks: 5,
        tickFormat: format.share,
        label: t('axis_share'),
        labelArrow: 'none',
        grid: true,
        clamp: true,
      },
      marks: [
        plot.barY(order_ladder, {
          x: 'order_number',
          y: 'next_share',
          fill: (row: Rung) => (row.order_number === 1 ? colour.highlight : colour.accent),
          fillOpacity: (row: Rung) => (row.customer_count! < FEW ? 0.35 : 1),
          title: (row: Rung) => pointLabel(row, drawing),
          tip: tipFor(width),
        }),
        plot.ruleX(order_ladder, {
          x: 'order_number',
          y1: 'next_low',
          y2: 'next_high',
          stroke: 'currentColor',
          strokeWidth: 1.5,
        }),
        plot.text(order_ladder, {
          ...label,
          // Above the interval where there is no room beside it.
          y: isNarrow ? 'next_high' : 'next_share',
          text: (row: Rung) => format.share(row.next_share!),
          dx: isNarrow ? 0 : 22,
          dy: isNarrow ? 0 : -5,
          fill: (row: Rung) => (row.order_number === 1 ? colour.highlight : colour.accent),
        }),
        plot.text(order_ladder, {
          x: 'order_number',
          frameAnchor: 'bottom',
          text: (row: Rung) => format.count(row.customer_count!),
          dy: 36,
          fontSize: 11,
          fill: colour.quiet,
        }),
        plot.ruleY([0], { stroke: colour.line }),
      ],
    };
  },
  note({ order_ladder }, { t, format }) {
    const [first] = order_ladder as [Rung];
    if (first.order_number !== 1 || first.year_share === null || first.year_count === first.customer_count)
      return undefined;
    return t('note_year', {
      young_count: first.customer_count! - first.year_count!,
      year_count: format.count(first.year_count!),
      share: format.share(first.year_share),
      low: format.share(first.year_low!),
      high: format.share(first.year_high!),
    });
  },
  points: ({ order_ladder }, telling) => order_ladder.map((row) => ({ label: pointLabel(row, telling) })),
});
