import type * as Plot from '@observablehq/plot';
import type { Drawing } from '../define';
import { axisBelow, axisBeside } from '../marks';
import { broken, shortened, textWidth, tipFor } from '../tip';
import { cellLabel, drawnCells, type Asked, type Cell, type Drawn } from './cells';
import type messages from './messages.en';
import { FEW_CUSTOMERS, isMoney, periodOf, written, type Tell } from './values';

/** How wide the names beside the curves may be on a phone. */
const NAME = 96;

/** A name in as many words as two lines hold. */
function inTwoLines(name: string): string {
  const [first = name, second, ...more] = broken(name, NAME) ?? [];
  return second ? `${first}\n${second}${more.length > 0 && !second.endsWith('…') ? '…' : ''}` : first;
}

/** The triangle of cohorts as colours, or a curve for each. */
export function cohortChart(rows: Drawn, asked: Asked, drawing: Drawing<keyof typeof messages>): Plot.PlotOptions {
  const cells = drawnCells(rows, asked, drawing);
  const label = (cell: Cell) => cellLabel(cell, asked, drawing);
  const draw = asked.picture === 'heatmap' ? heatmap : curves;
  return draw(cells, asked, drawing, label);
}

type Draw = (
  cells: Cell[],
  asked: Asked,
  drawing: Drawing<keyof typeof messages>,
  label: (cell: Cell) => string,
) => Plot.PlotOptions;

const ageAxis = ({ grain }: Asked, telling: Tell) => axisBelow(telling.t('axis_age', periodOf(grain, telling)));

/** What happens in the period of the first order dwarfs every later one, and would hide what differs there. */
function withoutStart(cells: Cell[], { measure }: Asked): Cell[] {
  if (!['sales', 'orders', 'active'].includes(measure)) return cells;
  const later = cells.filter(({ age }) => age > 0);
  return later.length > 0 ? later : cells;
}

/** Diagonal lines for cells whose time is not over. */
const hatching = (colour: string): Plot.Markish => {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const element = (name: string, attributes: Record<string, string | number>, ...children: Node[]) => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, `${value}`);
      made.append(...children);
      return made;
    };
    const line = element('path', { d: 'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2', stroke: colour, 'stroke-opacity': 0.55 });
    const pattern = { id: 'partial', width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
    return element('defs', {}, element('pattern', pattern, line)) as SVGElement;
  };
};

const heatmap: Draw = (cells, asked, drawing, label) => {
  const { plot, colour, width, format } = drawing;
  const isNarrow = width < 500;
  const names = [...new Set(cells.map(({ name }) => name))];
  const ages = [...new Set(cells.map(({ age }) => age))].sort((a, b) => a - b);
  const most = isNarrow ? 14 : 26;
  const marginLeft = 14 + Math.max(...names.map((name) => textWidth(shortened(name, most))));
  const step = (width - marginLeft - 8) / ages.length;
  const height = names.length <= 16 ? 30 : names.length <= 30 ? 24 : names.length <= 60 ? 18 : 12;
  const shown = (cell: Cell) => written(cell.value, asked.measure, drawing);
  const hasText = height >= 18 && Math.max(...cells.map((cell) => textWidth(shown(cell)))) < step;
  const later = withoutStart(cells, asked).filter((cell) => !cell.isPartial && cell.customer_count >= FEW_CUSTOMERS);
  const sorted = (later.length > 0 ? later : cells).map(({ value }) => value).sort((a, b) => a - b);
  const low = sorted[Math.floor(0.05 * (sorted.length - 1))]!;
  const high = sorted[Math.floor(0.95 * (sorted.length - 1))]!;
  const strength = ({ value }: Cell) => 0.04 + 0.46 * Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
  const isSmall = (cell: Cell) => cell.customer_count < FEW_CUSTOMERS;
  const place = { x: 'age', y: 'name', inset: 0.75, rx: 2 } as const;
  const every = Math.ceil(22 / step);
  return {
    height: 70 + height * names.length,
    marginLeft,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 44,
    x: {
      type: 'band',
      domain: ages,
      ticks: ages.filter((_, i) => i % every === 0),
      tickFormat: format.count,
      tickSize: 0,
      padding: 0,
      ...ageAxis(asked, drawing),
    },
    y: {
      type: 'band',
      domain: names,
      tickSize: 0,
      padding: 0,
      label: null,
      ticks: names.filter((_, i) => i % Math.ceil(14 / height) === 0),
      tickFormat: (name: string) => shortened(name, most),
    },
    opacity: { type: 'identity' },
    marks: [
      hatching(colour.quiet),
      plot.cell(cells, {
        ...place,
        fill: (cell: Cell) => (isSmall(cell) ? colour.pale : colour.accent),
        fillOpacity: (cell: Cell) => (isSmall(cell) ? 0.25 : strength(cell)),
        title: label,
        tip: tipFor(width),
      }),
      plot.cell(
        cells.filter(({ isPartial }) => isPartial),
        { ...place, fill: 'url(#partial)', pointerEvents: 'none' },
      ),
      ...[true, false].map((small) =>
        plot.text(hasText ? cells.filter((cell) => isSmall(cell) === small) : [], {
          x: 'age',
          y: 'name',
          text: shown,
          fontSize: 12,
          ...(small ? { fill: colour.quiet } : {}),
          pointerEvents: 'none',
        }),
      ),
    ],
  };
};

const curves: Draw = (cells, asked, drawing, label) => {
  const { plot, t, colour, width, format } = drawing;
  const isNarrow = width < 500;
  const isSplit = asked.split !== 'none';
  // Few customers make wild curves: those are left to the table where there are steadier ones.
  const complete = withoutStart(
    cells.filter(({ isPartial }) => !isPartial),
    asked,
  );
  const steady = complete.filter(({ customer_count }) => customer_count >= FEW_CUSTOMERS);
  const whole = steady.length > 0 ? steady : complete;
  const names = [...new Set(whole.map(({ name }) => name))];
  // Without a split, the average stands out and cohorts are the quiet ground behind it.
  const strokes = [colour.accent, colour.highlight, colour.quiet];
  const style = (name: string) => {
    const i = names.indexOf(name);
    if (!isSplit)
      return i === 0 ? { stroke: colour.accent, strokeWidth: 3 } : { stroke: colour.quiet, strokeOpacity: 0.3 };
    return { stroke: strokes[i % 3]!, strokeWidth: 2, ...(i > 2 ? { strokeDasharray: i > 5 ? '1,4' : '6,4' } : {}) };
  };
  const most = isNarrow ? 22 : 24;
  const ends = names
    .slice(0, isSplit ? names.length : 1)
    .map((name) => whole.findLast((cell) => cell.name === name)!)
    .toSorted((a, b) => b.value - a.value);
  const highest = Math.max(...whole.map(({ value }) => value));
  const lowest = Math.min(0, ...whole.map(({ value }) => value));
  const height = isNarrow ? 340 : 400;
  // Names at the end of lines that run close together are moved apart.
  const apart = ((isNarrow ? 34 : 18) * (highest - lowest || 1)) / (height - 80);
  const placed = ends.reduce<{ name: string; age: number; y: number }[]>((done, { name, age, value }) => {
    const above = done.at(-1)?.y ?? Infinity;
    return [...done, { name, age, y: Math.min(value, above - apart) }];
  }, []);
  const sunk = Math.max(0, lowest + apart / 2 - (placed.at(-1)?.y ?? Infinity));
  const labels = placed.map((label) => ({ ...label, y: label.y + sunk }));
  const longest = Math.max(...ends.map(({ name }) => textWidth(shortened(name, most))));
  const marginRight = 16 + Math.min(longest, isNarrow ? NAME : Infinity);
  const tick = (value: number) =>
    isMoney(asked.measure) ? format.axisMoney(value) : written(value, asked.measure, drawing);
  return {
    height,
    marginTop: 28,
    marginLeft: 20 + textWidth(tick(highest)),
    marginRight,
    marginBottom: 44,
    x: {
      domain: [Math.min(...whole.map(({ age }) => age)), Math.max(1, ...whole.map(({ age }) => age))],
      ticks: [...new Set(whole.map(({ age }) => age))].filter((age) => age % (isNarrow ? 3 : 1) === 0).slice(0, 25),
      tickFormat: format.count,
      ...ageAxis(asked, drawing),
    },
    y: {
      domain: [lowest, highest || 1],
      ticks: 5,
      tickFormat: tick,
      ...axisBeside(t(`measure_${asked.measure}`)),
    },
    color: { type: 'identity' },
    marks: [
      plot.ruleY([0], { stroke: colour.line }),
      ...names.toReversed().flatMap((name) => {
        const points = whole.filter((cell) => cell.name === name);
        const mark = { x: 'age', y: 'value', ...style(name) } as const;
        return points.length > 1
          ? [plot.lineY(points, mark)]
          : [plot.dot(points, { x: 'age', y: 'value', r: 3, fill: style(name).stroke, fillOpacity: 0.6 })];
      }),
      plot.text(labels, {
        x: 'age',
        y: 'y',
        text: ({ name }: { name: string }) => (isNarrow ? inTwoLines(shortened(name, most)) : shortened(name, most)),
        fill: ({ name }: { name: string }) => style(name).stroke,
        textAnchor: 'start',
        stroke: 'var(--surface)',
        strokeWidth: 4,
        dx: 8,
        fontSize: 13,
        fontWeight: 600,
      }),
      plot.tip(whole, plot.pointer({ x: 'age', y: 'value', ...tipFor(width), title: label })),
    ],
  };
};
