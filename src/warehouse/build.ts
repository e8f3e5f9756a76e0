import { INTO_MEMORY, INTO_STORE } from '../engine/store';
import { identifier, literal } from '../engine/sql-literal';
import { relationComment } from './relation-comment';
import { countedPolicies, identitySql, type Policies } from './policies';
import { READINGS } from './readings';

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

/** A relation's select with what its tokens stand for. */
const filled = (name: string, values: Record<string, string>) =>
  relationSql(name).replace(/\$[a-z_]+/g, (token) => values[token] ?? token);

const reading = new RegExp(`\\b(from|join)\\s+(${MODEL_TABLES.join('|')})\\b`, 'g');

/** A layer's statement, reading the tables that grow instead of those that stand. */
function layerStatement(name: string, policies: Policies): string {
  const values: Record<string, string> = {
    $counted: `${literal(countedPolicies(policies))}::varchar[]`,
    $today: literal(new Date()),
    ...identitySql(policies),
    ...READINGS,
  };
  const sql = filled(name, values).replace(reading, '$1 next_$2');
  return `create or replace ${kindOf(name)} ${qualified(name)} as\n${sql}`;
}

/** A file whose lines are staged. */
export interface StagedFile {
  id: number;
  name: string | null;
  /** The file seems to end in the middle of a row. */
  isCut: boolean;
}

/** The table that the lines of a file are staged in. */
export const stagedTable = (fileId: number) => `lines_${fileId}`;

/** What importing needs before its first table: the lines and the model are large, so they lie compressed. */
export const SET_UP = [INTO_STORE, 'create schema if not exists staging'];

/** Gives the rows that a relation finds another kind. */
const rekind = (relation: string, kind: string, stagedTables: readonly string[]): string[] => [
  `create or replace table staging.${relation} as\n${filled(relation, READINGS)}`,
  ...stagedTables.map(
    (table) => `update staging.${identifier(table)} as l set row_kind = ${literal(kind)}
from staging.${relation} as r
where r.file_id = l.file_id and r.record = l.record`,
  ),
  `drop table staging.${relation}`,
];

/** Gives the rows that a relation finds the order's number that it finds. */
const renumber = (relation: string, stagedTables: readonly string[]): string[] => [
  `create or replace table staging.${relation} as\n${relationSql(relation)}`,
  ...stagedTables.map(
    (table) => `update staging.${identifier(table)} as l set order_ref = r.order_ref
from staging.${relation} as r
where r.file_id = l.file_id and r.record = l.record`,
  ),
  `drop table staging.${relation}`,
];

/** What the files hold beside whole orders; each costs a pass over the lines. */
export interface Holdings {
  /** Rows that tell a part of an order. */
  parts?: boolean;
  /** Rows that name another row they belong to. */
  links?: boolean;
  /** Order numbers that may stand for several orders. */
  restarts?: boolean;
  /** Rows that say when their order was last changed. */
  stamps?: boolean;
}

/**
 * The lines of all files. The place says how new a line's version of its order is: that of its file, unless its orders' own stamps
 * say otherwise. The key orders the lines, those of the newest version first, and is of one line only.
 */
function linesView(stagedTables: readonly string[], hasVersions = false): string {
  const newestFirst = stagedTables
    .map(
      (table, place) =>
        `select *, ${place} as place, ${32767 - place}::bigint << 31 as file_key from staging.${identifier(table)}`,
    )
    .reverse();
  const lines = `(\n${newestFirst.join('\nunion all\n')}\n)`;
  return `create or replace view staging.lines as
select * exclude (file_key), ((32767 - place)::bigint << 46) + file_key + record as line_key
from ${
    hasVersions
      ? `(\n  select lines.* replace (coalesce(version, place) as place)
  from ${lines} as lines left join staging.order_versions using (platform, order_ref, file_id)\n)`
      : lines
  }`;
}

/** Statements that make the next model from the staged lines of all files, of which the one with the largest number is the newest. */
export function growStatements(
  files: readonly StagedFile[],
  policies: Policies,
  { parts, links, stamps, restarts }: Holdings = {},
): string[] {
  const inOrder = files.toSorted((one, other) => one.id - other.id);
  const stagedTables = inOrder.map(({ id }) => stagedTable(id));
  const sources = inOrder.map(({ id, name, isCut }) => `(${id}::usmallint, ${literal(name)}::varchar, ${isCut})`);
  const hasVersions = stamps && stagedTables.length > 1;
  return [
    linesView(stagedTables),
    `create or replace view staging.sources(file_id, file_name, is_cut) as values ${sources.join(', ')}`,
    ...(links ? renumber('linked_rows', stagedTables) : []),
    ...(restarts ? renumber('restarted_lines', stagedTables) : []),
    ...(hasVersions
      ? [
          `create or replace table staging.order_versions as\n${relationSql('order_versions')}`,
          linesView(stagedTables, true),
        ]
      : []),
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
    ...['order_versions', 'repeated_lines', 'other_parts', 'linked_rows', 'restarted_lines', ...stagedTables].map(
      (table) => `drop table if exists staging.${identifier(table)}`,
    ),
    INTO_MEMORY,
  ];
}
