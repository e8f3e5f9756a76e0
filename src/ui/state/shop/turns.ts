import { busy } from '../busy.svelte';

/** One piece of work at a time, in the order they were asked for; the page is busy from the first moment. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #abort: AbortController | undefined;

  /** Does the work when its turn comes; what it throws is its own to tell. */
  take(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const turn = busy.during(() => {
      const next = this.#last.then(() => {
        this.#abort = new AbortController();
        return work(this.#abort.signal);
      });
      this.#last = next.catch(() => undefined);
      return next;
    });
    return turn.catch(() => undefined);
  }

  /** Asks the work whose turn it is to end. */
  cancel(): void {
    this.#abort?.abort();
  }

  /** Waits until all that was asked for so far is done. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
