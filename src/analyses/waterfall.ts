import type * as Plot from '@observablehq/plot';
import { textWidth } from './tip';

/** Heights of a row of name, bar and gap, in pixels: as many rows as fill a page's chart, within what reads well. */
const ROW = { low: 40, high: 64, all: 316 };
/** From the middle of a line of text to the bar below it: room for the descenders of Arabic. */
const ABOVE_BAR = 13;

/** One bar of a waterfall: where it begins and ends, its name above it at the left and its value at the right. */
export interface Step {
  start: number;
  end: number;
  name: string;
  /** What stands behind the name, or below it where there is no room. */
  detail?: string | undefined;
  value: string;
  /** Sums stand out from what leads to them. */
  isSum: boolean;
  fill: string;
}

/** A waterfall that runs down the page, which gives names the whole width of a phone. */
export function waterfall(
  given: readonly Step[],
  { plot, width, colour }: { plot: typeof Plot; width: number; colour: { line: string; quiet: string } },
): Plot.PlotOptions {
  const isNarrow = width < 500;
  const steps = given.map(({ detail = '', ...step }, place) => ({
    ...step,
    place,
    detail,
    title: isNarrow || !detail ? step.name : `${step.name}: ${detail}`,
  }));
  const bar = 0.38 * Math.min(ROW.high, Math.max(ROW.low, ROW.all / steps.length));
  const line = isNarrow && steps.some(({ detail }) => detail) ? 20 : 0;
  const row = bar / 0.38 + line;
  const dy = -bar / 2 - ABOVE_BAR;
  const low = Math.min(0, ...steps.flatMap(({ start, end }) => [start, end]));
  const high = Math.max(0, ...steps.flatMap(({ start, end }) => [start, end]));
  return {
    height: steps.length * row + line + 24,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 16 + line,
    marginBottom: 8,
    x: { domain: low === high ? [0, 1] : [low, high], axis: null },
    y: {
      type: 'band',
      domain: steps.map(({ place }) => place),
      axis: null,
      paddingInner: 1 - bar / row,
      paddingOuter: 0.2,
    },
    marks: [
      plot.ruleX([0], { stroke: colour.line }),
      plot.barX(steps, { y: 'place', x1: 'start', x2: 'end', fill: 'fill', insetLeft: -0.5, insetRight: -0.5 }),
      // Draws nothing: it makes the bar under the pointer the one that a click opens.
      plot.dot(steps, plot.pointerY({ x: 'end', y: 'place', r: 0, maxRadius: Infinity })),
      ...[true, false].flatMap((isSum) => {
        const rows = steps.filter((step) => step.isSum === isSum);
        const text = { y: 'place', fontSize: 13, fontWeight: isSum ? 600 : 400 };
        const values = Math.max(...rows.map(({ value }) => textWidth(value)), 0);
        const named = { ...text, frameAnchor: 'left', textAnchor: 'start', textOverflow: 'ellipsis-end' } as const;
        return [
          plot.text(rows, {
            ...named,
            dy: dy - line,
            text: 'title',
            lineWidth: Math.max(12, (width - values - 40) / 13),
          }),
          plot.text(line ? rows : [], { ...named, dy, text: 'detail', lineWidth: width / 13 - 2, fill: colour.quiet }),
          plot.text(rows, { ...text, dy: dy - line, text: 'value', frameAnchor: 'right', textAnchor: 'end' }),
        ];
      }),
    ],
  };
}
