import { engineRoom } from '../../state/engine-room.svelte';
import { LIBRARY } from '../catalog/library';
import type { Library } from './reads';

/** The analysis that a macro is of; none for those that several share. */
export const analysisOf = (name: string): string | undefined =>
  LIBRARY.find(({ macro }) => macro.name === name)?.analysis;

/** What a query of a link can name in the shop as it stands. */
export async function loadLibrary(): Promise<Library> {
  const { rows } = await engineRoom.run(
    "select table_name, list(column_name) as columns from duckdb_columns() where database_name in ('memory', 'store') and schema_name = 'main' group by table_name",
  );
  return {
    relations: new Map(rows.map(({ table_name, columns }) => [String(table_name), columns as string[]])),
    analyses: new Map(
      LIBRARY.filter(({ macro }) => macro.kind === 'table').map(({ macro, columns }) => [macro.name, columns]),
    ),
  };
}
