import type { AnyAnalysis, Queries } from './define';
import { HISTORY } from './history';
import { INTERVALS } from './intervals';
import { ROUND_STEP } from './round-step';
import { macroOf, withCalled, type Macro } from './macros';
import { WAITS } from './waits';

const definitions = import.meta.glob<AnyAnalysis>('./*/analysis.ts', { eager: true, import: 'default' });
const sqlFiles = import.meta.glob<string>('./*/*.sql', { eager: true, query: '?raw', import: 'default' });

/** An analysis folder as the page uses it; the folder's name is the id in links and, in most, the main macro's name. */
export interface Entry {
  id: string;
  analysis: AnyAnalysis;
  /** By name, in the order of the analysis's queries; the first is the main one. */
  macros: ReadonlyMap<string, Macro>;
  /** Macros that list customers, by name, asked only once they are opened. */
  lists: ReadonlyMap<string, Macro>;
  /** Macros that the others of the folder read, by name. */
  steps: ReadonlyMap<string, Macro>;
}

const folderOf = (path: string) => path.split('/')[1]!;

function entryOf(path: string, analysis: AnyAnalysis): Entry {
  const id = folderOf(path);
  const macrosOf = (queries: Queries) =>
    new Map(
      Object.keys(queries).map((name) => {
        const sql = sqlFiles[`./${id}/${name}.sql`];
        if (!sql) throw new Error(`missing file: ${id}/${name}.sql`);
        return [name, macroOf(name, sql, analysis.params)];
      }),
    );
  return {
    id,
    analysis,
    macros: macrosOf(analysis.queries),
    lists: macrosOf(analysis.lists ?? {}),
    steps: macrosOf(analysis.steps ?? {}),
  };
}

/** Every analysis, in the order of the menu. */
export const ANALYSES: readonly Entry[] = Object.entries(definitions)
  .map(([path, analysis]) => entryOf(path, analysis))
  .sort((a, b) => a.analysis.rank - b.analysis.rank);

const everyMacro = [
  ...INTERVALS,
  ROUND_STEP,
  ...WAITS,
  HISTORY,
  ...ANALYSES.flatMap(({ macros, lists, steps }) => [...macros.values(), ...lists.values(), ...steps.values()]),
];

/** The whole library; a macro comes after those that it calls, since the engine binds it when it is made. */
export const MACROS: readonly Macro[] = [...new Set(everyMacro.flatMap((macro) => withCalled(macro, everyMacro)))];

export const analysisById = (id: string): Entry | undefined => ANALYSES.find((entry) => entry.id === id);
