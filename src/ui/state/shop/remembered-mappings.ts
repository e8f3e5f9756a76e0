import * as v from 'valibot';
import { FIELD_NAMES, type Mapping } from '../../../import/fields';
import { readStored, writeStored } from '../stored';

const SCHEMA = v.record(v.string(), v.record(v.picklist(FIELD_NAMES), v.pipe(v.number(), v.integer(), v.minValue(0))));
const MOST_REMEMBERED = 30;

function all(): Record<string, Mapping> {
  try {
    return v.parse(SCHEMA, JSON.parse(readStored('mappings') ?? '{}')) as Record<string, Mapping>;
  } catch {
    return {};
  }
}

/** What the owner once said of a header; column names only, never data. */
export const rememberedMapping = (header: string): Mapping | undefined => {
  const mappings = all();
  return Object.hasOwn(mappings, header) ? mappings[header] : undefined;
};

/** Remembers the columns of a header; undefined forgets them. */
export function rememberMapping(header: string, mapping: Mapping | undefined): void {
  const others = Object.entries(all()).filter(([key]) => key !== header);
  const kept = mapping ? [...others.slice(1 - MOST_REMEMBERED), [header, mapping]] : others;
  writeStored('mappings', JSON.stringify(Object.fromEntries(kept)));
}
