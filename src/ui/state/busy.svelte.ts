import { tick, untrack } from 'svelte';

/** Whether anything imports or computes; the page says so in `aria-busy`. */
class Busy {
  #count = $state(0);

  get current(): boolean {
    return this.#count > 0;
  }

  /** Stays busy until what the work has changed is on the screen, so that one piece of work leading to another shows no gap. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    // Work is often begun by an effect, which must not run again because of the counting.
    untrack(() => this.#count++);
    try {
      return await work();
    } finally {
      void tick()
        .then(() => new Promise((resolve) => setTimeout(resolve)))
        .then(() => this.#count--);
    }
  }
}

export const busy = new Busy();
