import type * as Plot from '@observablehq/plot';

/** One bar of a waterfall: where it begins and ends, its name above it at the left and its value at the right. */
export interface Step {
  start: number;
  end: number;
  name: string;
  value: string;
  /** Sums stand out from what leads to them. */
  isSum: boolean;
  fill: string;
}

/** A waterfall that runs down the page, which gives names the whole width of a phone. */
export function waterfall(
  given: readonly Step[],
  { plot, width, colour }: { plot: typeof Plot; width: number; colour: { line: string } },
): Plot.PlotOptions {
  const steps = given.map((step, place) => ({ ...step, place }));
  const low = Math.min(0, ...steps.flatMap(({ start, end }) => [start, end]));
  const high = Math.max(0, ...steps.flatMap(({ start, end }) => [start, end]));
  return {
    height: steps.length * 40 + 24,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 16,
    marginBottom: 8,
    x: { domain: low === high ? [0, 1] : [low, high], axis: null },
    y: { type: 'band', domain: steps.map(({ place }) => place), axis: null, paddingInner: 0.62, paddingOuter: 0.2 },
    marks: [
      plot.ruleX([0], { stroke: colour.line }),
      plot.barX(steps, { y: 'place', x1: 'start', x2: 'end', fill: 'fill', insetLeft: -0.5, insetRight: -0.5 }),
      ...[true, false].flatMap((isSum) => {
        const rows = steps.filter((step) => step.isSum === isSum);
        const text = { y: 'place', dy: -17, fontSize: 13, fontWeight: isSum ? 600 : 400 };
        const lineWidth = Math.max(12, width / 13 - 10);
        return [
          plot.text(rows, {
            ...text,
            text: 'name',
            frameAnchor: 'left',
            textAnchor: 'start',
            lineWidth,
            textOverflow: 'ellipsis-end',
          }),
          plot.text(rows, { ...text, text: 'value', frameAnchor: 'right', textAnchor: 'end' }),
        ];
      }),
    ],
  };
}
