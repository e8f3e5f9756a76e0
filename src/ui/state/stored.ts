/** Until it is deleted, or until the tab is closed. */
type Kept = 'device' | 'tab';

const storage = (kept: Kept): Storage => (kept === 'tab' ? sessionStorage : localStorage);
const named = (key: string) => `regulars:${key}`;

/** What this device remembers of the page's own settings; never of the shop. Storage may be full, blocked or absent. */
export function readStored(key: string, kept: Kept = 'device'): string | null {
  try {
    return storage(kept).getItem(named(key));
  } catch {
    return null;
  }
}

/** False where it could not be kept. */
export function writeStored(key: string, value: string, kept: Kept = 'device'): boolean {
  try {
    storage(kept).setItem(named(key), value);
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string, kept: Kept = 'device'): void {
  try {
    storage(kept).removeItem(named(key));
  } catch {
    // Nothing was remembered.
  }
}
