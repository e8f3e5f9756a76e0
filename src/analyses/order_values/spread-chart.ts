import type { PlotOptions } from '@observablehq/plot';
import { axisBelow, axisBeside, labelledRules } from '../marks';
import { tipFor } from '../tip';
import type { Bar, Step, ValueDrawing, Values } from './analysis';

/** How many steps of the density are a bar. */
const STEPS = 4;

/** The bars of all orders; the last one is open. */
export const spreadBars = (bars: readonly Bar[]): Bar[] => bars.filter((bar) => bar.kind === 'all');

/** How many orders have which value, with the mean, the median, and the mean without large buyers marked. */
export function spreadChart(results: Values, label: (bar: Bar) => string, drawing: ValueDrawing): PlotOptions {
  const { plot, t, format, colour, width } = drawing;
  const isNarrow = width < 500;
  const bars = spreadBars(results.order_value_bars);
  const steps = results.order_value_density.filter((step) => step.kind === 'all' && step.upper_bound !== null);
  const high = bars.at(-1)!.lower_bound!;
  const barWidth = bars[0]!.upper_bound!;
  const end = high + barWidth;
  const most = Math.max(1, ...bars.slice(0, -1).map((bar) => bar.order_count!));
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
      tickFormat: format.axisMoney,
      ...axisBelow(t('axis_value')),
    },
    y: {
      domain: [0, 1.34 * most],
      ticks: Math.min(4, most),
      tickFormat: format.count,
      ...axisBeside(t('axis_orders')),
    },
    marks: [
      plot.rectY(bars, {
        x1: 'lower_bound',
        x2: (bar: Bar) => bar.upper_bound ?? end,
        y: (bar: Bar) => Math.min(bar.order_count!, 1.3 * most),
        fill: (bar: Bar) => (bar.upper_bound === null ? colour.quiet : colour.pale),
        insetLeft: 0.5,
        insetRight: 0.5,
        title: label,
        tip: tipFor(width),
      }),
      plot.text(bars.slice(-1), {
        x: () => end,
        y: (bar: Bar) => Math.min(bar.order_count!, 1.3 * most),
        text: () => t('mark_rest', { lower: format.money(high) }),
        textAnchor: 'end',
        dy: -9,
        fill: colour.quiet,
        stroke: 'var(--surface)',
        strokeWidth: 4,
        fontSize: 13,
      }),
      plot.lineY(steps, {
        x: (step: Step) => (step.lower_bound! + step.upper_bound!) / 2,
        y: (step: Step) => Math.min(step.density! * STEPS, 1.3 * most),
        curve: 'monotone-x',
        stroke: colour.accent,
        strokeWidth: 2,
      }),
      ...labelledRules(rules, 0.55 * end, drawing),
      plot.ruleY([0], { stroke: colour.line }),
    ],
  };
}
