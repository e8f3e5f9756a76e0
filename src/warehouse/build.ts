import { INTO_MEMORY, INTO_STORE } from '../engine/store';
import { identifier, literal } from '../engine/sql-literal';
import { relationComment } from './relation-comment';
import { countedPolicies, identitySql, type Policies } from './policies';

const sources = import.meta.glob<string>('./*.sql', { eager: true, query: '?raw', import: 'default' });

/** The text of a relation's select, by the relation's name. */
export const relationSql = (name: string): string => {
  const sql = sources[`./${name}.sql`];
  if (!sql) throw new Error(`unknown relation: ${name}`);
  return sql;
};

/** Steps between the lines of the files and the model; gone once the model stands. */
const INTERMEDIATE = [
  'order_sums',
  'order_details',
  'people',
  'priced_orders',
  'written_buyers',
  'buyers',
  'order_places',
  'dated_orders',
];

const kindOf = (name: string) => (name === 'dated_orders' ? 'view' : 'table');

/** In the order in which they read one another. */
const LAYERS = [
  ...INTERMEDIATE,
  'all_returns',
  'all_orders',
  'all_order_items',
  'all_customers',
  'merged_buyers',
  'excluded_rows',
  'unread_cells',
  'file_steps',
  'files',
  'file_warnings',
];

export const MODEL_TABLES = LAYERS.filter((name) => !INTERMEDIATE.includes(name));

/** The model grows beside the one that stands; a transaction would do the same, but keeps all it touches uncompressed. */
const growing = (name: string) => identifier(`next_${name}`);

const qualified = (name: string) => (INTERMEDIATE.includes(name) ? `staging.${identifier(name)}` : growing(name));

const reading = new RegExp(`\\b(from|join)\\s+(${MODEL_TABLES.join('|')})\\b`, 'g');

/** A layer's statement, reading the tables that grow instead of those that stand. */
function layerStatement(name: string, policies: Policies): string {
  const values: Record<string, string> = {
    $counted: `${literal(countedPolicies(policies))}::varchar[]`,
    $today: literal(new Date()),
    ...identitySql(policies),
  };
  const sql = relationSql(name)
    .replace(reading, '$1 next_$2')
    .replace(/\$[a-z_]+/g, (token) => values[token] ?? token);
  return `create or replace ${kindOf(name)} ${qualified(name)} as\n${sql}`;
}

/** A file whose lines are staged. */
export interface StagedFile {
  id: number;
  name: string | null;
  /** The file seems to end in the middle of a row. */
  isCut: boolean;
  /** The country of the shop, where it is known. */
  country: string | null;
}

/** The table that the lines of a file are staged in. */
export const stagedTable = (fileId: number) => `lines_${fileId}`;

/** What importing needs before its first table: the lines and the model are large, so they lie compressed. */
export const SET_UP = [INTO_STORE, 'create schema if not exists staging'];

/** Gives the rows that a relation finds another kind. */
const rekind = (relation: string, kind: string, stagedTables: readonly string[]): string[] => [
  `create or replace table staging.${relation} as\n${relationSql(relation)}`,
  ...stagedTables.map(
    (table) => `update staging.${identifier(table)} as l set row_kind = ${literal(kind)}
from staging.${relation} as r
where r.file_id = l.file_id and r.record = l.record`,
  ),
  `drop table staging.${relation}`,
];

/** Gives refunds that name the payment they belong to, and not the order, the order's number. */
const linkStatements = (stagedTables: readonly string[]): string[] => [
  `create or replace table staging.linked_rows as\n${relationSql('linked_rows')}`,
  ...stagedTables.map(
    (table) => `update staging.${identifier(table)} as l set order_ref = r.order_ref
from staging.linked_rows as r
where r.file_id = l.file_id and r.record = l.record`,
  ),
  'drop table staging.linked_rows',
];

/** What the files hold beside whole orders; each costs a pass over the lines. */
export interface Holdings {
  /** Rows that tell a part of an order. */
  parts?: boolean;
  /** Rows that name another row they belong to. */
  links?: boolean;
}

/** Statements that make the next model from the staged lines of all files, newest last. */
export function growStatements(
  files: readonly StagedFile[],
  policies: Policies,
  { parts, links }: Holdings = {},
): string[] {
  const stagedTables = files.map(({ id }) => stagedTable(id));
  const sources = files.map(
    ({ id, name, isCut, country }) =>
      `(${id}::usmallint, ${literal(name)}::varchar, ${isCut}, ${literal(country)}::varchar)`,
  );
  // The key orders the lines of all files, those of the newest file first.
  const newestFirst = stagedTables.map(
    (table, place) =>
      `select *, ${place} as place, (${65535 - place}::bigint << 32) + record as line_key from staging.${identifier(table)}`,
  );
  return [
    `create or replace view staging.lines as\n${newestFirst.reverse().join('\nunion all\n')}`,
    `create or replace view staging.sources(file_id, file_name, is_cut, shop_country) as values ${sources.join(', ')}`,
    ...(links ? linkStatements(stagedTables) : []),
    ...(stagedTables.length > 1 ? rekind('repeated_lines', 'duplicate', stagedTables) : []),
    ...(parts ? rekind('other_parts', 'detail', stagedTables) : []),
    ...LAYERS.map((name) => layerStatement(name, policies)),
  ];
}

/** Statements that put the next model in the place of the one that stands, all or nothing. */
export const SWAP: readonly string[] = MODEL_TABLES.flatMap((name) => [
  `drop table if exists ${identifier(name)}`,
  `alter table ${growing(name)} rename to ${identifier(name)}`,
  `comment on table ${identifier(name)} is ${literal(relationComment(relationSql(name)))}`,
]);

/** Statements that take away whatever a build, finished or not, leaves beside the model; the scope's tables stay in memory. */
export function discardStatements(stagedTables: readonly string[]): string[] {
  return [
    'drop view if exists staging.lines',
    'drop view if exists staging.sources',
    ...INTERMEDIATE.toReversed().map((name) => `drop ${kindOf(name)} if exists ${qualified(name)}`),
    ...MODEL_TABLES.map((name) => `drop table if exists ${growing(name)}`),
    ...['repeated_lines', 'other_parts', 'linked_rows', ...stagedTables].map(
      (table) => `drop table if exists staging.${identifier(table)}`,
    ),
    INTO_MEMORY,
  ];
}
