export type EngineErrorCode =
  | 'cancelled'
  | 'timeout'
  | 'memory'
  | 'refused'
  | 'model_changed'
  | 'name_taken'
  | 'crashed'
  | 'outdated_browser'
  | 'sql';

/**
 * Why a statement gave no rows; `code` is what the page shows words for, `sql` what was run, `position` the place in it, counted
 * in bytes of UTF-8, that the engine could not get past.
 */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly sql: string | undefined;
  readonly position: number | undefined;
  /** What in a text was refused before the engine saw it, as it is written there. */
  readonly part: string | undefined;

  constructor(
    code: EngineErrorCode,
    message: string,
    options: { sql?: string | undefined; position?: number | undefined; part?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'EngineError';
    this.code = code;
    this.sql = options.sql;
    this.position = options.position;
    this.part = options.part;
  }
}

/** The error of SQL that is refused for one of its parts. */
export const refusal = (sql: string, part: string): EngineError =>
  new EngineError('refused', `not allowed here: ${part}`, { sql, part });

/** After one of these DuckDB-WASM answers every later statement wrongly: its heap is gone. */
const FATAL =
  /memory access out of bounds|null function|table index is out of bounds|unreachable|INTERNAL Error|function signature mismatch/;

/** DuckDB tells parser errors as JSON, others as text. */
function told(message: string): { message: string; position?: number } {
  if (!message.startsWith('{"exception_type"')) return { message };
  const { exception_type, exception_message, position } = JSON.parse(message) as Record<string, string>;
  return { message: `${exception_type} Error: ${exception_message}`, ...(position && { position: Number(position) }) };
}

/** Sorts DuckDB's own error texts into the few kinds that the page treats differently. */
export function engineError(cause: unknown, sql?: string): EngineError {
  if (cause instanceof EngineError) return cause;
  const { message, position } = told(cause instanceof Error ? cause.message : String(cause));
  const code: EngineErrorCode = FATAL.test(message)
    ? 'crashed'
    : /quer(y|ies) was cancell?ed|INTERRUPT/i.test(message)
      ? 'cancelled'
      : /Out of Memory|Array buffer allocation failed/i.test(message)
        ? 'memory'
        : /Permission Error/.test(message)
          ? 'refused'
          : 'sql';
  return new EngineError(code, message, { sql, position, cause });
}
