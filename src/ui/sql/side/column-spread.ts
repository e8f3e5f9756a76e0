import type { Row } from '../../../engine/arrow-rows';
import { identifier } from '../../../engine/sql-literal';

const BINS = 12;
const MOST_VALUES = 6;

/** How a column is summed up: numbers in bins, days in months, anything else by its commonest values. */
export type SpreadKind = 'number' | 'month' | 'value';

export function spreadKind(type: string): SpreadKind {
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL.*|DOUBLE|FLOAT)$/.test(type)) return 'number';
  return /^(DATE|TIMESTAMP.*)$/.test(type) ? 'month' : 'value';
}

export interface Spread {
  kind: SpreadKind;
  /** In the order of the numbers or days, or the commonest value first; cells without a value are no part. */
  parts: { label: string | number | Date; count: number }[];
  low: number | Date | undefined;
  high: number | Date | undefined;
  /** Cells with a value. */
  filled: number;
  empty: number;
}

/** The one query that sums a column up: a row per bin, month or value, `filled`, `empty`, `low` and `high` the same on each. */
export function spreadSql(relation: string, column: string, type: string): string {
  const kind = spreadKind(type);
  const name = identifier(column);
  const value = { number: `${name}::double`, month: `${name}::timestamp`, value: `${name}::varchar` }[kind];
  const label = {
    number: `least(${BINS - 1}, coalesce(floor(${BINS} * (value - low) / nullif(high - low, 0)), 0))::integer`,
    month: `date_trunc('month', value)::date`,
    value: 'value',
  }[kind];
  const isFinite = kind === 'value' ? 'value is not null' : 'isfinite(value)';
  return `with
cells as (select ${value} as value from ${identifier(relation)}),
facts as (
    select count(value) as filled, count(*) - count(value) as empty,
        min(value) filter (${isFinite}) as low, max(value) filter (${isFinite}) as high
    from cells
)
select ${label} as label, count(*)::integer as n,
    any_value(filled)::integer as filled, any_value(empty)::integer as empty, any_value(low) as low, any_value(high) as high
from cells cross join facts
where ${isFinite}
group by 1
order by ${kind === 'value' ? `n desc, label limit ${MOST_VALUES}` : 'label'}`;
}

/** Reads the rows of `spreadSql`; bins without a row are 0. */
export function spreadOf(kind: SpreadKind, rows: readonly Row[]): Spread {
  const [first] = rows;
  const bound = (value: unknown) => (kind === 'value' || value === null ? undefined : (value as number | Date));
  const parts = rows.map(({ label, n }) => ({ label: label as string | number | Date, count: n as number }));
  const bins = Array.from({ length: BINS }, (_, bin) => ({
    label: bin,
    count: parts.find(({ label }) => label === bin)?.count ?? 0,
  }));
  return {
    kind,
    parts: kind === 'number' && parts.length > 0 ? bins : parts,
    low: bound(first?.low ?? null),
    high: bound(first?.high ?? null),
    filled: (first?.filled as number | undefined) ?? 0,
    empty: (first?.empty as number | undefined) ?? 0,
  };
}
