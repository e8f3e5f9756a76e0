import type { MarkOptions, PlotOptions } from '@observablehq/plot';
import type { Drawing } from '../define';
import { textWidth } from '../tip';
import type { Move } from './analysis';

interface Flows extends Pick<Drawing<never>, 'plot' | 'width' | 'colour' | 'format'> {
  /** Words above the two sides. */
  then: string;
  now: string;
  nameOf(segment: string): string;
  labelOf(row: Move): string;
  tip: MarkOptions['tip'];
}

interface Node {
  segment: string;
  count: number;
  top: number;
  /** The middle of the place that its name has. */
  middle: number;
}

const HEIGHT = 480;
/** The least height of a line of type, in pixels. */
const LINE = 17;
const TOP = 30;

/** Groups under one another, as high as they are many, each with room for its name. */
function stack(groups: ReadonlyMap<string, number>, scale: number): Map<string, Node> {
  let top = 0;
  return new Map(
    [...groups].map(([segment, count]) => {
      const room = Math.max(LINE, scale * count);
      const node = { segment, count, top: top + (room - scale * count) / 2, middle: top + room / 2 };
      top += room + 3;
      return [segment, node];
    }),
  );
}

const sideOf = (rows: readonly Move[], segment: 'from_segment' | 'to_segment', count: 'from_count' | 'to_count') =>
  new Map(rows.map((row) => [row[segment]!, row[count]!]));

/**
 * Two days side by side, each with its groups, and between them bands as wide as the number of customers who made the move: what
 * leaves a group on the left and what arrives in one on the right fill it exactly.
 */
export function drawFlows(rows: readonly Move[], { plot, width, colour, format, ...words }: Flows): PlotOptions {
  const left = sideOf(rows, 'from_segment', 'from_count');
  const right = sideOf(
    rows.toSorted((a, b) => a.to_place! - b.to_place!),
    'to_segment',
    'to_count',
  );
  const total = rows.reduce((sum, row) => sum + row.customer_count!, 0);
  const scale = Math.max(60, HEIGHT - (LINE + 3) * Math.max(left.size, right.size)) / total;
  const [from, to] = [stack(left, scale), stack(right, scale)];
  const filled = { from: new Map<string, number>(), to: new Map<string, number>() };
  const take = (side: 'from' | 'to', segment: string, height: number) => {
    const start = filled[side].get(segment) ?? 0;
    filled[side].set(segment, start + height);
    return start;
  };
  // Each side is filled from the top in the order of the other, so that bands cross as little as they can.
  const bands = rows.map((row) => {
    const height = scale * row.customer_count!;
    const start = from.get(row.from_segment!)!.top + take('from', row.from_segment!, height);
    const end = to.get(row.to_segment!)!.top + take('to', row.to_segment!, height);
    const direction = row.from_place === null ? 0 : row.from_place - row.to_place!;
    const points = [
      { x: 0, y1: start, y2: start + height },
      { x: 1, y1: end, y2: end + height },
    ];
    return { row, height, direction, start, end, points };
  });
  const ends = bands.flatMap((band) => band.points.map((point) => ({ ...point, row: band.row, band })));
  type End = (typeof ends)[number];
  const nodes = [
    ...[...from.values()].map((node) => ({ ...node, x: 0 })),
    ...[...to.values()].map((node) => ({ ...node, x: 1 })),
  ];
  type Placed = (typeof nodes)[number];
  const isNarrow = width < 500;
  const text = ({ segment, count }: Placed) =>
    isNarrow ? words.nameOf(segment) : `${words.nameOf(segment)} ${format.count(count)}`;
  const side = (x: number) => nodes.filter((node) => node.x === x);
  const room = (x: number) => 16 + Math.max(...side(x).map((node) => textWidth(text(node)) * (isNarrow ? 0.8 : 0.92)));
  const head = { fontSize: 13, fontWeight: 600, fill: colour.quiet } as const;
  const bottom = Math.max(...nodes.map((node) => Math.max(node.middle + LINE / 2, node.top + scale * node.count)));
  return {
    height: TOP + bottom + 8,
    marginLeft: room(0),
    marginRight: room(1),
    marginTop: TOP,
    marginBottom: 8,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: [0, bottom], range: [TOP, TOP + bottom] },
    marks: [
      plot.areaY(ends, {
        x: 'x',
        y1: 'y1',
        y2: 'y2',
        z: ({ row }: End) => `${row.from_segment} ${row.to_segment}`,
        curve: 'bump-x',
        className: 'flow',
        fill: ({ band }: End) =>
          band.direction > 0 ? colour.accent : band.direction < 0 ? colour.highlight : colour.pale,
        fillOpacity: 0.55,
      }),
      plot.ruleX(nodes, { x: 'x', y1: 'top', y2: ({ top, count }: Placed) => top + scale * count, strokeWidth: 5 }),
      ...[0, 1].map((x) =>
        plot.text(side(x), {
          x: 'x',
          y: 'middle',
          text,
          fontSize: 12,
          textAnchor: x === 0 ? 'end' : 'start',
          dx: x === 0 ? -8 : 8,
        }),
      ),
      plot.text([words.then], { ...head, x: () => 0, y: () => 0, dy: -18, textAnchor: 'end', dx: 4 }),
      plot.text([words.now], { ...head, x: () => 1, y: () => 0, dy: -18, textAnchor: 'start', dx: -4 }),
      plot.tip(
        bands,
        plot.pointer({
          // Bands cross in their middle, but begin one below the other.
          px: () => 0,
          py: ({ start, height }: (typeof bands)[number]) => start + height,
          x: () => 0.5,
          y: ({ start, end, height }: (typeof bands)[number]) => (start + end + height) / 2,
          title: ({ row }: (typeof bands)[number]) => words.labelOf(row),
          ...(words.tip as object),
        }),
      ),
    ],
  };
}
