import { identifier, literal } from '../engine/sql-literal';
import { cell, readCsv } from './csv-cells';
import { FIELD_NAMES, FIELDS, type Field } from './fields';
import type { FilePlan } from './plan';
import { numberSql, timeSql } from './values';

/** Bars that the values of a number or date column are spread over. */
export const PROFILE_BINS = 12;
export const PROFILE_TOP = 5;

/** The fields whose columns are profiled: all that the file is read by. */
export const profiledFields = (plan: FilePlan): Field[] =>
  FIELD_NAMES.filter((field) => plan.mapping[field] !== undefined);

/** SQL that keeps the text of the columns a file is read by in `table`, one column per field. */
export function profileCellsSql(plan: FilePlan, path: string, table: string): string {
  const cells = profiledFields(plan).map((field) => `${cell(plan, field)} as ${field}`);
  return `create or replace table ${table} as select ${cells.join(', ')} from ${readCsv(plan, path)}`;
}

/** SQL for a field's value as an ordered number or time, or null for text. */
function valueSql(plan: FilePlan, field: Field): string | undefined {
  const text = identifier(field);
  if (FIELDS[field] === 'number') return numberSql(text, plan.numberStyles[field] ?? 'point');
  return FIELDS[field] === 'time' ? timeSql(text, plan.dateStyles[0]!) : undefined;
}

/** SQL for what a column holds: one row with `row_count`, `filled`, `distinct_count`, `low` and `high` (null for text). */
export function profileSql(plan: FilePlan, field: Field, table: string): string {
  const value = valueSql(plan, field);
  const text = identifier(field);
  return `select count(*) as row_count, count(${text}) as filled, count(distinct ${text}) as distinct_count,
  ${value ? `min(${value})` : 'null'} as low, ${value ? `max(${value})` : 'null'} as high
from ${table}`;
}

/**
 * SQL for how a column's values are spread. Numbers and dates: one row per bar that is not empty, `label` its number from 0, up
 * to the 98th percentile, beyond which all falls into the last bar. Text: the most frequent values with how many rows have them.
 */
export function spreadSql(plan: FilePlan, field: Field, table: string): string {
  const value = valueSql(plan, field);
  if (!value) {
    return `select ${identifier(field)} as label, count(*) as n from ${table} where ${identifier(field)} is not null
group by all order by n desc, label limit ${PROFILE_TOP}`;
  }
  const number = FIELDS[field] === 'time' ? `epoch(${value})` : `(${value})::double`;
  return `with numbers as (select ${number} as v from ${table}),
ends as (select min(v) as low, quantile_cont(v, 0.98) as high from numbers)
select least(${literal(PROFILE_BINS - 1)}, case when high > low then floor((v - low) / (high - low) * ${PROFILE_BINS}) else 0 end)::integer as label,
  count(*) as n
from numbers, ends where v is not null group by all order by label`;
}
