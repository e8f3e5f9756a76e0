import * as v from 'valibot';
import type { Literal } from '../engine/sql-literal';

/** One parameter of an analysis: what a link may say, what the form offers, what the SQL gets. */
export interface Param<T extends Literal = Literal> {
  kind: 'choice' | 'numbers' | 'integer';
  initial: T;
  /** Reads the text of a link; fails on anything out of range. */
  schema: v.GenericSchema<string, T>;
  /** The value as a link writes it. */
  write(value: T): string;
  options?: readonly string[];
  min?: number;
  max?: number;
  /** Serves the chart alone; no SQL takes it. */
  isView?: true;
}

export type Params = Record<string, Param>;
export type ParamValues<P extends Params> = { [K in keyof P]: P[K]['initial'] };

/** One of a few words. */
export function choice<const O extends readonly string[]>(options: O, initial: O[number]): Param<O[number]> {
  return { kind: 'choice', initial, options, schema: v.pipe(v.string(), v.picklist(options)), write: (value) => value };
}

/** One of a few ways to draw the same rows. */
export const view = <const O extends readonly string[]>(options: O, initial: O[number]): Param<O[number]> => ({
  ...choice(options, initial),
  isView: true,
});

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

/** One to six rising numbers inside a range, such as the edges of bands. */
export function numbers(initial: readonly number[], min: number, max: number): Param<readonly number[]> {
  return {
    kind: 'numbers',
    initial,
    min,
    max,
    schema: v.pipe(
      v.string(),
      v.maxLength(80),
      v.transform((text) => text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))),
      v.minLength(1),
      v.maxLength(6),
      v.check((list) => list.every((n, i) => n >= min && n <= max && (i === 0 || n > list[i - 1]!))),
    ),
    write: (value) => value.join(','),
  };
}
