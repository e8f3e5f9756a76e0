import { questionById } from '../../analyses/questions';
import type { Literal } from '../../engine/sql-literal';
import { formatFragment, parseFragment, type Address, type ScopeWish } from '../../permalink/fragment';

const RAPID_MS = 1000;

/** Where the page is, as the fragment says; forms write the fragment and nothing else. */
class Route {
  address = $state.raw<Address>(parseFragment(location.hash, questionById));
  #read = location.hash;
  #changedAt = -Infinity;

  constructor() {
    addEventListener('hashchange', () => location.hash !== this.#read && this.#follow());
  }

  /** The link to a page, keeping the scope. */
  to(page: string): string {
    return formatFragment({ page, params: {}, scope: this.address.scope });
  }

  /** The link that opens the customers behind a row, or closes them. */
  behind(values: readonly string[] | undefined): string {
    const { behind: _, ...address } = this.address;
    return formatFragment(values ? { ...address, behind: values } : address, questionById(address.page));
  }

  go(page: string): void {
    location.hash = this.to(page);
    this.#follow();
  }

  /** Values that no longer fit the ones chosen go back to their defaults. */
  setParams(params: Record<string, Literal>): void {
    const chosen = { ...this.address.params, ...params };
    for (const name of questionById(this.address.page)?.misfits?.(chosen) ?? []) delete chosen[name];
    this.#change({ ...this.address, params: chosen });
  }

  setScope(scope: Partial<ScopeWish>): void {
    this.#change({ ...this.address, scope: { ...this.address.scope, ...scope } });
  }

  #change(address: Address): void {
    const fragment = formatFragment(address, questionById(address.page));
    // Changes in quick succession are one step of the way back.
    const isRapid = performance.now() - this.#changedAt < RAPID_MS;
    this.#changedAt = performance.now();
    if (isRapid) history.replaceState(null, '', fragment);
    else location.hash = fragment;
    this.#follow();
  }

  #follow(): void {
    this.#read = location.hash;
    this.address = parseFragment(location.hash, questionById);
  }
}

export const route = new Route();
