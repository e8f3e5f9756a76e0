import type { EngineError } from '../../engine/error';
import type { Result } from '../../engine/result';
import type { ChartSpec } from '../../permalink/chart-spec';

/** One statement that was run: what it was, whose it is, and what became of it. */
export interface Run {
  id: number;
  sql: string;
  /** From a link and not yet saved as the owner's own: it runs behind the gate. */
  isUntrusted: boolean;
  state: 'running' | 'done' | 'failed';
  result?: Result;
  error?: EngineError;
  /** Wall clock of the statement. */
  milliseconds: number;
  chart?: ChartSpec;
}
