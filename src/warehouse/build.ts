import { identifier } from '../engine/sql-literal';

const sources = import.meta.glob<string>('./*.sql', { eager: true, query: '?raw', import: 'default' });

/** The text of a relation's select, by the relation's name. */
export const relationSql = (name: string): string => {
  const sql = sources[`./${name}.sql`];
  if (!sql) throw new Error(`unknown relation: ${name}`);
  return sql;
};

/** What a relation's first comment says of it. */
export const relationComment = (sql: string): string =>
  /^(?:--.*\n)+/.exec(sql)?.[0].replace(/^-- ?/gm, '').replace(/\n/g, ' ').trim() ?? '';

/** Steps between the lines of the files and the model; gone once the model stands. */
const INTERMEDIATE = ['order_groups', 'priced_orders', 'buyers', 'dated_orders', 'order_places'];

/** Read a few columns at a time; as a table it would copy every order once more. */
const VIEWS = ['priced_orders'];

const kindOf = (name: string) => (VIEWS.includes(name) ? 'view' : 'table');

/** In the order in which they read one another. */
const LAYERS = [
  'order_groups',
  'priced_orders',
  'buyers',
  'dated_orders',
  'all_returns',
  'order_places',
  'all_orders',
  'all_order_items',
  'all_customers',
  'excluded_rows',
  'unread_cells',
  'files',
];

export const MODEL_TABLES = LAYERS.filter((name) => !INTERMEDIATE.includes(name));

const qualified = (name: string) => (INTERMEDIATE.includes(name) ? `staging.${identifier(name)}` : identifier(name));

/** Schemas that importing needs, made once after boot. */
export const SET_UP = ['create schema if not exists staging'];

/** Takes the lines out that several files have, and statuses that a newer file has overruled. */
function overlapStatements(stagedTables: readonly string[]): string[] {
  return [
    `create or replace table staging.repeated_lines as\n${relationSql('repeated_lines')}`,
    ...stagedTables.map(
      (table) => `update staging.${identifier(table)} as l set
    row_kind = case when is_duplicate then 'duplicate' else row_kind end,
    order_exclusion = case when is_overruled then null else order_exclusion end
from staging.repeated_lines as r
where r.file_id = l.file_id and r.record = l.record`,
    ),
    'drop table staging.repeated_lines',
  ];
}

/** Statements that make the model from the staged tables of all files, newest last. */
export function buildStatements(stagedTables: readonly string[]): string[] {
  const newestFirst = stagedTables.map((table, place) => `select *, ${place} as place from staging.${identifier(table)}`);
  return [
    `create or replace view staging.lines as\n${newestFirst.reverse().join('\nunion all\n')}`,
    ...(stagedTables.length > 1 ? overlapStatements(stagedTables) : []),
    ...LAYERS.map((name) => `create or replace ${kindOf(name)} ${qualified(name)} as\n${relationSql(name)}`),
    ...MODEL_TABLES.map(
      (name) => `comment on table ${identifier(name)} is '${relationComment(relationSql(name)).replaceAll("'", "''")}'`,
    ),
    'drop view staging.lines',
    ...INTERMEDIATE.map((name) => `drop ${kindOf(name)} ${qualified(name)}`),
    ...stagedTables.map((table) => `drop table staging.${identifier(table)}`),
  ];
}
