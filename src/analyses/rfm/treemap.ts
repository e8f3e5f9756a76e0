import type { PlotOptions } from '@observablehq/plot';
import type { Drawing } from '../define';
import { broken, textWidth, tipFor } from '../tip';

/** A rectangle in pixels from the top left. */
export interface Tile {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A group as a tile: the larger its area, the larger the group; `lines` say what stands in it, the first its name. */
export interface Group<Row> {
  row: Row;
  area: number;
  lines: readonly string[];
  fill: string;
  /** Of the fill, from 0 to 1. */
  strength: number;
}

const LINE = 16;
const PADDING = 7;
/** Of the names below the frame: the height of a line, and how far the lines that lead to them stay apart. */
const KEY = 22;
const APART = 10;

/** How far the worst tile of a row along a side is from a square. */
const worst = (areas: readonly number[], side: number): number => {
  const sum = areas.reduce((total, area) => total + area, 0);
  return Math.max(...areas.map((area) => Math.max((side * side * area) / sum ** 2, sum ** 2 / (side * side * area))));
};

/** Tiles for areas above 0, the largest first, which fill a frame and stay near squares. */
export function tiles(areas: readonly number[], frame: Tile): Tile[] {
  if (areas.length === 0) return [];
  const scale = (frame.width * frame.height) / areas.reduce((total, area) => total + area, 0);
  const side = Math.min(frame.width, frame.height);
  const scaled = areas.map((area) => area * scale);
  let count = 1;
  while (count < areas.length && worst(scaled.slice(0, count + 1), side) <= worst(scaled.slice(0, count), side))
    count++;
  const row = scaled.slice(0, count);
  const depth = row.reduce((total, area) => total + area, 0) / side;
  const isColumn = frame.width >= frame.height;
  let at = 0;
  const placed = row.map((area) => {
    const length = area / depth;
    const tile = isColumn
      ? { x: frame.x, y: frame.y + at, width: depth, height: length }
      : { x: frame.x + at, y: frame.y, width: length, height: depth };
    at += length;
    return tile;
  });
  const rest = isColumn
    ? { ...frame, x: frame.x + depth, width: frame.width - depth }
    : { ...frame, y: frame.y + depth, height: frame.height - depth };
  return [...placed, ...tiles(areas.slice(count), rest)];
}

/** As many of the lines as fit into a tile, from the first on. */
export function fitting(lines: readonly string[], tile: Tile): string {
  const shown: string[] = [];
  for (const line of lines) {
    const more = broken(line, tile.width - 2 * PADDING);
    if (!more || (shown.length + more.length) * LINE > tile.height - PADDING) break;
    shown.push(...more);
  }
  return shown.join('\n');
}

/** A name below the frame, and where the line to it goes down: from inside its tile. */
export interface Key<T> {
  of: T;
  x: number;
  from: number;
  text: string;
}

/**
 * Names for tiles too small for their own, the leftmost first: each stands left of the line down from its tile, so that no line crosses
 * a name. As many of a group's lines as fit there; at least its name.
 */
export function keys<T extends { tile: Tile; lines: readonly string[] }>(placed: readonly T[]): Key<T>[] {
  const small = placed.filter(({ tile, lines }) => fitting(lines, tile) === '');
  let right = Infinity;
  return small
    .toSorted((a, b) => b.tile.x + b.tile.width / 2 - (a.tile.x + a.tile.width / 2))
    .map((of) => {
      const { tile, lines } = of;
      const x = Math.max(tile.x, Math.min(tile.x + tile.width / 2, right - APART));
      right = x;
      const texts = lines.map((_, i) => lines.slice(0, lines.length - i).join(' · '));
      return {
        of,
        x,
        from: tile.y + tile.height / 2,
        text: texts.find((text) => textWidth(text) < x - PADDING) ?? lines[0]!,
      };
    })
    .toReversed();
}

/** Groups as tiles of one frame; those without an area are left out. */
export function treemap<Row>(
  groups: readonly Group<Row>[],
  label: (row: Row) => string,
  { plot, width, colour }: Drawing<never>,
): PlotOptions {
  const height = width < 500 ? 460 : 420;
  const sorted = groups.filter(({ area }) => area > 0).toSorted((a, b) => b.area - a.area);
  const placed = tiles(
    sorted.map(({ area }) => area),
    { x: 0, y: 0, width, height },
  ).map((tile, i) => ({ ...sorted[i]!, tile }));
  type Placed = (typeof placed)[number];
  const named = keys(placed).map((key, i) => ({ ...key, y: height + (i + 0.75) * KEY }));
  const whole = height + (named.length > 0 ? (named.length + 0.5) * KEY : 0);
  const place = {
    x1: ({ tile }: Placed) => tile.x,
    x2: ({ tile }: Placed) => tile.x + tile.width,
    y1: ({ tile }: Placed) => tile.y,
    y2: ({ tile }: Placed) => tile.y + tile.height,
    inset: 1.5,
    rx: 3,
  };
  return {
    height: whole,
    margin: 0,
    x: { axis: null, domain: [0, width] },
    y: { axis: null, domain: [whole, 0] },
    marks: [
      plot.rect(placed, { ...place, fill: 'fill', fillOpacity: 'strength', stroke: colour.line }),
      plot.text(placed, {
        x: ({ tile }: Placed) => tile.x,
        y: ({ tile }: Placed) => tile.y,
        text: ({ lines, tile }: Placed) => fitting(lines, tile),
        textAnchor: 'start',
        lineAnchor: 'top',
        dx: PADDING,
        dy: PADDING,
        lineHeight: LINE / 13,
        fontSize: 13,
        fontWeight: 600,
      }),
      plot.ruleX(named, { x: 'x', y1: 'from', y2: 'y', stroke: colour.quiet }),
      plot.dot(named, { x: 'x', y: 'from', r: 2.5, fill: colour.quiet }),
      plot.text(named, {
        x: 'x',
        y: 'y',
        text: 'text',
        textAnchor: 'end',
        dx: -PADDING,
        fontSize: 13,
        fontWeight: 600,
      }),
      // Above all, so that the whole tile answers the pointer.
      plot.rect(placed, {
        ...place,
        fill: 'transparent',
        title: ({ row }: Placed) => label(row),
        tip: tipFor(width),
      }),
    ],
    color: { type: 'identity' },
    opacity: { type: 'identity' },
  };
}
