import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ATTACKS, HARMLESS, reachingOut } from '../support/attacks';
import { longFile, ordersFile } from './orders-file';
import { fingerprint, foreign, go, load, query, refusal, sharedBrowser, visit, witnessHits, type Visit } from './page';
import { PLAIN_PATH } from './static-server';

let shop: Visit;
beforeAll(async () => {
  shop = await visit();
  await load(shop.page, ordersFile('a', ['ann 2024-01-05 10', 'ben 2024-01-06 20', 'ann 2024-02-05 30']));
  await load(shop.page, longFile('b', 2000));
});
afterAll(() => shop.close());

const witness = inject('witness');

/** Asks for an address in every way that a script knows, from the page or from a worker made of a blob. */
const reach = `async (address) => {
  const inWorker = 'onmessage = ({ data }) => fetch(data).then(() => postMessage(1), () => postMessage(0));';
  const worker = new Worker(URL.createObjectURL(new Blob([inWorker])));
  const answer = new Promise((resolve) => (worker.onmessage = resolve));
  worker.postMessage(address + '/worker');
  const image = new Image();
  const shown = new Promise((resolve) => (image.onload = image.onerror = resolve));
  image.src = address + '/image';
  const fetched = fetch(address + '/fetch').catch(() => undefined);
  const beacon = navigator.sendBeacon(address + '/beacon', 'x');
  await Promise.all([answer, shown, fetched, beacon]);
  worker.terminate();
}`;

describe('nothing reaches another origin', () => {
  test('SQL that tries is refused, and the witness saw nobody', async () => {
    for (const [what, sql] of reachingOut(witness)) {
      expect(await refusal(shop.page, sql), what).toBeTruthy();
    }
    expect(await witnessHits()).toEqual([]);
  });

  test('a script in the page or in a worker that tries is stopped by the policy', async () => {
    await shop.page.evaluate(`(${reach})(${JSON.stringify(witness)})`);
    await expect.poll(() => shop.errors.length).toBeGreaterThan(2);
    expect(shop.errors.filter((error) => !/Content Security Policy|violates the document/.test(error))).toEqual([]);
    expect(await witnessHits()).toEqual([]);
    shop.errors.length = 0;
    // Chromium reports the stopped image as a request that failed.
    expect(foreign(shop.requests).filter((url) => !url.endsWith('/image'))).toEqual([]);
    shop.requests.splice(0, Infinity, ...shop.requests.filter((url) => !foreign([url]).length));
  });

  test('every page was opened, and every request went to the page itself', async () => {
    for (const id of ['data', 'overview', 'pareto', 'lifetime_value', 'aov_bands', 'repeat_customers', '']) {
      await go(shop.page, `#/${id}`);
    }
    expect(shop.requests.length).toBeGreaterThan(4);
    expect(foreign(shop.requests)).toEqual([]);
    expect(await witnessHits()).toEqual([]);
  });

  test('the engine and the page are asked for once, and never with anything of the shop', () => {
    const own = shop.requests.filter((url) => url.startsWith('http'));
    expect(own.filter((url) => /[?&]|example\.com/.test(url))).toEqual([]);
    expect(own.filter((url) => url.includes('duckdb-eh.wasm'))).toHaveLength(1);
  });
});

describe('SQL of a link', () => {
  test.each([...ATTACKS, ...reachingOut('https://witness.invalid')])('%s: refused, nothing changed', async (_, sql) => {
    const before = await fingerprint(shop.page);
    expect(await refusal(shop.page, sql)).toBeTruthy();
    expect(await fingerprint(shop.page)).toBe(before);
  });

  test.each(HARMLESS)('%s: runs', async (_, sql) => {
    expect((await query(shop.page, sql)).length).toBeGreaterThan(0);
  });

  test('a query without end is stopped after half a minute, and the page lives', async () => {
    const started = Date.now();
    expect(await refusal(shop.page, 'select count(*) from range(1000000000000) a, range(1000) b')).toMatch(/too long/);
    expect(Date.now() - started).toBeLessThan(45_000);
    await expect.poll(() => refusal(shop.page, 'select count(*) from customers'), { timeout: 20_000 }).toBeUndefined();
  });
});

test('the witness does see a page without a policy, so the checks above can fail', async () => {
  const page = await (await sharedBrowser()).newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(new URL(PLAIN_PATH, inject('site')).href);
  await page.evaluate(`(${reach})(${JSON.stringify(witness)})`);
  await expect.poll(async () => (await witnessHits()).length).toBeGreaterThanOrEqual(4);
  expect((await witnessHits()).sort()).toEqual(['GET /fetch', 'GET /image', 'GET /worker', 'POST /beacon']);
  expect(foreign(requests).length).toBeGreaterThanOrEqual(3);
  await page.close();
});
