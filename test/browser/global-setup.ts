import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { builtSite } from './built-site';
import { chromiumPath, FLAGS } from './chromium';
import { serveFolder, serveWitness } from './static-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site lies, with a slash at the end. */
    site: string;
    /** The origin of a foreign host that counts its visitors. */
    witness: string;
    /** The WebSocket of the one browser that all test files share. */
    browser: string;
  }
}

const BASE_PATH = '/some/shop/';
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = chromiumPath();
  const [site, witness, browser] = await Promise.all([
    serveFolder(builtSite(), BASE_PATH),
    serveWitness(),
    chromium.launchServer({ executablePath, args: FLAGS, host: '127.0.0.1' }),
  ]);
  project.provide('site', site.origin + BASE_PATH);
  project.provide('witness', witness.origin);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all([site.close(), witness.close()]);
  };
}
