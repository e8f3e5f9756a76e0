/** The rows that rest on enough, or all where none does: the smallest samples must not set the scale of a chart. */
export function withEnough<T>(rows: readonly T[], size: (row: T) => number, least: number): readonly T[] {
  const kept = rows.filter((row) => size(row) >= least);
  return kept.length === 0 ? rows : kept;
}
