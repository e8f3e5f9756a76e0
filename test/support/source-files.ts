import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, with forward slashes; none when the folder is not there. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .sort();
  } catch {
    return [];
  }
}
