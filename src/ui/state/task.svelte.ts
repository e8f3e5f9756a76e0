import { busy } from './busy.svelte';

/** The latest run of some asynchronous work; answers that arrive out of order, or once it has stopped, are dropped. */
export class Task<T> {
  value = $state.raw<T>();
  error = $state.raw<Error>();
  #latest = 0;
  #abort: AbortController | undefined;

  async run(work: (signal: AbortSignal) => Promise<T>): Promise<void> {
    const ticket = ++this.#latest;
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    await busy.during(async () => {
      try {
        const value = await work(signal);
        if (ticket !== this.#latest) return;
        this.value = value;
        this.error = undefined;
      } catch (error) {
        if (ticket === this.#latest && !signal.aborted) this.error = error as Error;
      }
    });
  }

  /** Ends the work that runs, for whoever leaves before it is done: the engine is free for what comes next. */
  stop(): void {
    this.#latest++;
    this.#abort?.abort();
  }
}
