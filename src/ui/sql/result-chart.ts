import type { Markish, PlotOptions } from '@observablehq/plot';
import type { Drawing, Point } from '../../analyses/define';
import { textWidth, tipFor } from '../../analyses/tip';
import type { Value } from '../../engine/arrow-rows';
import type { Result, ResultColumn } from '../../engine/result';
import type { ChartSpec } from '../../permalink/chart-spec';
import { cellText } from './cell-text';

/** Marks that a chart draws at most; more can be neither told apart nor drawn quickly. */
export const MOST_DRAWN = 5000;
const SERIES = ['#0f766e', '#b45309', '#4f6bd6', '#a3417a', '#6b7d1f', '#8a5a2b', '#2f86a6', '#7a7168'];

type Frame = Pick<Drawing<string>, 'plot' | 'width' | 'colour'>;

const isTime = ({ type }: ResultColumn) => type === 'date' || type === 'timestamp';
const isNumber = ({ type }: ResultColumn) => type === 'number';

/** A first guess: time as a line, words as bars, two numbers as dots; none where no column is a number. */
export function guessChart(columns: readonly ResultColumn[]): ChartSpec | undefined {
  const time = columns.find(isTime);
  const word = columns.find(({ type }) => type === 'text' || type === 'boolean');
  const numbers = columns.filter(isNumber);
  const x = time ?? word ?? numbers[0];
  // The last number of a result is as a rule what it was asked for.
  const y = numbers.filter((column) => column !== x).at(time || word ? 0 : -1);
  if (!x || !y) return undefined;
  return { mark: time ? 'line' : word ? 'bar' : 'dot', x: x.name, y: y.name };
}

/** Whether a chart can be drawn of these columns: they are there, and the heights are numbers. */
export function isDrawable(spec: ChartSpec, columns: readonly ResultColumn[]): boolean {
  const named = (name: string | undefined) => name === undefined || columns.some((column) => column.name === name);
  return (
    [spec.x, spec.y, spec.colour, spec.facet].every(named) &&
    columns.some((column) => column.name === spec.y && isNumber(column))
  );
}

interface Datum {
  x: Value;
  y: number;
  colour: string;
  facet: string;
  label: string;
}

function dataOf(spec: ChartSpec, result: Result, isText = false): Datum[] {
  const at = (name: string | undefined) => result.columns.findIndex((column) => column.name === name);
  const [x, y, colour, facet] = [spec.x, spec.y, spec.colour, spec.facet].map(at) as [number, number, number, number];
  const data: Datum[] = [];
  for (let row = 0; row < Math.min(result.rowCount, MOST_DRAWN); row++) {
    const height = result.cell(row, y);
    if (height === null) continue;
    const texts = [x, y, colour, facet].filter((column) => column >= 0);
    data.push({
      x: isText ? cellText(result, row, x) : result.cell(row, x),
      y: Number(height),
      colour: colour < 0 ? '' : cellText(result, row, colour),
      facet: facet < 0 ? '' : cellText(result, row, facet),
      label: texts.map((column) => `${result.columns[column]!.name}: ${cellText(result, row, column)}`).join('\n'),
    });
  }
  return data;
}

/** What a chart says of each mark, for those who walk it by keyboard. */
export const pointsOf = (spec: ChartSpec, result: Result): Point[] =>
  dataOf(spec, result).map(({ label }) => ({ label: label.replaceAll('\n', ', ') }));

/** The names of the series in one line above the chart, each behind its colour, as far as they fit. */
function legend(series: readonly string[], { plot, width, colour }: Frame): Markish[] {
  let dx = 0;
  return series.flatMap((name, i) => {
    const at = { frameAnchor: 'top-left' as const, dy: -22, textAnchor: 'start' as const };
    const shown = [
      plot.text(['●'], { ...at, dx, fill: SERIES[i] ?? colour.quiet }),
      plot.text([name || '–'], { ...at, dx: dx + 14 }),
    ];
    dx += 34 + textWidth(name);
    return dx < width - 60 ? shown : [];
  });
}

/** The chart of a result, as Plot takes it; only its first rows if there are more than can be drawn. */
export function chartOf(spec: ChartSpec, result: Result, frame: Frame): PlotOptions {
  const { plot, width, colour } = frame;
  const xColumn = result.columns.find(({ name }) => name === spec.x)!;
  const isBand = spec.mark === 'bar';
  const data = dataOf(spec, result, isBand || !(isTime(xColumn) || isNumber(xColumn)));
  const series = [...new Set(data.map((datum) => datum.colour))];
  const facets = new Set(data.map(({ facet }) => facet)).size;
  const paint = spec.colour === undefined ? colour.accent : 'colour';
  const places = [...new Set(data.map(({ x }) => x))];
  const longest = Math.max(0, ...places.map((x) => textWidth(String(x))));
  // Names that would not fit side by side stand one below the other, with bars that lie; days are thinned out instead.
  const isLying = isBand && !isTime(xColumn) && longest * places.length > width;
  const fitting = Math.ceil((places.length * (longest + 16)) / width);
  const channels = {
    ...(isLying ? { x: 'y', y: 'x' } : { x: 'x', y: 'y' }),
    ...(spec.facet !== undefined && { fy: 'facet' }),
    title: 'label',
    tip: tipFor(width),
  };
  const named = { label: spec.x, labelArrow: 'none' as const };
  const room = isLying ? Math.min(width / 2.5, longest + 16) : 64;
  const most = Math.floor((room - 24) / textWidth('m'));
  const short = (place: Value) =>
    String(place).length > most ? `${String(place).slice(0, most - 1)}…` : String(place);
  const across = !isBand
    ? named
    : isLying
      ? { ...named, domain: places, labelAnchor: 'top' as const, tickFormat: short }
      : { ...named, domain: places, ticks: places.filter((_, i) => i % fitting === 0) };
  const along = { label: spec.y, labelArrow: 'none' as const, grid: true };
  const marks = {
    line: () => plot.lineY(data, { ...channels, stroke: paint, strokeWidth: 2, z: 'colour' }),
    area: () => plot.areaY(data, { ...channels, fill: paint, fillOpacity: 0.6, z: 'colour' }),
    dot: () => plot.dot(data, { ...channels, stroke: paint, r: 3 }),
    bar: () => (isLying ? plot.barX : plot.barY)(data, { ...channels, fill: paint }),
  };
  return {
    height: (isLying ? Math.max(200, 24 * places.length + 76) : 360) * Math.min(facets, 6),
    marginLeft: room,
    marginRight: spec.facet === undefined ? 20 : 80,
    marginBottom: 44,
    marginTop: 36,
    x: isLying ? along : across,
    y: isLying ? across : along,
    ...(spec.facet !== undefined && { fy: { label: null } }),
    ...(spec.colour !== undefined && {
      color: { type: 'ordinal', domain: series.slice(0, SERIES.length), range: SERIES, unknown: colour.quiet },
    }),
    marks: [
      marks[spec.mark](),
      isLying ? plot.ruleX([0], { stroke: colour.line }) : plot.ruleY([0], { stroke: colour.line }),
      ...(spec.colour === undefined ? [] : legend(series, frame)),
    ],
  };
}
