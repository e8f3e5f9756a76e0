import { defineAnalysis, type Telling, type TypedRow } from '../define';
import { axisBeside } from '../marks';
import { earlyWarning } from '../history';
import { tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const columns = {
  order_number: 'count',
  within_days: 'days',
  asked_count: 'count',
  within_count: 'count',
  within_share: 'share',
  within_low: 'share',
  within_high: 'share',
  early_count: 'count',
  settled_share: 'share',
  customer_count: 'count',
  next_count: 'count',
  recent_count: 'count',
  average_order_value: 'money',
  next_order_value: 'money',
  gap_p25: 'days',
  gap_median: 'days',
  gap_p75: 'days',
} as const;

type Rung = TypedRow<typeof columns>;

/** Below this many customers on a rung, a share says nothing to plan by. */
const FEW = 20;

/** Below this many new customers a year, one in a hundred is less than one person. */
const MANY = 100;

/** The rungs on which somebody has had as long as all are given. */
const asked = (rows: readonly Rung[]) => rows.filter(({ asked_count }) => asked_count! > 0);

/** What one more second order in a hundred of a year's new customers brings; those who place it go on to a third as others do. */
function secondOrders(first: Rung, second: Rung) {
  const more = 0.01 * first.recent_count!;
  const worth = Math.max(0, first.next_order_value!);
  const third = Math.max(0, second.next_order_value ?? 0);
  return { more, worth, gain: more * (worth + (second.within_share ?? 0) * third) };
}

function takeSecondStep(first: Rung, second: Rung, { t, format }: Telling<keyof typeof messages>): string {
  const { more, worth, gain } = secondOrders(first, second);
  return t('action', {
    recent_count: format.count(first.recent_count!),
    order_value: format.money(worth),
    second_gain: format.money(more * worth),
    gain: format.money(gain),
  });
}

/** What the first step is without customers who may only look new. */
const earlyOnes = (first: Rung, telling: Telling<keyof typeof messages>): string[] =>
  earlyWarning(
    { customer_count: first.asked_count, early_count: first.early_count },
    { low: first.within_low, high: first.within_high, settled: first.settled_share },
    telling.format.share,
    telling,
  );

/** Which of the first two steps more customers take, both in equal time, as far as the intervals allow to say. */
function compareSteps(first: Rung, second: Rung, { t, format }: Telling<keyof typeof messages>): string {
  const told = { within: format.days(first.within_days!), first_share: format.share(first.within_share!) };
  if (second.asked_count! < FEW) return t('finding_young', told);
  const shares = { ...told, second_share: format.share(second.within_share!) };
  if (second.within_low! > first.within_high!) return t('finding', shares);
  return second.within_high! < first.within_low! ? t('finding_falling', shares) : t('finding_same', shares);
}

const pointLabel = (row: Rung, { t, format }: Telling<keyof typeof messages>) =>
  t('point', {
    order_number: row.order_number!,
    next_number: row.order_number! + 1,
    asked_count: row.asked_count!,
    within: format.days(row.within_days!),
    share: format.share(row.within_share!),
    low: format.share(row.within_low!),
    high: format.share(row.within_high!),
    average: format.exactMoney(row.average_order_value!),
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
  isBlank: ({ order_ladder }) => asked(order_ladder).every(({ within_count }) => within_count === 0),
  sentence({ order_ladder }, _params, telling) {
    const { t, format } = telling;
    const [first, second] = order_ladder as [Rung, Rung?];
    const counted = { customer_count: first.customer_count!, next_count: first.next_count! };
    if (first.order_number !== 1) return [t('finding_late'), t('action_late')];
    if (first.customer_count! < FEW) return [t('finding_few', counted), t('action_few')];
    if (!second) return [t('finding_few', counted), t('action_none')];
    const finding =
      first.asked_count! < FEW
        ? [t('finding_few', counted)]
        : [compareSteps(first, second, telling), ...earlyOnes(first, telling)];
    if (first.recent_count! >= MANY) return [...finding, takeSecondStep(first, second, telling)];
    const { worth } = secondOrders(first, second);
    return [
      ...finding,
      t('action_small', {
        once_count: first.customer_count! - first.next_count!,
        order_value: format.money(worth),
      }),
    ];
  },
  advice({ order_ladder }, _params, telling) {
    const [first, second] = order_ladder as [Rung, Rung?];
    if (first.order_number !== 1 || !second || first.recent_count! < MANY) return undefined;
    return {
      lever: 'again',
      sentence: takeSecondStep(first, second, telling),
      money: secondOrders(first, second).gain,
      days: 365,
    };
  },
  targets({ order_ladder }) {
    const [first, second] = order_ladder as [Rung, Rung?];
    if (first.order_number !== 1 || first.customer_count! < FEW || !second || first.recent_count! >= MANY) return [];
    return [{ row: first, customer_count: first.customer_count! - first.next_count! }];
  },
  chart({ order_ladder }, _params, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const isNarrow = width < 500;
    const rungs = asked(order_ladder);
    const highest = Math.max(0.05, ...rungs.map((row) => Math.min(row.within_high!, 1.6 * row.within_share! + 0.05)));
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
        ...axisBeside(t('axis_share', { within: format.days(order_ladder[0]!.within_days!) })),
        clamp: true,
      },
      marks: [
        plot.barY(rungs, {
          x: 'order_number',
          y: 'within_share',
          fill: (row: Rung) => (row.order_number === 1 ? colour.highlight : colour.accent),
          fillOpacity: (row: Rung) => (row.asked_count! < FEW ? 0.35 : 1),
          title: (row: Rung) => pointLabel(row, drawing),
          tip: tipFor(width),
        }),
        plot.ruleX(rungs, {
          x: 'order_number',
          y1: 'within_low',
          y2: 'within_high',
          stroke: 'currentColor',
          strokeWidth: 1.5,
        }),
        plot.text(rungs, {
          ...label,
          // Above the interval where there is no room beside it.
          y: isNarrow ? 'within_high' : 'within_share',
          text: (row: Rung) => format.share(row.within_share!),
          dx: isNarrow ? 0 : 22,
          dy: -5,
          fill: (row: Rung) => (row.order_number === 1 ? colour.highlight : colour.accent),
        }),
        plot.text(order_ladder, {
          x: 'order_number',
          frameAnchor: 'bottom',
          text: (row: Rung) => format.count(row.asked_count!),
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
    const young_count = first.customer_count! - first.asked_count!;
    if (first.order_number !== 1 || young_count === 0) return undefined;
    return t('note_young', { young_count, within: format.days(first.within_days!) });
  },
  points: ({ order_ladder }, telling) => asked(order_ladder).map((row) => ({ label: pointLabel(row, telling) })),
});
