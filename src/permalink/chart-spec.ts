import * as v from 'valibot';

export const MARKS = ['bar', 'line', 'dot', 'area'] as const;
const COLUMN = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** How a result is drawn: a mark, and which column is which. It names columns and nothing else, for it also comes with links. */
export const CHART_SPEC = v.object({
  mark: v.picklist(MARKS),
  x: COLUMN,
  y: COLUMN,
  colour: v.optional(COLUMN),
  facet: v.optional(COLUMN),
});
export type ChartSpec = v.InferOutput<typeof CHART_SPEC>;
