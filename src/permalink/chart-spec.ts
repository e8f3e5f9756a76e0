import * as v from 'valibot';

const column = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A chart of a result: what a saved query and a link may say of it. */
export const chartSpec = v.object({
  mark: v.picklist(['bar', 'line', 'dot', 'area']),
  x: column,
  y: column,
  colour: v.optional(column),
  facet: v.optional(column),
});

export type ChartSpec = v.InferOutput<typeof chartSpec>;
