import type { PlotOptions } from '@observablehq/plot';
import { labelledRules } from '../marks';
import { tipFor } from '../tip';
import type { Step, ValueDrawing, Values } from './analysis';

/** A bar of the histogram: some steps of value together; the last one is open. */
export interface Bar {
  kind: 'all';
  bar: number;
  start: number;
  end: number | null;
  order_count: number;
  sales: number;
}

/** How many steps are a bar. */
const STEPS = 6;

/** Where the bar ends that begins with this step; null where it is open. */
export const barEnd = ({ lower_bound, upper_bound }: Step): number | null =>
  upper_bound === null ? null : lower_bound! + STEPS * (upper_bound - lower_bound!);

/** The steps of all orders as bars. */
export function spreadBars(steps: readonly Step[]): Bar[] {
  const all = steps.filter((step) => step.kind === 'all');
  const bars: Bar[] = [];
  for (let i = 0; i < all.length; i += STEPS) {
    const merged = all.slice(i, i + STEPS);
    bars.push({
      kind: 'all',
      bar: merged[0]!.bar!,
      start: merged[0]!.lower_bound!,
      end: barEnd(merged[0]!),
      order_count: merged.reduce((sum, step) => sum + step.order_count!, 0),
      sales: merged.reduce((sum, step) => sum + step.sales!, 0),
    });
  }
  return bars;
}

/** How many orders have which value, with the mean, the median, and the mean without large buyers marked. */
export function spreadChart(results: Values, label: (bar: Bar) => string, drawing: ValueDrawing): PlotOptions {
  const { plot, t, format, colour, width } = drawing;
  const isNarrow = width < 500;
  const bars = spreadBars(results.order_value_density);
  const steps = results.order_value_density.filter((step) => step.kind === 'all' && step.upper_bound !== null);
  const high = bars.at(-1)!.start;
  const barWidth = bars[0]!.end!;
  const end = high + barWidth;
  const most = Math.max(1, ...bars.slice(0, -1).map((bar) => bar.order_count));
  const within = (value: number) => Math.min(Math.max(value, 0), end);
  const [all, usual] = ['all', 'without_large'].map((kind) => results.order_values.find((row) => row.kind === kind));
  const isCut = usual && usual.order_count! < all!.order_count!;
  const rules = [
    { value: all!.median!, text: t('mark_median', { value: format.money(all!.median!) }), colour: colour.highlight },
    ...(isCut
      ? [{ value: usual.mean!, text: t('mark_usual', { value: format.money(usual.mean!) }), colour: colour.quiet }]
      : []),
    { value: all!.mean!, text: t('mark_mean', { value: format.money(all!.mean!) }), colour: colour.quiet },
  ].map((rule, i) => ({ ...rule, at: within(rule.value), top: (1.28 - 0.09 * i) * most }));
  return {
    height: isNarrow ? 360 : 400,
    marginLeft: 56,
    marginRight: 24,
    marginTop: 28,
    marginBottom: 48,
    x: {
      domain: [0, end],
      ticks: isNarrow ? 3 : 6,
      tickFormat: (value: number) => (value === 0 ? format.count(0) : format.money(value)),
      label: t('axis_value'),
      labelAnchor: 'center',
      labelArrow: 'none',
    },
    y: {
      domain: [0, 1.34 * most],
      ticks: Math.min(4, most),
      tickFormat: format.count,
      label: t('axis_orders'),
      labelArrow: 'none',
      grid: true,
    },
    marks: [
      plot.rectY(bars, {
        x1: 'start',
        x2: (bar: Bar) => bar.end ?? end,
        y: (bar: Bar) => Math.min(bar.order_count, 1.3 * most),
        fill: (bar: Bar) => (bar.end === null ? colour.quiet : colour.pale),
        insetLeft: 0.5,
        insetRight: 0.5,
        title: label,
        tip: tipFor(width),
      }),
      plot.lineY(steps, {
        x: (step: Step) => (step.lower_bound! + step.upper_bound!) / 2,
        y: (step: Step) => Math.min(step.density! * STEPS, 1.3 * most),
        stroke: colour.accent,
        strokeWidth: 2,
      }),
      ...labelledRules(rules, 0.55 * end, drawing),
      plot.ruleY([0], { stroke: colour.line }),
    ],
  };
}
