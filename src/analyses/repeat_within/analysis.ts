import { defineAnalysis, type Results, type Telling, type TypedRow } from '../define';
import { axisBeside } from '../marks';
import { earlyWarning } from '../history';
import { textWidth, tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const columns = {
  month: 'month',
  within_days: 'days',
  new_count: 'count',
  customer_count: 'count',
  repeat_count: 'count',
  repeat_share: 'share',
  repeat_low: 'share',
  repeat_high: 'share',
  maturity: 'text',
  early_count: 'count',
  early_repeat_count: 'count',
} as const;

const queries = {
  repeat_within: { params: ['count_by'], columns },
  repeat_within_shop: {
    params: ['count_by'],
    columns: {
      within_days: 'days',
      customer_count: 'count',
      repeat_count: 'count',
      repeat_share: 'share',
      repeat_low: 'share',
      repeat_high: 'share',
      recent_count: 'count',
      recent_share: 'share',
      earlier_count: 'count',
      earlier_share: 'share',
      difference_low: 'share',
      difference_high: 'share',
      early_count: 'count',
      settled_share: 'share',
      average_order_value: 'money',
    },
  },
} as const;

type Cell = TypedRow<typeof columns>;
type Window = TypedRow<typeof queries.repeat_within_shop.columns>;

/** Below this many customers a share says nothing to plan by. */
const FEW = 20;

/** The longest time that a whole month of customers has had, else the longest that anyone has had. */
function focusOf({ repeat_within, repeat_within_shop }: Results<typeof queries>) {
  const whole = new Set(repeat_within.filter((row) => row.maturity === 'whole').map((row) => row.within_days));
  const asked = repeat_within_shop.filter((row) => row.customer_count! > 0);
  return asked.findLast((row) => whole.has(row.within_days)) ?? asked.at(-1);
}

/** What five more in a hundred of the newest customers bring with one average order each. */
const gainOf = (focus: Window): number => 0.05 * focus.recent_count! * Math.max(0, focus.average_order_value!);

/** Whether the share of all lies between those that are compared, as it does unless customers who may only look new weigh much. */
const liesBetween = ({ repeat_share, recent_share, earlier_share }: Window): boolean =>
  (repeat_share! - recent_share!) * (repeat_share! - earlier_share!) <= 0;

const bringMoreBack = (focus: Window, { t, format }: Telling<keyof typeof messages>): string =>
  t('action', {
    days: format.days(focus.within_days!),
    recent_count: focus.recent_count!,
    average: format.money(Math.max(0, focus.average_order_value!)),
    gain: format.money(gainOf(focus)),
  });

const pointLabel = (row: Cell, { t, format }: Telling<keyof typeof messages>) =>
  t('point', {
    month: format.month(row.month!),
    days: format.days(row.within_days!),
    share: format.share(row.repeat_share!),
    customer_count: row.customer_count!,
    low: format.share(row.repeat_low!),
    high: format.share(row.repeat_high!),
  });

/** What a chart can show: of months that are only partly old enough, those where most customers are. */
function drawn(rows: readonly Cell[]): Cell[] {
  const asked = rows.filter((row) => row.repeat_share !== null);
  const steady = asked.filter((row) => row.maturity === 'whole' || 2 * row.customer_count! >= row.new_count!);
  return steady.length > 0 ? steady : asked;
}

/** How soon new customers come back, and whether those of late do so more often than those before them. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries,
  lists: {
    first_time_buyers: {
      params: ['count_by'],
      columns: { customer_key: 'count', month: 'month', next_ordered_on: 'date', days: 'days' },
    },
  },
  behindTitle: (row, { t, format }) => t('behind', { month: format.month((row as Cell).month!) }),
  isEmpty: ({ repeat_within }) => repeat_within.length === 0,
  sentence(results, _params, telling) {
    const { t, format } = telling;
    const focus = focusOf(results);
    if (!focus) return [t('finding_young', { days: format.days(results.repeat_within[0]!.within_days!) })];
    const counted = {
      days: format.days(focus.within_days!),
      customer_count: focus.customer_count!,
      repeat_count: focus.repeat_count!,
      low: format.share(focus.repeat_low!),
      high: format.share(focus.repeat_high!),
    };
    if (focus.customer_count! < FEW) return [t('finding_few', counted), t('action_few')];
    const first = results.repeat_within_shop[0]!;
    const finding = t('finding', {
      ...counted,
      share: format.share(focus.repeat_share!),
      more: focus === first ? 'no' : 'yes',
      first_days: format.days(first.within_days!),
      first_share: format.share(first.repeat_share!),
    });
    const against = {
      recent: format.share(focus.recent_share!),
      earlier: focus.earlier_share === null ? '' : format.share(focus.earlier_share),
    };
    const trend =
      focus.difference_low === null
        ? []
        : [
            focus.difference_low > 0
              ? t('trend_up', against)
              : focus.difference_high! < 0
                ? t('trend_down', against)
                : t('trend_same', against),
            ...(liesBetween(focus) ? [] : [t('left_out')]),
          ];
    const figure = { low: focus.repeat_low, high: focus.repeat_high, settled: focus.settled_share };
    const warning = earlyWarning(focus, figure, format.share, telling);
    return [finding, ...warning, ...trend, bringMoreBack(focus, telling)];
  },
  advice(results, _params, telling) {
    const focus = focusOf(results);
    if (!focus || focus.customer_count! < FEW) return undefined;
    return { lever: 'again', sentence: bringMoreBack(focus, telling), money: gainOf(focus), days: 365 };
  },
  chart(results, _params, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const isNarrow = width < 500;
    const asked = drawn(results.repeat_within);
    const focus = focusOf(results)?.within_days;
    const isFocus = (row: Cell) => row.within_days === focus;
    const shares = asked.map((row) => row.repeat_share!);
    const bounds = asked.filter(isFocus).map((row) => row.repeat_high!);
    const highest = Math.max(0.01, ...shares, Math.min(Math.max(0, ...bounds), 1.4 * Math.max(0, ...shares)));
    const ends = results.repeat_within_shop.flatMap(
      ({ within_days }) => asked.findLast((row) => row.within_days === within_days) ?? [],
    );
    // Labels keep clear of the one below them.
    let below = -1;
    const labels = ends.map((row) => ({ row, at: (below = Math.max(row.repeat_share!, below + 0.06 * highest)) }));
    const months = [...new Set(results.repeat_within.map((row) => row.month!.getTime()))].map((time) => new Date(time));
    const marginLeft = 48;
    const marginRight = 16 + Math.max(0, ...ends.map((row) => textWidth(format.days(row.within_days!))));
    const room = Math.floor((width - marginLeft - marginRight) / (textWidth(format.month(months[0]!)) + 24));
    const step = Math.ceil(months.length / Math.min(6, Math.max(1, room)));
    const stroke = (row: Cell) => (isFocus(row) ? colour.accent : colour.quiet);
    const dot = {
      x: 'month',
      y: 'repeat_share',
      r: (row: Cell) => (isFocus(row) ? 3.5 : 1.25),
      stroke,
    } as const;
    return {
      height: isNarrow ? 340 : 380,
      marginTop: 32,
      marginLeft,
      marginRight,
      r: { type: 'identity' },
      x: {
        type: 'utc',
        domain: [months[0]!, months.length > 1 ? months.at(-1)! : new Date(months[0]!.getTime() + 31 * 86_400_000)],
        ticks: months.filter((_, i) => i % step === 0),
        tickFormat: format.month,
        tickSize: 0,
        label: null,
      },
      y: {
        domain: [0, Math.max(1.04 * highest, ...labels.map(({ at }) => at))],
        ticks: 5,
        tickFormat: format.share,
        ...axisBeside(t('axis_share')),
      },
      marks: [
        plot.areaY(asked.filter(isFocus), {
          x: 'month',
          y1: 'repeat_low',
          y2: 'repeat_high',
          fill: colour.accent,
          fillOpacity: 0.14,
          clip: true,
        }),
        plot.lineY(asked, {
          x: 'month',
          y: 'repeat_share',
          z: 'within_days',
          stroke: colour.quiet,
          strokeOpacity: 0.55,
          strokeWidth: 1.25,
        }),
        plot.lineY(asked.filter(isFocus), { x: 'month', y: 'repeat_share', stroke: colour.accent, strokeWidth: 2.25 }),
        plot.dot(
          asked.filter((row) => row.maturity === 'whole'),
          { ...dot, fill: stroke },
        ),
        plot.dot(
          asked.filter((row) => row.maturity === 'part'),
          { ...dot, fill: 'var(--plot-background)', strokeWidth: 1.25 },
        ),
        plot.text(labels, {
          x: ({ row }: (typeof labels)[number]) => row.month,
          y: 'at',
          text: ({ row }: (typeof labels)[number]) => format.days(row.within_days!),
          textAnchor: 'start',
          dx: 8,
          fill: ({ row }: (typeof labels)[number]) => stroke(row),
          fontWeight: 600,
          stroke: 'var(--plot-background)',
          strokeWidth: 4,
        }),
        plot.ruleY([0], { stroke: colour.line }),
        plot.tip(
          asked,
          plot.pointer({
            x: 'month',
            y: 'repeat_share',
            title: (row: Cell) => pointLabel(row, drawing),
            ...tipFor(width),
          }),
        ),
      ],
    };
  },
  note: ({ repeat_within }, { t }) =>
    drawn(repeat_within).some((row) => row.maturity === 'part') ? t('note_part') : undefined,
  points: (results, telling) =>
    drawn(results.repeat_within)
      .filter((row) => row.within_days === focusOf(results)?.within_days)
      .map((row) => ({ label: pointLabel(row, telling) })),
  label: (column, word, { t }) =>
    column === 'maturity' ? t(`maturity_${word as 'whole' | 'part' | 'young'}`) : undefined,
});
