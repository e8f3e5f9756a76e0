import { readStored } from '../stored';

/** The IANA zones that this browser knows. */
export const timeZones = (): readonly string[] => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** The shop's zone as the owner last set it on this device; null for none, or one that this browser does not know. */
export function storedTimeZone(): string | null {
  const zone = readStored('time-zone');
  return zone !== null && timeZones().includes(zone) ? zone : null;
}
