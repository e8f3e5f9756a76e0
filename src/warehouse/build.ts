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

/** Statements that make the model from the staged tables of all files, newest last. */
export function buildStatements(stagedTables: readonly string[]): string[] {
  const newestFirst = [...stagedTables].reverse().map((table) => `from staging.${identifier(table)}`);
  return [
    `create or replace view staging.lines as ${newestFirst.join(' union all ')}`,
    ...LAYERS.map((name) => `create or replace table ${qualified(name)} as\n${relationSql(name)}`),
    ...MODEL_TABLES.map(
      (name) => `comment on table ${identifier(name)} is '${relationComment(relationSql(name)).replaceAll("'", "''")}'`,
    ),
    'drop view staging.lines',
    ...INTERMEDIATE.map((name) => `drop table ${qualified(name)}`),
    ...stagedTables.map((table) => `drop table staging.${identifier(table)}`),
  ];
}
