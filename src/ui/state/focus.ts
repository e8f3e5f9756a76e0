import { tick } from 'svelte';

/** Gives the focus to the page's content when what had it goes away, so that the keyboard does not start over at the top. */
export async function focusMain(): Promise<void> {
  await tick();
  document.getElementById('main')?.focus();
}
