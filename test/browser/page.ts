import { basename, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Row } from '../../src/engine/arrow-rows';
import { HITS_PATH } from './static-server';

export interface TestFile {
  name: string;
  content: string | Uint8Array;
}

/** The page in a context of its own, with everything it said on the console and asked of the network. */
export interface Visit {
  page: Page;
  /** Errors on the console; a test that provokes one takes it out again. */
  errors: string[];
  requests: string[];
  /** Ends the visit, and fails when there was an error or a request to another origin. */
  close(): Promise<void>;
}

const IDLE = 'main[aria-busy="false"]';
/** Longer than a frame, so that a change just made has had time to say that it is being worked on. */
const SETTLED_MS = 120;

let shared: Promise<Browser> | undefined;

/** The browser that the whole run shares. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= chromium.connect(inject('browser')));

/** Opens the built site in a new context, at a fragment such as `#/pareto`, and waits until it is idle. */
export async function visit(fragment = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1200, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const errors: string[] = [];
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  const page = await context.newPage();
  await page.goto(inject('site') + fragment);
  await idle(page);
  const close = async () => {
    await context.close();
    expect({ errors, foreign: foreign(requests) }).toEqual({ errors: [], foreign: [] });
  };
  return { page, errors, requests, close };
}

/** Waits until nothing has been imported or computed for a moment. */
export async function idle(page: Page, timeout = 60_000): Promise<void> {
  await page.waitForFunction(
    ({ selector, settled }) => {
      const state = window as unknown as { idleSince?: number };
      if (!document.querySelector(selector)) {
        delete state.idleSince;
        return false;
      }
      state.idleSince ??= performance.now();
      if (performance.now() - state.idleSince < settled) return false;
      delete state.idleSince;
      return true;
    },
    { selector: IDLE, settled: SETTLED_MS },
    { timeout, polling: 20 },
  );
}

/** Goes to a fragment as a click on a link does. */
export async function go(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), fragment);
  await idle(page);
}

const payload = ({ name, content }: TestFile) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content as Uint8Array),
});

/** Chooses files with the page's file input, given as paths or contents, without waiting. */
export async function choose(page: Page, ...files: (TestFile | string)[]): Promise<void> {
  const input = page.locator('input[type=file][multiple]').first();
  const paths = files.filter((file) => typeof file === 'string');
  if (paths.length > 0) await input.setInputFiles(paths);
  else await input.setInputFiles((files as TestFile[]).map(payload));
}

/** Chooses files and waits until they are in, or refused. */
export async function load(page: Page, ...files: (TestFile | string)[]): Promise<void> {
  await choose(page, ...files);
  await idle(page);
}

/** Drops files onto the page as from a folder. */
export async function drop(page: Page, ...files: TestFile[]): Promise<void> {
  const contents = files.map(({ name, content }) => ({
    name: basename(name),
    base64: Buffer.from(content as Uint8Array).toString('base64'),
  }));
  const transfer = await page.evaluateHandle((items) => {
    const data = new DataTransfer();
    for (const { name, base64 } of items) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, contents);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', type, { dataTransfer: transfer });
  await idle(page);
}

/** Clicks a button that hands over a file, and gives the path that it is saved under. */
export async function downloaded(page: Page, what: string, folder: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.click(`[data-download="${what}"]`),
  ]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** Opens a sample shop by its button on the home page. */
export async function openSample(page: Page, sample: 'linen-shop' | 'uk-gift-shop'): Promise<void> {
  await go(page, '#/');
  await page.click(`[data-sample="${sample}"]`);
  await idle(page);
}

/** Rows of gated SQL, as anyone with a link could ask for them. */
export async function query(page: Page, sql: string): Promise<Row[]> {
  return (await page.evaluate((text) => window.regulars.query(text), sql)).rows as Row[];
}

/** What the page says when it refuses SQL. */
export async function refusal(page: Page, sql: string): Promise<string | undefined> {
  return page.evaluate(
    (text) =>
      window.regulars.query(text).then(
        () => undefined,
        (error: unknown) => String(error),
      ),
    sql,
  );
}

const RELATIONS =
  'all_orders all_customers all_order_items all_returns excluded_rows orders order_items returns customers periods';
const SETTINGS = 'enable_external_access lock_configuration allowed_directories memory_limit search_path';

/** What every relation holds, what analyses answer, and how the engine is set: what no link may change. */
export async function fingerprint(page: Page): Promise<string> {
  const sources = [...RELATIONS.split(' '), 'aov_bands()', 'pareto()', 'overview()'];
  const told = [
    ...sources.map(
      (name) => `select '${name}' as name, concat(count(*), ' ', bit_xor(hash(t))) as value from ${name} t`,
    ),
    ...SETTINGS.split(' ').map((name) => `select '${name}', current_setting('${name}')::varchar`),
  ];
  return JSON.stringify(await query(page, told.join(' union all ')));
}

/** The requests that a foreign host has received so far in this run. */
export async function witnessHits(): Promise<string[]> {
  return (await fetch(inject('witness') + HITS_PATH)).json() as Promise<string[]>;
}

/** Requests that went anywhere but to the page's own origin. */
export const foreign = (requests: string[]): string[] =>
  requests.filter((url) => !/^(blob|data):/.test(url) && new URL(url).origin !== new URL(inject('site')).origin);
