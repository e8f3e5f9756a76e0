import type { Row } from '../../../engine/arrow-rows';
import { identifier, literal } from '../../../engine/sql-literal';
import { engineRoom } from '../../state/engine-room.svelte';

export interface SchemaColumn {
  name: string;
  type: string;
  /** Of the owner's own making; what the shop's columns mean is told in the reader's language. */
  comment: string | null;
}

/** A table or view that SQL can read. */
export interface Relation {
  name: string;
  /** Inside the scope, of all orders whatever the scope, or the owner's own. */
  group: 'scope' | 'model' | 'own';
  comment: string | null;
  columns: SchemaColumn[];
  /** Not counted for the owner's views, which may be costly. */
  rowCount: number | undefined;
}

/** A function of the engine, or a macro of the owner's. */
export interface SqlFunction {
  name: string;
  parameters: readonly string[];
  description: string;
  /** It stands in the place of a table. */
  isTable: boolean;
}

/** What the engine's parser knows and its list of functions does not. */
const UNLISTED: readonly SqlFunction[] = [
  'row_number()',
  'rank()',
  'dense_rank()',
  'percent_rank()',
  'cume_dist()',
  'ntile(n)',
  'lag(value, offset, default)',
  'lead(value, offset, default)',
  'first_value(value)',
  'last_value(value)',
  'nth_value(value, n)',
  'coalesce(value, ...)',
  'if(condition, then, else)',
  'cast(value as type)',
  'try_cast(value as type)',
  'extract(part from date)',
].map((signature) => {
  const [, name, inside] = /^(\w+)\((.*)\)$/.exec(signature)!;
  return { name: name!, parameters: inside ? inside.split(', ') : [], description: '', isTable: false };
});

const GROUPS: Record<string, Relation['group']> = { memory: 'scope', store: 'model', own: 'own' };
const databases = `(${Object.keys(GROUPS).map(literal).join(', ')})`;

/** What most questions are asked of. */
const FIRST = ['orders', 'customers', 'order_items', 'returns', 'all_orders', 'all_customers', 'all_order_items'];

const RELATIONS = `select database_name, name, is_view, comment
from (
    select database_name, schema_name, table_name as name, false as is_view, comment from duckdb_tables()
    union all
    select database_name, schema_name, view_name, true, comment from duckdb_views() where not internal
)
where schema_name = 'main' and database_name in ${databases}
order by database_name = 'own' desc, database_name = 'store', list_position(${literal(FIRST)}, name) nulls last, name`;

const COLUMNS = `select database_name, table_name, column_name, data_type, comment
from duckdb_columns()
where schema_name = 'main' and database_name in ${databases}
order by column_index`;

/** What reads files or switches the engine is closed on this page. */
const CLOSED =
  '^(read_|parquet_|arrow_scan|seq_scan|pragma_|test_|sniff_csv$|glob$|which_secret$|duckdb_secrets$|(force_)?checkpoint$|(enable|disable)_|write_log$|truncate_)';

/** Of several signatures the one whose parameters have names, and of these the one with the most. */
const functions = (whose: string) => `select
    function_name,
    function_type in ('table', 'table_macro') as is_table,
    arg_min(parameters, 100 * len(list_filter(parameters, lambda name: regexp_matches(name, '^col\\d'))) - len(parameters)) as parameters,
    any_value(description) as description
from duckdb_functions()
where function_type <> 'pragma' and regexp_matches(function_name, '^[a-z][a-z0-9_]*$')
    and not regexp_matches(function_name, ${literal(CLOSED)}) and ${whose}
group by all
order by function_name`;

const functionOf = (row: Row): SqlFunction => ({
  name: String(row.function_name),
  parameters: (row.parameters as string[] | null) ?? [],
  description: ((row.description as string | null) ?? '').trim(),
  isTable: row.is_table === true,
});

/** What there is to ask: the relations as they stand, and the functions and keywords of the engine. */
class Schema {
  relations = $state.raw<readonly Relation[]>([]);
  functions = $state.raw<readonly SqlFunction[]>([]);
  keywords = $state.raw<readonly string[]>([]);
  /** Keywords that can be a name only in quotes. */
  reserved = $state.raw<ReadonlySet<string>>(new Set());
  /** The engine's own functions never change, and reading them takes a while. */
  #builtIn: readonly SqlFunction[] = [];
  #latest = 0;

  /** Reads it anew; of several at once the last one counts. */
  async refresh(): Promise<void> {
    const ticket = ++this.#latest;
    const read = async (sql: string): Promise<Row[]> => (await engineRoom.run(sql)).rows;
    const relations = await read(RELATIONS);
    const columns = await read(COLUMNS);
    const counted = relations.filter(({ database_name, is_view }) => database_name !== 'own' || !is_view);
    const counts = counted.map(
      ({ database_name: database, name }) =>
        `select ${literal(`${database} ${name}`)} as name, count(*) as n from ${identifier(String(database))}.main.${identifier(String(name))}`,
    );
    const rowCounts = counts.length > 0 ? await read(counts.join('\nunion all\n')) : [];
    if (ticket !== this.#latest) return;
    const countOf = new Map(rowCounts.map(({ name, n }) => [name, n as number]));
    this.relations = relations.map(({ database_name: database, name, comment }) => ({
      name: String(name),
      group: GROUPS[String(database)]!,
      comment: comment as string | null,
      columns: columns
        .filter((column) => column.database_name === database && column.table_name === name)
        .map((column) => ({
          name: String(column.column_name),
          type: String(column.data_type),
          comment: column.comment as string | null,
        })),
      rowCount: countOf.get(`${String(database)} ${String(name)}`),
    }));
    if (this.#builtIn.length === 0) {
      this.#builtIn = [...(await read(functions('internal'))).map(functionOf), ...UNLISTED];
      const keywords = await read(
        "select keyword_name as word, bool_or(keyword_category <> 'unreserved') as is_reserved from duckdb_keywords() group by all",
      );
      this.keywords = keywords.map(({ word }) => String(word));
      this.reserved = new Set(keywords.flatMap(({ word, is_reserved }) => (is_reserved ? [String(word)] : [])));
    }
    const own = (await read(functions("database_name = 'own'"))).map(functionOf);
    if (ticket === this.#latest) this.functions = [...own, ...this.#builtIn];
  }
}

export const schema = new Schema();
