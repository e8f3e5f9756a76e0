import type { TypedRow } from '../define';
import { cohortName, isMoney, periodOf, segmentName, valueOf, written } from './values';
import type { Grain, Measure, Tell, valueColumns } from './values';

/** What the reader asked for, as far as cells and their names go. */
export interface Asked {
  grain: Grain;
  split: string;
  measure: Measure;
  picture: string;
}

type Values = TypedRow<typeof valueColumns> & {
  segment: string | null;
  age: number | null;
  customer_count: number | null;
};
/** The rows that are drawn. */
export interface Drawn {
  cohorts: readonly (Values & { cohort: Date | null; state: string | null })[];
  cohort_averages: readonly Values[];
}

/** A cell of the triangle, or a point of a curve. */
export interface Cell {
  /** The row of the triangle behind it; none behind an average. */
  row: Drawn['cohorts'][number] | undefined;
  name: string;
  age: number;
  value: number;
  customer_count: number;
  isPartial: boolean;
}

/** The average over all cohorts and the cohorts themselves, oldest first; or the average of each segment. */
export function drawnCells({ cohorts, cohort_averages }: Drawn, asked: Asked, telling: Tell): Cell[] {
  const { grain, split, measure } = asked;
  const isSplit = split !== 'none';
  const growing = new Set(
    cohorts.filter((row) => row.age === 0 && row.state === 'partial').map((row) => row.cohort!.getTime()),
  );
  const cell = (row: Values, name: string, of?: Cell['row']): Cell => ({
    row: of,
    name,
    age: row.age!,
    value: valueOf(row, measure) ?? NaN,
    customer_count: row.customer_count!,
    isPartial: of?.state === 'partial',
  });
  const averages = cohort_averages.map((row) =>
    cell(row, isSplit ? segmentName(row.segment, telling) : telling.t('all_cohorts')),
  );
  const triangle = cohorts.toReversed().map((row) => {
    const name = cohortName(row.cohort!, grain, telling);
    return cell(row, growing.has(row.cohort!.getTime()) ? `${name} *` : name, row);
  });
  // Rows stand newest first and young ages first.
  const byAge = triangle.sort((a, b) => a.row!.cohort!.getTime() - b.row!.cohort!.getTime() || a.age - b.age);
  return [...averages, ...(isSplit ? [] : byAge)].filter(({ value }) => !Number.isNaN(value));
}

/** A cell in words, with the customers it is of. */
export function cellLabel(cell: Cell, { grain, measure }: Asked, telling: Tell): string {
  const { t, format } = telling;
  const exact = isMoney(measure) ? format.exactMoney(cell.value) : written(cell.value, measure, telling);
  const when = t('when', { ...periodOf(grain, telling), age: format.count(cell.age) });
  const told = t('cell', { name: cell.name, when, value: exact, measure, customer_count: cell.customer_count });
  return cell.isPartial ? `${told} ${t('cell_partial')}` : told;
}
