declare module 'virtual:duckdb-wasm' {
  /** Where the compressed engine lies. */
  export const url: string;
  /** Its size, for a progress bar that does not trust `Content-Length`. */
  export const bytes: number;
}

declare module '*.md' {
  import type { Component } from 'svelte';
  const component: Component;
  export default component;
}
