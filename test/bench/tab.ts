import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumPath, FLAGS } from '../browser/chromium';

/** A browser of its own, so that files are handed over by path and memory is that of one tab. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: [...FLAGS, '--enable-precise-memory-info'] });

export interface FirstVisit {
  page: Page;
  firstPaint: number;
  engineReady: number;
  /** Compressed bytes of scripts and styles that the first paint waited for, of all, and of those for the engine. */
  paintBytes: number;
  pageBytes: number;
  engineBytes: number;
}

/** Opens the page for the first time and waits for its engine. */
export async function firstVisit(browser: Browser): Promise<FirstVisit> {
  const page = await (await browser.newContext()).newPage();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(inject('site'));
  const { firstPaint, engineReady } = await page.evaluate(async () => {
    await window.regulars.query('select 1');
    const engineReady = performance.now();
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    return { firstPaint, engineReady };
  });
  await page.waitForLoadState('networkidle');
  // What the page itself names, and the reader's language; the engine and the rest come in beside it.
  const named = [...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(
    ([, path]) => path!,
  );
  const isFirst = new RegExp(
    `(${named.map((path) => path.replaceAll('.', '\\.')).join('|')}|/(messages\\.)?en-[^/]+\\.js)$`,
  );
  const isEngine = (path: string) => /duckdb|room/.test(basename(path));
  const compressed = (paths: string[]) =>
    [...new Set(paths)]
      .filter((path) => /\.(js|css)$/.test(path))
      .map((path) => gzipSync(readFileSync(`dist/${path.slice(new URL(inject('site')).pathname.length)}`)).length)
      .reduce((sum, bytes) => sum + bytes, 0);
  return {
    page,
    firstPaint,
    engineReady,
    paintBytes: compressed(loaded.filter((path) => isFirst.test(path))),
    pageBytes: compressed(loaded.filter((path) => !isEngine(path))),
    engineBytes: compressed(loaded.filter(isEngine)),
  };
}

/** Milliseconds from a change made in the page (as a script) until the page is idle again. */
async function untilIdle(page: Page, start: () => Promise<void>, startedBy: 'change' | 'hashchange'): Promise<number> {
  await page.evaluate((type) => {
    const state = window as unknown as { took: Promise<number> };
    state.took = new Promise((resolve) => {
      addEventListener(
        type,
        () => {
          const started = performance.now();
          let wasBusy = false;
          const look = () => {
            const isBusy = document.querySelector('main')?.ariaBusy === 'true';
            if (wasBusy && !isBusy) {
              observer.disconnect();
              resolve(performance.now() - started);
            }
            wasBusy ||= isBusy;
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
          look();
        },
        { capture: true, once: true },
      );
    });
  }, startedBy);
  await start();
  return page.evaluate(() => (window as unknown as { took: Promise<number> }).took);
}

/** From the file in the input to a page that is idle, with the model built and the ledger shown. */
export async function timeImport(page: Page, path: string): Promise<number> {
  await page.evaluate(() => void (location.hash = '#/data'));
  await page.waitForSelector('main[aria-busy=false]');
  return untilIdle(page, () => page.locator('input[type=file][multiple]').first().setInputFiles(path), 'change');
}

const goTo = (page: Page, fragment: string) => page.evaluate((hash) => void (location.hash = hash), fragment);

/** From a new fragment to the new chart. */
export const timeFragment = (page: Page, fragment: string): Promise<number> =>
  untilIdle(page, () => goTo(page, fragment), 'hashchange');

/** From the link of another page's analysis to its sentence and chart on the screen, and until all that comes after them is there. */
export async function timePage(page: Page, fragment: string): Promise<{ painted: number; whole: number }> {
  await page.evaluate(() => {
    const state = window as unknown as { painted: Promise<number> };
    state.painted = new Promise((resolve) => {
      addEventListener(
        'hashchange',
        () => {
          const started = performance.now();
          const former = document.querySelector('article');
          const observer = new MutationObserver(() => {
            const article = document.querySelector('article');
            const isDrawn =
              article?.querySelector('.finding p') &&
              (!article.querySelector('.chart') || article.querySelector('.chart svg'));
            if (!isDrawn || article === former) return;
            observer.disconnect();
            // The first task after a frame has begun runs when it is painted.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
          });
          observer.observe(document, { subtree: true, childList: true });
        },
        { capture: true, once: true },
      );
    });
  });
  const whole = await timeFragment(page, fragment);
  // A page that has nothing to draw is painted once it is idle.
  const painted = await page.evaluate(
    (idle) =>
      Promise.race([
        (window as unknown as { painted: Promise<number> }).painted,
        new Promise<number>((resolve) => setTimeout(() => resolve(idle), 200)),
      ]),
    whole,
  );
  return { painted, whole };
}

/** A question through the gate, rows converted; without the way out of the page. */
export const timeQuery = (page: Page, sql: string): Promise<number> =>
  page.evaluate(async (text) => {
    const start = performance.now();
    await window.regulars.query(text);
    return performance.now() - start;
  }, sql);

export interface Memory {
  /** What DuckDB holds now. */
  engine: number;
  /** What the tab's process held at most, where the system tells (Linux). */
  peakProcess: number | undefined;
  /** The page's own JavaScript heap. */
  script: number;
}

export async function memoryOf(page: Page): Promise<Memory> {
  const { rows } = await page.evaluate(() =>
    window.regulars.query('select sum(memory_usage_bytes)::double as bytes from duckdb_memory()'),
  );
  const script = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  const session = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id));
  const peakProcess = Math.max(...peaks.map((peak) => peak ?? 0)) || undefined;
  return { engine: Number(rows[0]!.bytes), peakProcess, script };
}

function peakOf(process: number): number | undefined {
  try {
    const kibibytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}

export interface Scrolling {
  /** From the link to an editor that takes text. */
  opening: number;
  /** From the key that runs it to rows on the screen. */
  running: number;
  /** Frames per second while the result scrolls, and while nothing moves. */
  framesPerSecond: number;
  framesAtRest: number;
}

/** Opens the SQL page, runs a query there, and scrolls its result by half a screen in every frame. */
export async function timeScrolling(page: Page, sql: string): Promise<Scrolling> {
  const opened = performance.now();
  await page.evaluate(() => void (location.hash = '#/sql'));
  await page.locator('.cm-content').click();
  const opening = performance.now() - opened;
  await page.keyboard.insertText(sql);
  const started = performance.now();
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('[role=grid] [role=gridcell]', { timeout: 60_000 });
  const running = performance.now() - started;
  const frames = (step: number) =>
    page.evaluate(async (pixels) => {
      const grid = document.querySelector('[role=grid]')!;
      const length = 2000;
      const begun = performance.now();
      let count = 0;
      while (performance.now() - begun < length) {
        await new Promise(requestAnimationFrame);
        grid.scrollTop += pixels;
        count++;
      }
      return (1000 * count) / length;
    }, step);
  return { opening, running, framesPerSecond: await frames(230), framesAtRest: await frames(0) };
}
