import { needed, ownThings, rowsAsValues, rowsFromCsv, selectAll, type OwnThing } from '../../../engine/own-things';
import { engineRoom } from '../engine-room.svelte';

/** A table of more rows is taken along as a CSV file beside the script. */
const MOST_ROWS = 10_000;

const run = async (sql: string) => (await engineRoom.run(sql)).rows;

/** What of the owner's the statements read, each after what it reads itself. */
export const ownThingsIn = async (statements: readonly string[]): Promise<OwnThing[]> =>
  needed(statements, await ownThings(run));

const fileName = ({ name }: OwnThing): string => `${name.replace(/[^\p{L}\p{N}_-]+/gu, '_')}.csv`;

/** The tables that are too long for the script, with the names of their files. */
export const longTables = (things: readonly OwnThing[]): { thing: OwnThing; file: string }[] =>
  things.flatMap((thing) => ((thing.rowCount ?? 0) > MOST_ROWS ? [{ thing, file: fileName(thing) }] : []));

export const exportOwnTable = (thing: OwnThing): Promise<Blob> => engineRoom.exportCsv(selectAll(thing));

/** The statements that make the owner's things elsewhere, rows and all. */
export async function remakingStatements(things: readonly OwnThing[]): Promise<string[]> {
  const files = new Map(longTables(things).map(({ thing, file }) => [thing, file]));
  const statements: string[] = [];
  for (const thing of things) {
    const file = files.get(thing);
    statements.push(thing.sql);
    if (file) statements.push(rowsFromCsv(thing, file));
    else if (thing.kind === 'table') statements.push(...(await rowsAsValues(run, thing)));
  }
  return statements;
}
