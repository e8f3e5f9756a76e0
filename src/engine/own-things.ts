import type { Row } from './arrow-rows';
import { rearmedSql } from './disarmed';
import { engineError } from './error';
import { tokens } from './lexer';
import { identifier, literal } from './sql-literal';

/** Something that the owner keeps: how SQL names it, and the statement that makes it in any database. */
export interface OwnThing {
  kind: 'type' | 'sequence' | 'table' | 'view' | 'macro';
  name: string;
  sql: string;
  /** Of a table. */
  columns?: string[];
  rowCount?: number;
}

type Run = (sql: string) => Promise<Row[]>;

const MADE = `select 'type' as kind, type_name as name, labels::varchar as sql, null as columns
from duckdb_types() where database_name = 'own' and schema_name = 'main' and logical_type = 'ENUM' and not internal
union all
select 'sequence', sequence_name, sql, null from duckdb_sequences() where database_name = 'own' and schema_name = 'main'
union all
select 'table', table_name, sql, (
    select list(column_name order by column_index) from duckdb_columns() as c
    where c.database_name = 'own' and c.schema_name = 'main' and c.table_name = t.table_name
)
from duckdb_tables() as t where database_name = 'own' and schema_name = 'main'
union all
select 'view', view_name, sql, null from duckdb_views() where database_name = 'own' and schema_name = 'main' and not internal`;

const MACROS = `select function_name as name, any_value(function_type) = 'table_macro' as is_table, list(macro_definition) as bodies
from duckdb_functions()
where database_name = 'own' and schema_name = 'main' and function_type in ('macro', 'table_macro')
group by all`;

const own = (name: string) => `own.main.${identifier(name)}`;

/** Names of this page's databases fall away: elsewhere all lies in one. */
export function withoutDatabases(sql: string): string {
  const all = [...tokens(sql)];
  const isDatabase = (i: number) => /^(own|store|memory)$/i.test(all[i]?.name ?? '') && all[i + 1]?.text === '.';
  let plain = '';
  for (let i = 0; i < all.length; i++) {
    if (isDatabase(i) && all[i - 1]?.text !== '.')
      i += /^main$/i.test(all[i + 2]?.name ?? '') && all[i + 3]?.text === '.' ? 3 : 1;
    else plain += all[i]!.text;
  }
  return plain;
}

/** The lists of a macro's parameters with their defaults, one per way to call it: the catalogue has only their names, an error has all. */
async function signatures(run: Run, name: string, isTable: boolean): Promise<string[]> {
  const call = `${own(name)}(no_such_parameter := 0)`;
  const { message } = await run(isTable ? `from ${call}` : `select ${call}`).then(() => new Error(''), engineError);
  const list = message.split('Candidate macros:')[1] ?? '';
  return [...list.matchAll(/^\t[^\n(]*\((.*)\)\s*$/gm)].map(([, parameters]) => parameters!);
}

async function macros(run: Run): Promise<OwnThing[]> {
  const things: OwnThing[] = [];
  for (const { name, is_table: isTable, bodies } of await run(MACROS)) {
    const parameters = await signatures(run, String(name), isTable === true);
    const ways = (bodies as string[]).map((body, i) => `(${parameters[i] ?? ''}) as ${isTable ? 'table ' : ''}${body}`);
    things.push({
      kind: 'macro',
      name: String(name),
      sql: `create or replace macro ${identifier(String(name))}${ways.join(', ')}`,
    });
  }
  return things;
}

const orReplace = (sql: string, kind: string) =>
  sql.replace(/;\s*$/, '').replace(new RegExp(`^create ${kind}`, 'i'), `create or replace ${kind}`);

/** All that the owner keeps, in no order that matters. */
export async function ownThings(run: Run): Promise<OwnThing[]> {
  const things: OwnThing[] = [];
  for (const row of await run(MADE)) {
    const name = String(row.name);
    const sql = String(row.sql);
    if (row.kind === 'type') {
      const labels = await run(`select unnest(enum_range(null::${own(name)}))::varchar as label`);
      const list = labels.map(({ label }) => literal(String(label))).join(', ');
      things.push({ kind: 'type', name, sql: `create type ${identifier(name)} as enum (${list})` });
    } else if (row.kind === 'table') {
      const [counted] = await run(`select count(*) as n from ${own(name)}`);
      things.push({
        kind: 'table',
        name,
        sql: orReplace(sql, 'table'),
        columns: row.columns as string[],
        rowCount: Number(counted!.n),
      });
    } else things.push({ kind: row.kind as 'view' | 'sequence', name, sql: orReplace(sql, String(row.kind)) });
  }
  return [...things, ...(await macros(run))].map((thing) => ({ ...thing, sql: withoutDatabases(thing.sql) }));
}

const CREATED =
  /\bcreate\s+(?:or\s+replace\s+)?(?:temp\w*\s+)?(?:table|view|macro|function|type|sequence)\s+(?:if\s+not\s+exists\s+)?(?:"([^"]+)"|(\w+))/gi;

/**
 * What of it the statements name, and what that names in turn, each after those that it names itself; but what the statements make
 * themselves.
 */
export function needed(statements: readonly string[], things: readonly OwnThing[]): OwnThing[] {
  const found = new Set<OwnThing>();
  const visit = (sql: string, self?: OwnThing) => {
    // The name of a sequence stands in a string.
    const names = new Set(
      [...tokens(sql)].map(({ kind, name, text }) => (kind === 'string' ? text.slice(1, -1) : name)?.toLowerCase()),
    );
    for (const thing of things) {
      if (thing === self || found.has(thing) || !names.has(thing.name.toLowerCase())) continue;
      visit(thing.sql, thing);
      found.add(thing);
    }
  };
  const text = statements.join('\n;\n');
  const made = new Set([...text.matchAll(CREATED)].map(([, quoted, bare]) => (quoted ?? bare)!.toLowerCase()));
  visit(text);
  return [...found].filter(({ name }) => !made.has(name.toLowerCase()));
}

/** The statement that gives a table its rows, each value as text that is read as its column's type; none where it has no rows. */
export async function rowsAsValues(run: Run, { name, columns = [] }: OwnThing): Promise<string[]> {
  const cells = columns.map((column) => {
    const text = `${identifier(column)}::varchar`;
    return `coalesce('''' || replace(${text}, '''', '''''') || '''', 'null')`;
  });
  const rows = await run(`select ${cells.join(" || ', ' || ")} as cells from ${own(name)}`);
  if (rows.length === 0) return [];
  return [`insert into ${identifier(name)} values\n${rows.map((row) => `(${String(row.cells)})`).join(',\n')}`];
}

/** The same from a CSV file of the page's own making. */
export const rowsFromCsv = ({ name }: OwnThing, file: string): string =>
  `insert into ${identifier(name)}\nselect ${rearmedSql('columns(*)')}\nfrom read_csv(${literal(file)}, header = true, quote = '"', escape = '"', all_varchar = true, allow_quoted_nulls = false)`;

/** All rows of a table of the owner's, to be exported. */
export const selectAll = ({ name }: OwnThing): string => `from ${own(name)}`;
