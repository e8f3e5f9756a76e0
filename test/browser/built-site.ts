import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const INPUTS = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'];

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** The folder of the built site; builds it when it is missing or older than what it is made from. */
export function builtSite(): string {
  const folder = resolve('dist');
  const index = join(folder, 'index.html');
  const isFresh = existsSync(index) && statSync(index).mtimeMs >= Math.max(...INPUTS.map(newest));
  if (!isFresh)
    execFileSync(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build'], { stdio: 'inherit' });
  return folder;
}
