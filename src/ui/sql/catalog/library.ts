import { ANALYSES, MACROS } from '../../../analyses';
import type { Columns } from '../../../analyses/define';
import type { Macro } from '../../../analyses/macros';
import type { Param } from '../../../analyses/params';
import { literal } from '../../../engine/sql-literal';

/** A macro of the library, as the SQL page offers it. */
export interface LibraryEntry {
  macro: Macro;
  /** The analysis whose question it answers; undefined for steps that several share. */
  analysis: string | undefined;
  /** The main macro of its analysis, which answers the question by itself. */
  isMain: boolean;
  /** What it gives; unknown for shared steps. */
  columns: readonly string[];
  params: Readonly<Record<string, Param>>;
}

function entryOf(macro: Macro): LibraryEntry {
  const owner = ANALYSES.find(({ macros, lists, steps }) =>
    [macros, lists, steps].some((all) => all.get(macro.name) === macro),
  );
  if (!owner) return { macro, analysis: undefined, isMain: false, columns: [], params: {} };
  const { queries, lists, steps, params } = owner.analysis;
  const columns: Columns = { ...queries, ...lists, ...steps }[macro.name]!.columns;
  const isMain = [...owner.macros.keys()][0] === macro.name;
  return { macro, analysis: owner.id, isMain, columns: Object.keys(columns), params };
}

/** Every macro of the analyses, in the order of the menu. */
export const LIBRARY: readonly LibraryEntry[] = MACROS.map(entryOf).sort(
  (a, b) => place(a) - place(b) || Number(b.isMain) - Number(a.isMain),
);

function place({ analysis }: LibraryEntry): number {
  const at = ANALYSES.findIndex(({ id }) => id === analysis);
  return at < 0 ? ANALYSES.length : at;
}

/** The parameters of a call, each at its default, as SQL. */
export const defaultArguments = ({ params }: Macro): { name: string; value: string | undefined }[] =>
  params.map(({ name, initial }) => ({ name, value: initial === undefined ? undefined : literal(initial) }));

/** The call of a macro with all its parameters. */
export function callText(macro: Macro): string {
  const given = defaultArguments(macro).map(({ name, value }) => (value === undefined ? name : `${name} := ${value}`));
  return `${macro.name}(${given.join(', ')})`;
}
