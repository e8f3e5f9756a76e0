import type { PlotOptions } from '@observablehq/plot';
import { axisBeside } from '../marks';
import { withEnough } from '../enough';
import { isPartial } from '../months';
import { textWidth, tipFor } from '../tip';
import type { Value, ValueDrawing } from './analysis';

/** Below this, one order moves the mean of a month too far. */
export const LEAST = 10;

/** The months of a kind that are drawn. */
export const drawnMonths = (rows: readonly Value[], kind: string) =>
  withEnough(
    rows.filter((row) => row.kind === kind),
    (row) => row.order_count!,
    LEAST,
  );

/** Gaps where a month is not drawn. */
const meanOf = (shown: ReadonlySet<Value>) => (row: Value) => (shown.has(row) ? row.mean! : NaN);

/** The mean of first and of later orders, month by month; months of which only a part is counted are hollow. */
export function monthChart(rows: readonly Value[], drawing: ValueDrawing): PlotOptions {
  const { plot, t, format, colour, width } = drawing;
  const isNarrow = width < 500;
  const series = (['returning', 'new'] as const).map((kind) => ({
    rows: rows.filter((row) => row.kind === kind),
    shown: new Set(drawnMonths(rows, kind)),
    stroke: kind === 'returning' ? colour.accent : colour.quiet,
    text: t(kind),
  }));
  const months = rows.filter((row) => row.kind === 'all').map((row) => row.month!);
  const highest = Math.max(0.01, ...series.flatMap((one) => [...one.shown].map((row) => row.mean!)));
  const marginLeft = 16 + textWidth(format.money(Math.min(highest, 999_999)));
  const marginRight = isNarrow ? 16 : 120;
  const room = Math.floor((width - marginLeft - marginRight) / (textWidth(format.month(months[0]!)) + 20));
  const step = Math.ceil(months.length / Math.min(6, Math.max(1, room)));
  const drawn = series.filter((one) => one.rows.length > 0);
  const ends = drawn.map((one) => [...one.shown].at(-1)!.mean!);
  const isClose = ends.length === 2 && Math.abs(ends[0]! - ends[1]!) < 0.08 * highest;
  return {
    height: isNarrow ? 340 : 360,
    marginTop: isNarrow ? 60 : 32,
    marginLeft,
    marginRight,
    x: {
      type: 'utc',
      domain: months.length > 1 ? [months[0], months.at(-1)] : [months[0], new Date(months[0]!.getTime() + 1)],
      ticks: months.filter((_, i) => i % step === 0),
      tickFormat: format.month,
      tickSize: 0,
      label: null,
    },
    y: {
      domain: [Math.min(0, ...series.flatMap((one) => [...one.shown].map((row) => row.mean!))), 1.05 * highest],
      ticks: 5,
      tickFormat: format.axisMoney,
      ...axisBeside(t('axis_mean')),
    },
    marks: [
      ...drawn.flatMap((one, i) => [
        plot.lineY(one.rows, { x: 'month', y: meanOf(one.shown), stroke: one.stroke, strokeWidth: 2 }),
        plot.dot([...one.shown], {
          x: 'month',
          y: 'mean',
          r: 3,
          stroke: one.stroke,
          fill: (row: Value) => (isPartial(row) ? 'var(--surface)' : one.stroke),
        }),
        isNarrow
          ? plot.text([one.text], {
              frameAnchor: i === 0 ? 'top-right' : 'top-left',
              dy: -28,
              text: (text: string) => text,
              fill: one.stroke,
              fontSize: 13,
              fontWeight: 600,
            })
          : plot.text([[...one.shown].at(-1)!], {
              x: 'month',
              y: 'mean',
              text: () => one.text,
              textAnchor: 'start',
              dx: 10,
              dy: isClose ? (ends[i]! >= ends[1 - i]! ? -8 : 8) : 0,
              fill: one.stroke,
              fontSize: 13,
              fontWeight: 600,
            }),
      ]),
      plot.ruleY([0], { stroke: colour.line }),
      plot.tip(
        drawn.flatMap((one) => [...one.shown]),
        plot.pointer({
          x: 'month',
          y: 'mean',
          title: (row: Value) =>
            t('point', {
              month: format.month(row.month!),
              kind: row.kind!,
              mean: format.exactMoney(row.mean!),
              order_count: row.order_count!,
            }),
          ...tipFor(width),
        }),
      ),
    ],
  };
}
