import type { PlotOptions } from '@observablehq/plot';
import type { Drawing, Telling } from '../define';
import { axisBelow, axisBeside } from '../marks';
import { textWidth, tipFor } from '../tip';
import type { Day } from './analysis';
import type messages from './messages.en';

/** Below this many returns the curve says nothing to plan by. */
export const FEW = 10;

/** The part of the curve with enough customers still watched to mean something. */
export function drawn(curve: readonly Day[]): Day[] {
  const steady = curve.filter((row) => row.watched_count! >= FEW);
  return steady.length > 1 ? steady : [...curve];
}

/** What the curve says up to a day, by its last step until then. Whose watch ends on a day is still watched on it, and not after it. */
export const pointLabel = (row: Day, { t, format }: Telling<keyof typeof messages>, days = row.days!) =>
  t('point', {
    days: format.days(days),
    share: format.share(row.returned_share!),
    known: row.returned_low === null ? 'no' : 'yes',
    low: format.share(row.returned_low ?? 0),
    high: format.share(row.returned_high ?? 0),
    naive: format.share(row.naive_share!),
    after_order: String(row.order_number),
    watched_count: row.watched_count! - row.returned_count! - (days > row.days! ? row.waiting_count! : 0),
  });

/** The share that has ordered again by each day, with its interval, and the naive share below it. */
export function returnChart(
  days: readonly Day[],
  after_order: string,
  drawing: Drawing<keyof typeof messages>,
): PlotOptions {
  const { plot, t, format, colour, width } = drawing;
  const isNarrow = width < 500;
  const curve = drawn(days);
  const last = curve.at(-1)!;
  const end = Math.max(30, last.days!);
  const highest = Math.max(0.01, ...curve.map((row) => Math.max(row.returned_share!, row.returned_high ?? 0)));
  const year = curve.findLast((row) => row.days! <= 365);
  const isRoomy = (365 / end) * (width - 68) > textWidth(t('year', { share: format.share(1) })) * 1.3;
  const isMarked = end >= 365 && year !== undefined;
  // The mark of the year names the curve where it stands at its end.
  const names = [
    { at: last.returned_share!, text: t('estimate'), fill: colour.accent, dy: -6, lineAnchor: 'bottom' as const },
    { at: last.naive_share!, text: t('naive'), fill: colour.quiet, dy: 6, lineAnchor: 'top' as const },
  ].slice(isMarked && 365 > 0.6 * end ? 1 : 0);
  const tick = end > 800 ? 365 : end > 400 ? 180 : end > 150 ? 60 : end > 60 ? 30 : 10;
  const step = tick * Math.ceil(end / tick / (isNarrow ? 4 : 8));
  const line = { x: 'days', curve: 'step-after' } as const;
  return {
    height: isNarrow ? 340 : 400,
    marginTop: 32,
    marginLeft: 48,
    marginRight: 20,
    marginBottom: 48,
    x: {
      domain: [0, end],
      ticks: Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step),
      tickFormat: format.count,
      ...axisBelow(t('axis_days', { after_order })),
    },
    y: {
      domain: [0, Math.min(1, 1.15 * highest)],
      ticks: 5,
      tickFormat: format.share,
      ...axisBeside(t('axis_share')),
    },
    marks: [
      plot.areaY(
        curve.filter((row) => row.returned_low !== null),
        { ...line, y1: 'returned_low', y2: 'returned_high', fill: colour.accent, fillOpacity: 0.16 },
      ),
      plot.lineY(curve, {
        ...line,
        y: 'naive_share',
        stroke: colour.quiet,
        strokeWidth: 1.5,
        strokeDasharray: '4,3',
      }),
      plot.lineY(curve, { ...line, y: 'returned_share', stroke: colour.accent, strokeWidth: 2.25 }),
      ...(last.watched_count! > 0
        ? names.map(({ at, text, fill, dy, lineAnchor }) =>
            plot.text([text], {
              x: () => end,
              y: () => at,
              textAnchor: 'end',
              lineAnchor,
              dy,
              fill,
              fontWeight: 600,
              stroke: 'var(--plot-background)',
              strokeWidth: 4,
            }),
          )
        : []),
      plot.dot(isMarked ? [year] : [], { x: () => 365, y: 'returned_share', r: 5.5, fill: colour.highlight }),
      plot.text(isMarked ? [year] : [], {
        x: () => 365,
        y: 'returned_share',
        text: (row: Day) => t('year', { share: format.share(row.returned_share!) }),
        // Above the curve, or below it where it begins too close by.
        textAnchor: isRoomy ? 'end' : 'start',
        lineAnchor: isRoomy ? 'bottom' : 'top',
        dx: isRoomy ? -6 : 4,
        dy: isRoomy ? -10 : 26,
        fill: colour.highlight,
        fontWeight: 600,
        fontSize: isNarrow ? 14 : 16,
        stroke: 'var(--plot-background)',
        strokeWidth: 4,
      }),
      plot.ruleY([0], { stroke: colour.line }),
      plot.tip(
        curve,
        plot.pointerX({
          x: 'days',
          y: 'returned_share',
          ...tipFor(width),
          title: (row: Day) => pointLabel(row, drawing),
        }),
      ),
    ],
  };
}
