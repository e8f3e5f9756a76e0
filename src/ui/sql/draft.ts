import * as v from 'valibot';
import { CHART_SPEC } from '../../permalink/chart-spec';
import { readStored, removeStored, writeStored } from '../state/stored';
import { keepBeforeHistory } from './history.svelte';

const DRAFT = v.object({
  text: v.string(),
  /** It came from elsewhere and is not saved as the owner's own; what does not say so is not taken at all. */
  isUntrusted: v.boolean(),
  chart: v.optional(CHART_SPEC),
});
/** More texts than these are not kept. */
export const MOST_DRAFTS = 10;
const SCHEMA = v.pipe(v.array(DRAFT), v.maxLength(MOST_DRAFTS));
const KEY = 'sql-draft';

/** A text of the editor that is not saved under a name, with the chart that was chosen for it. */
export type Draft = v.InferOutput<typeof DRAFT>;

/** The text as it was left and those that it took the place of, the last one first: this tab's own, else the device's last. */
export function storedDrafts(): Draft[] {
  try {
    return v.parse(SCHEMA, JSON.parse(readStored(KEY, 'tab') ?? readStored(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

export function storeDrafts(drafts: readonly Draft[]): void {
  const value = JSON.stringify(drafts);
  writeStored(KEY, value, 'tab');
  keepBeforeHistory(KEY, value);
}

export function forgetDrafts(): void {
  removeStored(KEY, 'tab');
  removeStored(KEY);
}
