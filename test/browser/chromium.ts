import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** For a headless run that says nothing to anyone but the page under test. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix))).find(existsSync);
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    return roots.filter(Boolean).map((root) => join(root, 'Google/Chrome/Application/chrome.exe'));
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'];
}

function found(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names no file: ${given}`);
    return given;
  }
  return onPath() ?? [...usualPlaces(), chromium.executablePath()].find((path) => path && existsSync(path));
}

function install(): void {
  const run = (command: string, args: string[]) => execFileSync(command, args, { stdio: 'inherit' });
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core']);
  } else {
    const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
    run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
  }
}

/** A Chromium to test in: the one named by `CHROMIUM_PATH`, the system's, Playwright's own, or one installed now. */
export function chromiumPath(): string {
  const before = found();
  if (before) return before;
  let cause: unknown;
  try {
    install();
  } catch (error) {
    cause = error;
  }
  const after = found();
  if (after) return after;
  throw new Error('no Chromium found: install Chromium or Chrome, or set CHROMIUM_PATH to its executable', { cause });
}
