import type { Markish } from '@observablehq/plot';
import type { Drawing } from '../../../analyses/define';
import { shortened, textWidth } from '../../../analyses/tip';

/** Told apart by the colour-blind, and at least 3:1 on the page's background, light and dark. */
export const SERIES = ['#0f766e', '#b45309', '#4f6bd6', '#b8508c', '#6b7d1f', '#c04a4a', '#2f86a6', '#9c6b35'];
const LINE = 20;
const MOST_LETTERS = 24;

/** Names and their places from the corner of the image, in as many lines as they need. */
export interface Legend {
  names: { name: string; x: number; y: number }[];
  height: number;
}

/** The names of the series; those that have no colour of their own as their number. */
export function legendOf(series: readonly string[], width: number): Legend {
  const names = series.slice(0, SERIES.length).map((name) => shortened(name, MOST_LETTERS));
  if (series.length > SERIES.length) names.push(`+${series.length - SERIES.length}`);
  let x = 0;
  let y = LINE / 2;
  const placed = names.map((name) => {
    const room = textWidth(name) + 34;
    if (x > 0 && x + room > width) [x, y] = [0, y + LINE];
    x += room;
    return { name, x: x - room + 3, y };
  });
  return { names: placed, height: y + LINE / 2 };
}

/** The legend once for all facets, over the margins of a chart. */
export function legendMarks(
  { names }: Legend,
  { plot, colour }: Pick<Drawing<string>, 'plot' | 'colour'>,
  { marginLeft, marginTop }: { marginLeft: number; marginTop: number },
): Markish[] {
  return names.flatMap(({ name, x, y }, i) => {
    const at = { facet: 'super', frameAnchor: 'top-left', textAnchor: 'start', dy: y - marginTop } as const;
    return [
      plot.text(['●'], { ...at, dx: x - marginLeft, fill: SERIES[i] ?? colour.quiet }),
      plot.text([name], { ...at, dx: x + 14 - marginLeft }),
    ];
  });
}
