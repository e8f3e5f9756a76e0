import type { PlotOptions } from '@observablehq/plot';
import type { Drawing, Telling } from '../define';
import { axisBeside } from '../marks';
import { withEnough } from '../enough';
import { tipFor } from '../tip';
import type { Key, Year } from './analysis';

/** Whether only a part of the season, or of the rest, is in the files. */
export const isPartial = ({ state }: Year) => state === 'partial';

/** What a point of the chart says. */
export const yearLabel = (row: Year, { t, format }: Telling<Key>) =>
  t(isPartial(row) ? 'point_partial' : 'point', {
    year: format.year(row.year!),
    won_in: row.won_in!,
    share: format.share(row.regular_share!),
    low: format.share(row.regular_low!),
    high: format.share(row.regular_high!),
    customer_count: row.old_enough_count!,
  });

/** Below this, the interval of a share spans most of the chart. */
export const LEAST = 30;

/** The years whose shares are known. */
export const judged = (rows: readonly Year[]) => rows.filter((row) => row.regular_share !== null);

/** Those of them that are drawn. */
export const drawn = (rows: readonly Year[]) => withEnough(judged(rows), (row) => row.old_enough_count!, LEAST);

/** The share that became regulars of those won in the season and in the rest, year by year; a partial year is hollow. */
export function yearChart(buyers: readonly Year[], drawing: Drawing<Key>): PlotOptions {
  const { plot, t, format, colour, width } = drawing;
  const isNarrow = width < 500;
  const rows = drawn(buyers);
  const years = [...new Set(rows.map((row) => row.year!))];
  const partial = new Set(rows.filter(isPartial).map((row) => row.year!));
  const tickOf = (year: number) => (partial.has(year) ? `${format.year(year)} *` : format.year(year));
  const highest = Math.max(0.01, ...rows.map((row) => row.regular_high!));
  const kinds = (['season', 'rest'] as const).map((kind) => ({
    rows: rows.filter((row) => row.won_in === kind),
    isSeason: kind === 'season',
    stroke: kind === 'season' ? colour.highlight : colour.quiet,
    dx: kind === 'season' ? -9 : 9,
    text: t(kind),
  }));
  return {
    height: isNarrow ? 340 : 360,
    marginTop: isNarrow ? 76 : 56,
    marginLeft: 52,
    marginRight: 20,
    marginBottom: 36,
    x: { type: 'point', domain: years, tickFormat: tickOf, tickSize: 0, label: null, padding: 0.6 },
    y: {
      domain: [0, 1.05 * highest],
      ticks: 5,
      tickFormat: format.share,
      ...axisBeside(t('axis_share')),
    },
    marks: [
      ...kinds.flatMap(({ rows: own, isSeason, stroke, dx, text }) => [
        ...[false, true].map((isDashed) =>
          plot.ruleX(
            own.filter((row) => isPartial(row) === isDashed),
            {
              x: 'year',
              y1: 'regular_low',
              y2: 'regular_high',
              stroke,
              strokeWidth: 2,
              strokeOpacity: 0.45,
              ...(isDashed ? { strokeDasharray: '3,3' } : {}),
              dx,
            },
          ),
        ),
        plot.dot(own, {
          x: 'year',
          y: 'regular_share',
          r: 6,
          symbol: isSeason ? 'circle' : 'square',
          fill: (row: Year) => (isPartial(row) ? 'var(--plot-background)' : stroke),
          stroke,
          strokeWidth: 2,
          dx,
        }),
        plot.text(own, {
          x: 'year',
          y: 'regular_share',
          text: (row: Year) => (years.length > (isNarrow ? 4 : 9) ? '' : format.share(row.regular_share!)),
          textAnchor: isSeason ? 'end' : 'start',
          dx: isSeason ? dx - 10 : dx + 10,
          fill: stroke,
          fontSize: 13,
          fontWeight: 600,
        }),
        plot.text(own.length === 0 ? [] : [`${isSeason ? '●' : '■'} ${text}`], {
          frameAnchor: isSeason || isNarrow ? 'top-left' : 'top-right',
          dy: isSeason && isNarrow ? -42 : -24,
          text: (label: string) => label,
          fill: stroke,
          fontSize: 13,
          fontWeight: 600,
        }),
      ]),
      plot.ruleY([0], { stroke: colour.line }),
      plot.tip(
        kinds.flatMap(({ rows: own }) => own),
        plot.pointer({
          x: 'year',
          y: 'regular_share',
          title: (row: Year) => yearLabel(row, drawing),
          ...tipFor(width),
        }),
      ),
    ],
  };
}
