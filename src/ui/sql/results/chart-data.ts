import type { Point } from '../../../analyses/define';
import type { Value } from '../../../engine/arrow-rows';
import type { Result, ResultColumn } from '../../../engine/result';
import type { Formats } from '../../../locale/formats';
import type { ChartSpec } from '../../../permalink/chart-spec';
import { cellText } from '../../../engine/cell-text';
import { SERIES } from './chart-legend';

/** Rows that a chart draws at most; more marks can be neither told apart nor drawn quickly. */
export const MOST_DRAWN = 5000;
/** Words side by side, and charts one below the other. */
const MOST_WORDS = 100;
const MOST_FACETS = 12;
/** Places of all layers; of more none can be told apart. */
const MOST_PLACES = 50_000;

export interface Datum {
  x: number | Date | string;
  /** NaN where a line has a gap. */
  y: number;
  colour: string;
  facet: string;
  label: string;
}

/** What is drawn of a result. */
export interface Drawn {
  data: Datum[];
  /** What stands across, if it is words: in the order of the rows, as are the series and the facets. */
  words: string[] | undefined;
  /** The words are days or moments. */
  isTime: boolean;
  series: string[];
  facets: string[];
  /** Of which columns only the first values are drawn, and of how many. */
  cut: { name: string; count: number; most: number }[];
}

export const isTime = ({ type }: ResultColumn): boolean => type === 'date' || type === 'timestamp';
const isNumber = ({ type }: ResultColumn) => type === 'number';

/** Whether a column counts upwards in whole numbers, row by row, as years and hours do. */
function isCounting(result: Result, column: ResultColumn): boolean {
  if (result.rowCount < 2 || !/INT/.test(column.sqlType)) return false;
  const at = result.columns.indexOf(column);
  const numbers = Array.from({ length: Math.min(result.rowCount, MOST_DRAWN) }, (_, row) => result.cell(row, at));
  return numbers.every((number, row) => number !== null && (row === 0 || number > numbers[row - 1]!));
}

/** Whole numbers that are called a part of time, such as years: a place, and no height. */
const isPeriod = ({ name, sqlType }: ResultColumn) =>
  /INT/.test(sqlType) && /(^|_)(year|quarter|month|week|weekday|hour)$/i.test(name);

/** What only tells one row from another measures nothing, and groups nothing. */
const isKey = ({ name }: ResultColumn) => /(^|_)(id|key|number)$/i.test(name);

/** How many different values a column has, of the rows that are drawn. */
function countValues(result: Result, at: number): number {
  const rows = Array.from({ length: Math.min(result.rowCount, MOST_DRAWN) }, (_, row) => cellText(result, row, at));
  return new Set(rows.filter(Boolean)).size;
}

/**
 * A first guess: time as a line, one for each of a few words, or each year over the months; words as bars, where they are many also
 * those of several times; two numbers as dots or, if one counts, as a line. None where no column is a number.
 */
export function guessChart(result: Result): ChartSpec | undefined {
  const counts = new Map(result.columns.map((column, at) => [column, countValues(result, at)]));
  const countOf = (column: ResultColumn) => counts.get(column)!;
  const columns = result.columns.filter((column) => isNumber(column) || countOf(column) > 0);
  const periods = columns.filter(isPeriod);
  const time = columns.find(isTime) ?? periods.at(-1);
  const words = columns.filter(({ type }) => type === 'text' || type === 'boolean');
  const word = words.find((column) => !isKey(column)) ?? (time ? undefined : words[0]);
  const numbers = columns.filter(isNumber);
  const isFew = (column: ResultColumn) => countOf(column) <= SERIES.length;
  const isRun = time !== undefined && (!word || isFew(word));
  const x = isRun ? time : (word ?? numbers[0]);
  const heights = numbers.filter((column) => column !== x && !isPeriod(column) && !isKey(column));
  // The last number of a result is as a rule what it was asked for.
  const y = heights.at(time || word ? 0 : -1) ?? numbers.find((column) => column !== x);
  if (!x || !y) return undefined;
  const mark = isRun || (!word && isCounting(result, x)) ? 'line' : word ? 'bar' : 'dot';
  const others = [isRun ? word : time, ...periods].filter((column) => column !== undefined);
  const colour = others.find((each) => each !== x && each !== y && isFew(each) && countOf(each) > 1);
  return { mark, x: x.name, y: y.name, ...(colour && { colour: colour.name }) };
}

/** Whether a chart can be drawn of these columns: they are there, and the heights are numbers. */
export function isDrawable(spec: ChartSpec, columns: readonly ResultColumn[]): boolean {
  const named = (name: string | undefined) => name === undefined || columns.some((column) => column.name === name);
  return (
    [spec.x, spec.y, spec.colour, spec.facet].every(named) &&
    columns.some((column) => column.name === spec.y && isNumber(column))
  );
}

const first = (values: readonly string[], most: number) => [...new Set(values)].slice(0, most);

/** The rows as they are drawn; those without a place or a height are not, but that a line has a gap there. */
export function drawnOf(spec: ChartSpec, result: Result, format: Formats): Drawn {
  const at = (name: string | undefined) => result.columns.findIndex((column) => column.name === name);
  const [x, y, colour, facet] = [spec.x, spec.y, spec.colour, spec.facet].map(at) as [number, number, number, number];
  const isRun = spec.mark === 'line' || spec.mark === 'area';
  const column = result.columns[x]!;
  const isWords = spec.mark === 'bar' || !(isTime(column) || isNumber(column));
  const word = (row: number, column: number) => {
    const value = column < 0 ? '' : result.cell(row, column);
    const isDay = value instanceof Date && result.columns[column]!.type === 'date';
    return isDay ? format.date(value) : cellText(result, row, column) || '–';
  };
  const all: Datum[] = [];
  for (let row = 0; row < Math.min(result.rowCount, MOST_DRAWN); row++) {
    const place = isWords ? word(row, x) : placeOf(result.cell(row, x), column);
    const height = Number(result.cell(row, y) ?? NaN);
    if (place === undefined || !(isRun || Number.isFinite(height))) continue;
    const told = [x, y, colour, facet].filter((column) => column >= 0);
    all.push({
      x: place,
      y: Number.isFinite(height) ? height : NaN,
      colour: colour < 0 ? '' : word(row, colour),
      facet: facet < 0 ? '' : word(row, facet),
      label: told.map((each) => `${result.columns[each]!.name}: ${cellText(result, row, each) || '–'}`).join('\n'),
    });
  }
  if (!isWords) all.sort((a, b) => Number(a.x) - Number(b.x));
  const drawn = { ...within(all, spec, isWords), isTime: isTime(column) };
  return isRun && drawn.series.length > 1 ? { ...drawn, data: inOrder(drawn, spec) } : drawn;
}

/** Series along their axis, at each place in the same order. Areas lie one on the other, so a series without a place is 0 high there, or it would lie across the others. */
function inOrder({ data, words, series }: Drawn, spec: ChartSpec): Datum[] {
  const order = new Map(words?.map((word, i) => [word, i]));
  const along = ({ x }: Datum) => order.get(x as string) ?? Number(x);
  const all = data.map((each) => (spec.mark === 'area' && Number.isNaN(each.y) ? { ...each, y: 0 } : each));
  const key = (datum: Pick<Datum, 'colour' | 'facet'>, place: number) =>
    JSON.stringify([datum.facet, datum.colour, place]);
  const places = new Map(data.map((each) => [JSON.stringify([each.facet, along(each)]), each]));
  if (spec.mark === 'area' && places.size * series.length <= MOST_PLACES) {
    const taken = new Set(data.map((each) => key(each, along(each))));
    for (const place of places.values())
      for (const colour of series) {
        if (taken.has(key({ facet: place.facet, colour }, along(place)))) continue;
        const [where] = place.label.split('\n');
        const label = [where, `${spec.y}: –`, `${spec.colour}: ${colour}`].join('\n');
        all.push({ ...place, y: 0, colour, label });
      }
  }
  const layer = new Map(series.map((colour, i) => [colour, i]));
  return all.sort((a, b) => along(a) - along(b) || layer.get(a.colour)! - layer.get(b.colour)!);
}

/** A place on a scale of numbers or of time; none for null and for what has none there, such as infinity. */
function placeOf(value: Value, column: ResultColumn): number | Date | undefined {
  if (value === null) return undefined;
  if (isTime(column)) return value instanceof Date ? value : undefined;
  return Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** As many words and facets as can be told apart, and what they leave of the data. */
function within(all: Datum[], spec: ChartSpec, isWords: boolean): Omit<Drawn, 'isTime'> {
  const facets = first(
    all.map(({ facet }) => facet),
    MOST_FACETS,
  );
  const words = isWords
    ? first(
        all.map(({ x }) => String(x)),
        MOST_WORDS,
      )
    : undefined;
  const data = all.filter(({ x, facet }) => facets.includes(facet) && (!words || words.includes(x as string)));
  const cut = [
    { name: spec.x, count: words ? new Set(all.map(({ x }) => x)).size : 0, most: MOST_WORDS },
    { name: spec.facet ?? '', count: new Set(all.map(({ facet }) => facet)).size, most: MOST_FACETS },
  ].filter(({ count, most }) => count > most);
  return { data, words, series: [...new Set(data.map(({ colour }) => colour))], facets, cut };
}

/** What a chart says of each mark, for those who walk it by keyboard. */
export const pointsOf = ({ data }: Drawn): Point[] =>
  data.map(({ label }) => ({ label: label.replaceAll('\n', ', ') }));
