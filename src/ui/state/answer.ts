import type { Entry } from '../../analyses';
import type { AnyResults } from '../../analyses/define';
import { callMacro } from '../../analyses/macros';
import type { Literal } from '../../engine/sql-literal';
import { engineRoom } from './engine-room.svelte';

/** Rows a table on the page shows; downloads have them all. */
export const SHOWN_ROWS = 1000;

/** What an analysis answered: the rows with the very calls that gave them. */
export interface Answer {
  params: Record<string, Literal>;
  results: AnyResults;
  /** The SQL that ran, by macro. */
  calls: Record<string, string>;
  /** Macros that had more rows than are shown. */
  truncated: Record<string, boolean>;
}

/** The values of an analysis's parameters: those of the link, else the defaults. */
export function paramValues({ analysis }: Entry, given: Record<string, Literal>): Record<string, Literal> {
  return Object.fromEntries(
    Object.entries(analysis.params).map(([name, { initial }]) => [name, given[name] ?? initial]),
  );
}

/** Asks the engine all queries of an analysis. */
export async function ask(entry: Entry, params: Record<string, Literal>, signal: AbortSignal): Promise<Answer> {
  const answer: Answer = { params, results: {}, calls: {}, truncated: {} };
  for (const [name, macro] of entry.macros) {
    const call = `${callMacro(macro, params)} limit ${SHOWN_ROWS + 1}`;
    const { rows } = await engineRoom.run(call, signal);
    answer.calls[name] = call;
    answer.truncated[name] = rows.length > SHOWN_ROWS;
    answer.results[name] = rows.slice(0, SHOWN_ROWS);
  }
  return answer;
}
