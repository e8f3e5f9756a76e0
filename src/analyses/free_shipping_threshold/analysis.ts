import { defineAnalysis, type Results, type Telling, type TypedRow } from '../define';
import { axisBelow, axisBeside, chosenPoint } from '../marks';
import { textWidth, tipFor } from '../tip';
import type messages from './messages.en';
import question from './question';

const queries = {
  free_shipping_threshold: {
    params: ['threshold', 'reach', 'uplift', 'margin', 'parcel'],
    columns: {
      step: 'count',
      free_from: 'money',
      order_count: 'count',
      under_count: 'count',
      under_share: 'share',
      near_count: 'count',
      near_share: 'share',
      mean_missing: 'money',
      shipping_given: 'money',
      extra_sales: 'money',
      gain: 'money',
      break_even_uplift: 'share',
      chosen_free_from: 'money',
      sum_days: 'days',
      free_now_from: 'money',
    },
  },
  first_order_discounts: {
    params: ['horizon'],
    columns: {
      won_with: 'text',
      customer_count: 'count',
      repeat_count: 'count',
      later_count: 'count',
      repeat_share: 'share',
      repeat_low: 'share',
      repeat_high: 'share',
      full_price_share: 'share',
      full_price_low: 'share',
      full_price_high: 'share',
      mean_sales: 'money',
      sales_low: 'money',
      sales_high: 'money',
    },
  },
} as const;

type Key = keyof typeof messages & string;
type Threshold = TypedRow<typeof queries.free_shipping_threshold.columns>;

const chosenOf = (rows: readonly Threshold[]) => rows.find((row) => row.free_from === row.chosen_free_from)!;

/** The days that sums are of, as messages take them. */
const span = (row: Threshold, { format }: Telling<Key>) => ({
  span: row.sum_days === 365 ? 'year' : 'days',
  days: format.days(row.sum_days!),
});

const pointLabel = (row: Threshold, telling: Telling<Key>) => {
  const { t, format } = telling;
  return t('point', {
    ...span(row, telling),
    free_from: format.money(row.free_from!),
    under: format.share(row.under_share!),
    near_count: row.near_count!,
    gain: row.gain === null ? 'none' : format.money(row.gain),
  });
};

/** From which value on the shop ships free already, as far as its orders show it. */
const today = ({ free_now_from }: Threshold, { t, format }: Telling<Key>): string[] =>
  free_now_from === null ? [] : [t('finding_now', { free_from: format.money(free_now_from) })];

/** What a first discount leads to, told as a difference only where its interval does not hold 0. */
function coupons({ first_order_discounts }: Results<typeof queries>, { t, format }: Telling<Key>): string[] {
  const [discount, full, difference] = first_order_discounts;
  if (!discount?.customer_count || !full?.customer_count || !difference) return [];
  const told = {
    discount: format.money(discount.mean_sales!),
    full: format.money(full.mean_sales!),
    discount_count: discount.customer_count,
    full_count: full.customer_count,
  };
  const holds = difference.sales_low! > 0 ? 'more' : difference.sales_high! < 0 ? 'less' : 'even';
  const later =
    discount.full_price_share === null || full.full_price_share === null
      ? []
      : [
          t('coupon_later', {
            discount: format.share(discount.full_price_share),
            full: format.share(full.full_price_share),
            is_sure: String(difference.full_price_low! > 0 || difference.full_price_high! < 0),
          }),
        ];
  return [t(`coupon_${holds}`, told), ...later];
}

/** What the chosen threshold costs and brings, under what is assumed of those who are close to it. */
function action(chosen: Threshold, assumption: { uplift: number; margin: number }, telling: Telling<Key>): string {
  const { t, format } = telling;
  const assumed = {
    ...span(chosen, telling),
    uplift: format.share(assumption.uplift / 100),
    margin: format.share(assumption.margin / 100),
  };
  if (chosen.near_count === 0) return t('action_nobody');
  if (!chosen.shipping_given) {
    if (chosen.gain !== null && chosen.gain < 0)
      return t('action_less', {
        ...assumed,
        extra: format.money(chosen.extra_sales!),
        loss: format.money(-chosen.gain),
      });
    return t('action_nothing_given', {
      ...assumed,
      extra: format.money(chosen.extra_sales!),
      gain: format.money(chosen.gain ?? (chosen.extra_sales! * assumption.margin) / 100),
    });
  }
  const given = format.money(chosen.shipping_given);
  if (chosen.break_even_uplift === null || chosen.break_even_uplift > 1)
    return t('action_never', { ...assumed, given });
  const values = { ...assumed, given, break_even: format.share(chosen.break_even_uplift) };
  return chosen.gain! >= 0
    ? t('action', { ...values, gain: format.money(chosen.gain!) })
    : t('action_costs', { ...values, loss: format.money(-chosen.gain!) });
}

/** From which order value on shipping could be free: who is close to it, what it costs, and how many must follow. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries,
  lists: {
    customers_just_under: {
      params: ['threshold', 'reach'],
      columns: { step: 'count', customer_key: 'count', near_orders: 'count', last_near_on: 'date', missing: 'money' },
      sums: ['near_orders', 'missing'],
    },
    customers_by_first_discount: {
      params: ['horizon'],
      columns: {
        won_with: 'text',
        customer_key: 'count',
        later_orders: 'count',
        full_price_orders: 'count',
        sales_then: 'money',
      },
      sums: ['later_orders', 'full_price_orders', 'sales_then'],
    },
  },
  steps: {
    free_shipping_now: { params: [], columns: { free_from: 'money' } },
    free_shipping_steps: {
      params: ['threshold', 'reach'],
      columns: { step: 'count', free_from: 'money', near_from: 'money', chosen: 'money' },
    },
  },
  behindTitle: (row, { t, format }) =>
    row.won_with
      ? t(`won_${row.won_with}` as Key)
      : t('just_under', { free_from: format.money(Number(row.free_from)) }),
  isEmpty: ({ free_shipping_threshold }) => free_shipping_threshold.length === 0,
  sentence(results, params, telling) {
    const { t, format } = telling;
    const chosen = chosenOf(results.free_shipping_threshold);
    const finding = t('finding', {
      free_from: format.money(chosen.free_from!),
      under: format.share(chosen.under_share!),
      near_count: chosen.near_count!,
      near: format.share(chosen.near_share!),
      missing: format.money(chosen.mean_missing ?? 0),
    });
    return [finding, ...today(chosen, telling), action(chosen, params, telling), ...coupons(results, telling)];
  },
  advice({ free_shipping_threshold }, params, telling) {
    const chosen = chosenOf(free_shipping_threshold);
    if (!(chosen.shipping_given! > 0 && chosen.gain! > 0)) return undefined;
    return { lever: 'larger', sentence: action(chosen, params, telling), money: chosen.gain!, days: chosen.sum_days! };
  },
  chart({ free_shipping_threshold: rows }, { reach }, drawing) {
    const { plot, t, format, colour, width } = drawing;
    const isNarrow = width < 500;
    const chosen = chosenOf(rows);
    const at = chosen.free_from!;
    const points = [{ free_from: 0, under_share: 0 }, ...rows];
    const high = rows.at(-1)!.free_from!;
    const near = { start: at * (1 - reach / 100), end: at };
    const isRight = at > 0.5 * high;
    const text = t('you', { free_from: format.money(at), under: format.share(chosen.under_share!) });
    const nearText = t('near', { near: format.share(chosen.near_share!) });
    const isNearFitting = textWidth(nearText) < 0.75 * width;
    return {
      height: isNarrow ? 340 : 380,
      marginTop: 40,
      marginLeft: 52,
      marginRight: 24,
      marginBottom: 48,
      x: {
        domain: [0, high],
        ticks: isNarrow ? 3 : 6,
        tickFormat: format.axisMoney,
        ...axisBelow(t('axis_threshold')),
      },
      y: {
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1],
        tickFormat: format.share,
        ...axisBeside(t('axis_under')),
      },
      marks: [
        plot.rectY([near], {
          x1: 'start',
          x2: 'end',
          y1: 0,
          y2: 1,
          fill: colour.highlight,
          fillOpacity: 0.14,
          pointerEvents: 'none',
        }),
        plot.text(isNearFitting ? [near] : [], {
          x: isRight ? 'end' : 'start',
          y: 1,
          text: [nearText],
          textAnchor: isRight ? 'end' : 'start',
          dy: -10,
          fill: colour.quiet,
          fontSize: 13,
        }),
        plot.lineY(points, { x: 'free_from', y: 'under_share', stroke: colour.accent, strokeWidth: 2 }),
        plot.ruleX([at], { stroke: colour.highlight, strokeWidth: 1.5, strokeDasharray: '3,3' }),
        ...chosenPoint({ x: chosen.free_from!, y: chosen.under_share!, text, isRight }, drawing),
        plot.ruleY([0], { stroke: colour.line }),
        plot.tip(
          rows,
          plot.pointerX({
            x: 'free_from',
            y: 'under_share',
            ...tipFor(width),
            title: (row: Threshold) => pointLabel(row, drawing),
          }),
        ),
      ],
    };
  },
  note: ({ first_order_discounts }, { t }) =>
    first_order_discounts.some((row) => row.won_with === 'discount' && row.customer_count)
      ? undefined
      : t(first_order_discounts.some((row) => row.customer_count) ? 'no_discounts' : 'nobody_to_judge'),
  points: ({ free_shipping_threshold }, telling) =>
    free_shipping_threshold.map((row) => ({ label: pointLabel(row, telling) })),
  label: (column, word, { t }) => (column === 'won_with' ? t(`won_with_${word}` as Key) : undefined),
});
