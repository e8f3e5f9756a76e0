import type { Markish, PlotOptions, ScaleOptions } from '@observablehq/plot';
import type { Drawing } from '../../../analyses/define';
import { shortened, textWidth, tipFor } from '../../../analyses/tip';
import type { Formats } from '../../../locale/formats';
import type { ChartSpec } from '../../../permalink/chart-spec';
import type { Drawn } from './chart-data';
import { legendMarks, legendOf, SERIES } from './chart-legend';

type Frame = Pick<Drawing<string>, 'plot' | 'width' | 'colour'>;

/** Heights of a bar that lies, of a chart alone, of one of several, and of the heading above each of these. */
const BAR = 24;
const ALONE = 280;
const FACET = 190;
const HEADING = 34;
/** Of a name of an axis. */
const LINE = 22;
const BELOW = 44;
const MOST_TICKS = 6;
const DAY = 86_400_000;

const lettersIn = (room: number) => Math.max(4, Math.floor(room / textWidth('m')));

/** The chart of a result, as Plot takes it. */
export function chartOf(spec: ChartSpec, drawn: Drawn, frame: Frame, format: Formats): PlotOptions {
  const { plot, width, colour } = frame;
  const { data, words, isTime, series, facets } = drawn;
  const isFaceted = spec.facet !== undefined;
  const isColoured = spec.colour !== undefined;
  const heights = data.map(({ y }) => y).filter((y) => !Number.isNaN(y));
  const hasBase = spec.mark === 'bar' || spec.mark === 'area' || heights.some((y) => y <= 0);

  // Names that would not fit side by side stand one below the other, with bars that lie; days are thinned out.
  const longest = Math.max(0, ...(words ?? []).map(textWidth));
  const isLying = spec.mark === 'bar' && !isTime && (longest + 16) * words!.length > width;
  const widest = Math.max(24, ...heights.map((y) => textWidth(format.tick(Number(y.toPrecision(2))))));
  const marginLeft = Math.min(width / 2.5, (isLying ? longest : widest) + 24);
  const inner = isLying ? BAR * words!.length : isFaceted ? FACET : ALONE;
  const step = isFaceted ? inner + HEADING : inner;

  const legend = isColoured ? legendOf(series, width) : { names: [], height: 0 };
  const marginTop = legend.height + LINE + (isFaceted ? HEADING : 8);
  const across: ScaleOptions = words
    ? {
        type: spec.mark === 'bar' ? 'band' : 'point',
        ...wordScale(words, isLying, isLying ? marginLeft : width - marginLeft),
      }
    : numberScale(drawn, width - marginLeft, format);
  const along: ScaleOptions = {
    grid: true,
    nice: true,
    ticks: Math.min(MOST_TICKS, isLying ? (width - marginLeft) / (2 * widest) : inner / 50),
    tickFormat: format.tick,
  };
  const below = { label: shortened(isLying ? spec.y : spec.x, 40), labelArrow: 'none' } as const;

  const paint = isColoured ? 'colour' : colour.accent;
  const channels = {
    ...(isLying ? { x: 'y', y: 'x' } : { x: 'x', y: 'y' }),
    ...(isFaceted && { fy: 'facet' }),
    title: 'label',
    tip: tipFor(width),
  };
  const marks = {
    line: () => plot.lineY(data, { ...channels, stroke: paint, strokeWidth: 2, z: 'colour' }),
    area: () => plot.areaY(data, { ...channels, fill: paint, fillOpacity: 0.6, z: 'colour' }),
    dot: () => plot.dot(data, { ...channels, stroke: paint, r: 3 }),
    bar: () => (isLying ? plot.barX : plot.barY)(data, { ...channels, fill: paint }),
  };
  const base = () => (isLying ? plot.ruleX : plot.ruleY)([0], { stroke: colour.line });
  return {
    height: marginTop + step * facets.length - (step - inner) + BELOW,
    marginLeft,
    marginRight: 24,
    marginBottom: BELOW,
    marginTop,
    x: { ...(isLying ? along : across), ...below },
    y: { ...(isLying ? across : along), label: null },
    ...(isFaceted && { fy: { domain: facets, axis: null, paddingOuter: 0, paddingInner: HEADING / step } }),
    ...(isColoured && {
      color: { type: 'ordinal', domain: series.slice(0, SERIES.length), range: SERIES, unknown: colour.quiet },
    }),
    marks: [
      marks[spec.mark](),
      ...(hasBase ? [base()] : []),
      // Plot's own name of this axis would stand where the legend does.
      axisName(isLying ? spec.x : spec.y, frame, legend.height + LINE / 2 - marginTop, marginLeft),
      ...(isFaceted ? [headings(facets, frame, marginLeft)] : []),
      ...legendMarks(legend, frame, { marginLeft, marginTop }),
    ],
  };
}

/** The name of the upright axis, at the top. */
function axisName(name: string, { plot, width }: Frame, dy: number, marginLeft: number): Markish {
  return plot.text([shortened(name, lettersIn(width))], {
    facet: 'super',
    frameAnchor: 'top-left',
    textAnchor: 'start',
    dx: -marginLeft,
    dy,
  });
}

/** What each of several charts is of, above it. */
function headings(facets: string[], { plot, width }: Frame, marginLeft: number): Markish {
  return plot.text(facets, {
    fy: (facet: string) => facet,
    text: (facet: string) => shortened(facet, lettersIn(width - marginLeft)),
    frameAnchor: 'top-left',
    textAnchor: 'start',
    lineAnchor: 'bottom',
    dy: -6,
    fontWeight: 600,
  });
}

/** Words in the order of the rows: of those side by side as many as have room, of those in the margin what fits into it. */
function wordScale(words: string[], isLying: boolean, room: number): ScaleOptions {
  const tickFormat = (word: string) => shortened(word, lettersIn(isLying ? room - 24 : room / 2));
  if (isLying) return { domain: words, tickFormat };
  const widest = Math.max(...words.map((word) => textWidth(tickFormat(word)))) + 16;
  const each = Math.ceil((widest * words.length) / room);
  return { domain: words, ticks: words.filter((_, i) => i % each === 0), tickFormat };
}

/** Numbers, whole ones at whole ticks, or time told as finely as the ticks stand apart. */
function numberScale({ data }: Drawn, room: number, format: Formats): ScaleOptions {
  const most = Math.max(2, Math.min(MOST_TICKS, room / 120));
  const places = data.map(({ x }) => x);
  const span = Number(places.at(-1)) - Number(places[0]);
  if (!(places[0] instanceof Date)) {
    const ticks = places.every(Number.isInteger) ? Math.min(most, span) : most;
    return { ticks, tickFormat: format.yearlyTick };
  }
  const days = span / most / DAY;
  return { type: 'utc', ticks: most, tickFormat: days >= 28 ? format.month : days >= 1 ? format.date : format.hour };
}
