import type { EngineError } from '../../../engine/error';
import type { Result } from '../../../engine/result';
import { statementKind } from '../../../engine/statements';
import type { ChartSpec } from '../../../permalink/chart-spec';
import { filledIn, type Values } from '../text/placeholders';

/** One statement that was run: what it was, whose it is, and what became of it. */
export interface Run {
  id: number;
  sql: string;
  /** What was given for the names that it leaves open. */
  values: Values;
  /** From a link and not yet saved as the owner's own: it runs behind the gate. */
  isUntrusted: boolean;
  state: 'running' | 'done' | 'failed';
  /** The shop's version that it was asked of; in another one its rows may be others. */
  version: number;
  result?: Result;
  error?: EngineError;
  /** Wall clock of the statement. */
  milliseconds: number;
  chart?: ChartSpec;
}

/** What the engine is asked: the statement with the values in it. */
export const askedOf = ({ sql, values }: Run): string => filledIn(sql, values);

/** Whether a statement only reads. */
export const isSelect = (run: Run): boolean => statementKind(askedOf(run)) === 'reads';

/** Whether what came of it are rows, and not only word of what it has done. */
export function givesRows(run: Run): boolean {
  const { columns } = run.result!;
  const isWord = columns.length === 1 && /^(Count|Success)$/.test(columns[0]!.name);
  return columns.length > 0 && (isSelect(run) || !isWord);
}
