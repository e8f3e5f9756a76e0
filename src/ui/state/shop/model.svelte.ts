import type { ScopeWish } from '../../../permalink/fragment';
import type { Extent, LoadOptions, LoadReport, Source } from '../../../warehouse/load';
import type { Policies } from '../../../warehouse/policies';
import type { Scope } from '../../../warehouse/scope';
import type { Room } from '../engine-room.svelte';
import { effectiveScope, type EffectiveScope } from './effective-scope';
import { rememberedPolicies } from './remembered-policies';

type Making = LoadOptions & { policies: Policies };

/** The model that stands in the engine, and the scope in which it is asked. */
export class Model {
  /** None while no orders stand. */
  extent = $state.raw<Extent>();
  scope = $state.raw<EffectiveScope>();
  /** Grows whenever the answers to all questions may have changed. */
  version = $state(0);
  /** Which kinds of orders count in it. */
  policies = $state.raw<Policies>(rememberedPolicies());
  /** What the link wishes the scope to be. */
  wish: ScopeWish | undefined;

  #inForce: Scope | null = null;

  /** Makes it of these files; on failure it stands as before. It can be asked only after `open`. */
  async load({ engine, loadFiles }: Room, files: readonly Source[], options: Making): Promise<LoadReport> {
    const report = await loadFiles(engine, files, options);
    this.policies = options.policies;
    return report;
  }

  /** Puts the scope in force in what was loaded, and the library of analyses into it. */
  async open(room: Room): Promise<void> {
    const extent = await room.readExtent(room.engine);
    this.#inForce = null;
    await this.#applyScope(room, extent);
    await room.installLibrary(room.engine);
    this.extent = extent;
    this.version++;
  }

  /** Tells that the engine holds no model any more. */
  forget(): void {
    this.extent = this.scope = undefined;
    this.#inForce = null;
    this.version++;
  }

  /** Puts a wish in force, unless another one was made since. */
  async fulfil(room: Room, wish: ScopeWish): Promise<void> {
    if (!this.extent || wish !== this.wish) return;
    if (await this.#applyScope(room, this.extent)) this.version++;
  }

  async #applyScope(room: Room, extent: Extent): Promise<boolean> {
    const next = effectiveScope(this.wish, extent);
    const changes = JSON.stringify(next.scope) !== JSON.stringify(this.#inForce);
    if (changes) {
      await room.putScopeInForce(room.engine, next.scope, this.#inForce);
      this.#inForce = next.scope;
    }
    this.scope = next;
    return changes;
  }
}
