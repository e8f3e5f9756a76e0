import type { ModelTable } from '../../../analyses/script';
import { MODEL_TABLES } from '../../../warehouse/build';
import { engineRoom } from '../engine-room.svelte';

/** The tables of the model as they stand, for a script that makes them elsewhere. */
export async function modelTables(): Promise<ModelTable[]> {
  const { rows } = await engineRoom.run(
    "select table_name, column_name, data_type from information_schema.columns where table_schema = 'main' order by ordinal_position",
  );
  return MODEL_TABLES.map((name) => ({
    name,
    columns: rows
      .filter((row) => row.table_name === name)
      .map((row) => ({ name: String(row.column_name), type: String(row.data_type) })),
  }));
}
