import { ANALYSES, MACROS } from '../../analyses';
import { engineRoom } from '../state/engine-room.svelte';
import type { Library } from './reads';

const columnsOfMacros: ReadonlyMap<string, readonly string[]> = new Map(
  ANALYSES.flatMap(({ analysis: { queries, lists, steps } }) =>
    Object.entries({ ...queries, ...lists, ...steps }).map(([name, { columns }]) => [name, Object.keys(columns)]),
  ),
);

/** The analysis whose folder a table macro lies in; none for those that several share. */
export const analysisOf = (macro: string): string | undefined =>
  ANALYSES.find(({ macros, lists, steps }) => [macros, lists, steps].some((names) => names.has(macro)))?.id;

/** What a query of a link can name in the shop as it stands. */
export async function loadLibrary(): Promise<Library> {
  const { rows } = await engineRoom.run(
    "select table_name, list(column_name) as columns from duckdb_columns() where database_name in ('memory', 'store') and schema_name = 'main' group by table_name",
  );
  return {
    relations: new Map(rows.map(({ table_name, columns }) => [String(table_name), columns as string[]])),
    analyses: new Map(
      MACROS.filter(({ kind }) => kind === 'table').map(({ name }) => [name, columnsOfMacros.get(name) ?? []]),
    ),
  };
}
