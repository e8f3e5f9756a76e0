/** What this device remembers of the page's own settings; never of the shop. Storage may be full, blocked or absent. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(`regulars:${key}`);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(`regulars:${key}`, value);
  } catch {
    // Not remembering is all that is lost.
  }
}
