import * as v from 'valibot';
import type { Literal } from '../engine/sql-literal';

/** One parameter of an analysis: what a link may say, what the form offers, what the SQL gets. */
export interface Param<T extends Literal = Literal> {
  kind: 'choice' | 'numbers' | 'integer' | 'month_day';
  initial: T;
  /** Reads the text of a link; fails on anything out of range. */
  schema: v.GenericSchema<string, T>;
  /** The value as a link writes it. */
  write(value: T): string;
  options?: readonly string[];
  min?: number;
  max?: number;
}

export type Params = Record<string, Param>;
export type ParamValues<P extends Params> = { [K in keyof P]: P[K]['initial'] };

/** One of a few words. */
export function choice<const O extends readonly string[]>(options: O, initial: O[number]): Param<O[number]> {
  return { kind: 'choice', initial, options, schema: v.pipe(v.string(), v.picklist(options)), write: (value) => value };
}

/** Whether orders of one customer on one day are several, or one purchase. */
export const COUNT_BY = choice(['order', 'day'], 'order');

/** A whole number inside a range. */
export function integer(initial: number, min: number, max: number): Param<number> {
  return {
    kind: 'integer',
    initial,
    min,
    max,
    schema: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(min), v.maxValue(max)),
    write: String,
  };
}

/** A whole number inside a range, or none: then the analysis finds its own. */
export function optionalInteger(min: number, max: number): Param<number | null> {
  const given = integer(min, min, max);
  return {
    ...given,
    initial: null,
    schema: v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      given.schema,
    ]),
    write: (value) => (value === null ? '' : String(value)),
  };
}

/** A day of every year, such as `12-31`. */
export function monthDay(initial: string): Param<string> {
  return {
    kind: 'month_day',
    initial,
    schema: v.pipe(
      v.string(),
      v.regex(/^\d\d-\d\d$/),
      v.check((text) => {
        const day = new Date(`2000-${text}T00:00Z`);
        return !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === text;
      }),
    ),
    write: (value) => value,
  };
}

/** One to six rising numbers inside a range, such as the edges of bands. */
export const numbers = (initial: readonly number[], min: number, max: number): Param<readonly number[]> =>
  rising(initial, [1, 2, 3, 4, 5, 6], min, max);

/** Rising numbers inside a range, so many as one of the counts says; none leaves them to the data. */
export const cutOffs = (counts: readonly number[], min: number, max: number): Param<readonly number[]> =>
  rising([], [0, ...counts], min, max);

function rising(
  initial: readonly number[],
  counts: readonly number[],
  min: number,
  max: number,
): Param<readonly number[]> {
  return {
    kind: 'numbers',
    initial,
    min,
    max,
    schema: v.pipe(
      v.string(),
      v.maxLength(80),
      v.transform((text) => (text === '' && counts.includes(0) ? [] : text.split(','))),
      v.transform((parts) => parts.map((part) => (part.trim() === '' ? NaN : Number(part)))),
      v.check((list) => counts.includes(list.length)),
      v.check((list) => list.every((n, i) => n >= min && n <= max && (i === 0 || n > list[i - 1]!))),
    ),
    write: (value) => value.join(','),
  };
}
