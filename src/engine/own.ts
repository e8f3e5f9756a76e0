import { EngineError, engineError } from './error';

/**
 * Where the owner's own tables, views and macros lie: a database beside the model's. A transaction of DuckDB writes to one
 * database only, so one that has first touched this one can change nothing of the model, whatever its SQL says.
 */
export const ATTACH_OWN = [
  "attach if not exists ':memory:' as own",
  'create schema if not exists own.kept',
  'create table if not exists own.kept.turns as select 0 as turn',
];
/** Empties it, for whoever stands before its door. */
export const FORGET_OWN = ['detach own', ...ATTACH_OWN];
export const INTO_OWN = "set search_path = 'own.main,memory.main,store.main'";
export const OPEN_OWN_TURN = ['begin transaction', 'update own.kept.turns set turn = turn + 1'];

const RELATIONS = `select database_name, table_name as name from duckdb_tables() where schema_name = 'main'
    union all
    select database_name, view_name from duckdb_views() where schema_name = 'main' and not internal`;
const MACROS =
  "select distinct database_name, function_name as name from duckdb_functions() where function_type like '%macro' or database_name = 'system'";

/** Fails, or gives no row, where a statement has taken away what marks the turns. */
export const CLOSE_OWN_TURN = 'update own.kept.turns set turn = turn + 1 returning turn';

/**
 * Asks for a thing of the owner's that would stand before one of the model's, or of the engine's, that has the same name, after a statement. Listing all
 * functions is slow, so macros are asked for only where the statement may have made one.
 */
export const shadowing = (sql: string): string => `with things as (
    ${[RELATIONS, ...(/\b(macro|function)\b/i.test(sql) ? [MACROS] : [])].join('\n    union all\n    ')}
)
select own.name
from things as own
join things as model on lower(own.name) = lower(model.name)
where own.database_name in ('own', 'temp') and model.database_name in ('memory', 'store', 'system')
limit 1`;

/** DuckDB's own words where a statement would have changed the model, or what marks the turns. */
const OTHER_DATABASE =
  /Attempting to write to database "(store|memory|system)"|own\.kept|[Tt]able with name turns|column "turn"/;

/** The error of a statement of the owner's, told apart where it would have changed the model. */
export function ownError(cause: unknown, sql: string): EngineError {
  const error = engineError(cause, sql);
  return OTHER_DATABASE.test(error.message) ? new EngineError('model_changed', error.message, { sql, cause }) : error;
}
