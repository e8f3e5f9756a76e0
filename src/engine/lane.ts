import type { Connection } from './database';
import { EngineError } from './error';

/** A connection and the line of those waiting for it. */
export class Lane {
  #tail: Promise<unknown> = Promise.resolve();
  constructor(readonly connection: Connection) {}

  enter<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(work, work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}

/** Runs one statement to its last row. */
export async function drain(connection: Connection, sql: string): Promise<void> {
  const batches = await connection.send(sql);
  for await (const batch of batches) void batch;
}

/** Waits so long and no longer; rejects as a crash. */
export async function withTimeout<T>(promise: Promise<T>, milliseconds: number, message: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineError('crashed', message)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
