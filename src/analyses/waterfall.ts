import type * as Plot from '@observablehq/plot';
import { broken, textWidth } from './tip';

/** Heights of a row of a name in one line and its bar, in pixels: as many rows as fill a page's chart, within what reads well. */
const ROW = { low: 40, high: 64, all: 316 };
/** From the middle of a line of text to the bar below it: room for the descenders of Arabic. */
const ABOVE_BAR = 13;
const LINE = 19;
/** Running text is so much narrower than the width that every letter is taken for. */
const NARROWER = 0.92;

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

/** Steps from the top down, in pixels: where the bar of each lies, and the lines of text above it. */
function stacked(given: readonly Step[], width: number) {
  const isNarrow = width < 500;
  const row = Math.min(ROW.high, Math.max(ROW.low, ROW.all / given.length));
  let bottom = 0;
  return given.map(({ detail = '', ...step }) => {
    const title = isNarrow || !detail ? step.name : `${step.name}: ${detail}`;
    const names = broken(title, (width - textWidth(step.value) - 24) / NARROWER) ?? [title];
    const below = isNarrow && detail ? [detail] : [];
    const lines = names.length + below.length;
    const top = bottom + 0.62 * row + (lines - 1) * LINE;
    bottom = top + 0.38 * row;
    const at = (line: number) => top - ABOVE_BAR - (lines - 1 - line) * LINE;
    return {
      ...step,
      top,
      bottom,
      valueAt: at(names.length - 1),
      names: names.map((text, i) => ({ text, at: at(i) })),
      below: below.map((text) => ({ text, at: at(lines - 1) })),
    };
  });
}

/** A waterfall that runs down the page, which gives names the whole width of a phone. */
export function waterfall(
  given: readonly Step[],
  { plot, width, colour }: { plot: typeof Plot; width: number; colour: { line: string; quiet: string } },
): Plot.PlotOptions {
  const steps = stacked(given, width);
  type Stacked = (typeof steps)[number];
  const low = Math.min(0, ...steps.flatMap(({ start, end }) => [start, end]));
  const high = Math.max(0, ...steps.flatMap(({ start, end }) => [start, end]));
  const end = steps.at(-1)!.bottom;
  return {
    height: end + 16,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 0,
    marginBottom: 16,
    x: { domain: low === high ? [0, 1] : [low, high], axis: null },
    y: { domain: [0, end], range: [0, end], axis: null },
    marks: [
      plot.ruleX([0], { stroke: colour.line }),
      plot.rect(steps, {
        x1: 'start',
        x2: 'end',
        y1: 'top',
        y2: 'bottom',
        fill: 'fill',
        insetLeft: -0.5,
        insetRight: -0.5,
      }),
      // Draws nothing: it makes the bar under the pointer the one that a click opens.
      plot.dot(
        steps,
        plot.pointerY({
          x: 'end',
          y: ({ top, bottom }: Stacked) => (top + bottom) / 2,
          r: 0,
          maxRadius: Infinity,
          ariaHidden: 'true',
        }),
      ),
      ...[true, false].flatMap((isSum) => {
        const rows = steps.filter((step) => step.isSum === isSum);
        const halo = { fill: 'currentColor', stroke: 'var(--surface)', strokeWidth: 4 };
        const text = { fontSize: 13, fontWeight: isSum ? 600 : 400, ...halo };
        const named = { ...text, y: 'at', text: 'text', frameAnchor: 'left', textAnchor: 'start' } as const;
        return [
          plot.text(
            rows.flatMap(({ names }) => names),
            named,
          ),
          plot.text(
            rows.flatMap(({ below }) => below),
            { ...named, fill: colour.quiet },
          ),
          plot.text(rows, {
            ...text,
            y: (step: Stacked) => step.valueAt,
            text: 'value',
            frameAnchor: 'right',
            textAnchor: 'end',
          }),
        ];
      }),
    ],
  };
}
