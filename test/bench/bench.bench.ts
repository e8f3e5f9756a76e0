import { rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { afterAll, beforeAll, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { ANALYSES, MACROS, type Entry } from '../../src/analyses';
import { callMacro, createMacro, type Macro } from '../../src/analyses/macros';
import type { Literal } from '../../src/engine/sql-literal';
import { ANY_SCOPE, formatFragment } from '../../src/permalink/fragment';
import { behindRow, firstSorting, listSql } from '../../src/ui/state/customer-list';
import type { Scope } from '../../src/warehouse/scope';
import { WHOLE } from '../support/shop';
import { openNative, type Native } from './native';
import { plannedFile, shopFile } from './shop-files';
import { firstVisit, launch, memoryOf, timeFragment, timeImport, timePage, timeQuery, timeScrolling } from './tab';

const LINES = 1_000_000;
const MOST_LINES = Number(process.env.BENCH_LINES ?? 5_000_000);
const SCOPE: Scope = { ...WHOLE, currency: 'USD', money: 'net' };
/** Rows that a page asks for. */
const SHOWN_ROWS = 1000;
/** What the project promises of an answer of the engine, and of a page from a new fragment to its paint; in milliseconds. */
const ANSWER_LIMIT = 500;
const PAINT_LIMIT = 1000;
const SCOPES = ['money=gross', 'from=2023-01-01&to=2023-12-31', 'country=US', 'channel=web', ''];

const table: [what: string, figure: string][] = [];
const note = (what: string, figure: string) => table.push([what, figure]);
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const millis = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const kilobytes = (bytes: number) => `${(bytes / 1e3).toFixed(0)} kB`;
const lines = (count: number) => `${count.toLocaleString('en')} lines`;

const flag = (milliseconds: number, limit: number) => (milliseconds > limit ? `  OVER ${seconds(limit)}` : '');

/** The defaults, and each other choice of each parameter by itself. */
const choices = ({ analysis }: Entry): Record<string, Literal>[] => [
  {},
  ...Object.entries(analysis.params).flatMap(([name, { options = [], initial }]) =>
    options.filter((option) => option !== initial).map((option) => ({ [name]: option })),
  ),
];

/** The customers behind the last row of a page that opens any, or the list that it shows whole, as the page asks for them. */
async function lastList(entry: Entry): Promise<string> {
  const rows = await native.rows(`${callMacro([...entry.macros.values()][0]!, {})} limit ${SHOWN_ROWS}`);
  const opened = rows.map((row) => behindRow(entry, row)).filter((values) => values !== undefined);
  const values = opened.at(-1) ?? Object.keys(entry.analysis.behind!.others ?? {}).slice(0, 1);
  return `${listSql(entry, {}, values, firstSorting(entry, values))}\nlimit ${SHOWN_ROWS}`;
}

async function noteAnswer(page: Page, what: string, sql: string): Promise<void> {
  const wasm = await best(() => timeQuery(page, sql));
  const direct = await best(() => native.time(sql));
  const ratio = `${millis(wasm)} page, ${millis(direct)} native (ratio ${(wasm / direct).toFixed(2)})`;
  note(what, ratio + flag(wasm, ANSWER_LIMIT));
}

interface Paint {
  /** What of the link differs from the page as it opens. */
  choice: string;
  painted: number;
  whole: number;
}

/** How fast a page opens from another one, with each choice. */
async function paints(page: Page, entry: Entry): Promise<Paint[]> {
  const paints: Paint[] = [];
  // The last page is asked for last, so that nobody is on it already.
  const other = entry === ANALYSES.at(-1) ? 'pareto' : ANALYSES.at(-1)!.id;
  for (const params of choices(entry)) {
    const fragment = formatFragment({ page: entry.id, params, scope: ANY_SCOPE }, entry.analysis);
    const runs: { painted: number; whole: number }[] = [];
    for (let run = 0; run < 2; run++) {
      await timeFragment(page, `#/${other}`);
      runs.push(await timePage(page, fragment));
    }
    const choice = fragment.split('?')[1] ?? '';
    paints.push({ choice, ...runs.reduce((one, other) => (other.painted < one.painted ? other : one)) });
  }
  return paints;
}

async function best(time: () => Promise<number>): Promise<number> {
  await time();
  return Math.min(await time(), await time(), await time());
}

let browser: Browser;
let native: Native;
beforeAll(async () => {
  [browser, native] = await Promise.all([launch(), openNative()]);
});

afterAll(async () => {
  await browser.close();
  native.close();
  const width = Math.max(...table.map(([what]) => what.length));
  console.log(['', ...table.map(([what, figure]) => `${what.padEnd(width)}  ${figure}`), ''].join('\n'));
});

test('a million order lines', async () => {
  const path = shopFile(LINES);
  const { plan, body } = await plannedFile(path);
  const size = statSync(path).size;
  const { page, firstPaint, engineReady, paintBytes, pageBytes, engineBytes } = await firstVisit(browser);
  note(
    'machine',
    `${cpus().length} x ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}, DuckDB ${native.version}`,
  );
  note('scripts and styles before the first paint, gzipped', kilobytes(paintBytes));
  note('with what loads after it (charts), gzipped', kilobytes(pageBytes));
  note('scripts of the engine, gzipped (the engine itself: 7.7 MB)', kilobytes(engineBytes));
  note('first contentful paint', millis(firstPaint));
  note('engine ready', millis(engineReady));

  const inPage = await timeImport(page, path);
  const { reading, modelling } = await native.load(plan, body, SCOPE);
  const outside = reading + modelling;
  note(`import and model, ${lines(LINES)} (${megabytes(size)}), page`, seconds(inPage));
  note(
    'the same SQL on the same bytes, native, 1 thread',
    `${seconds(outside)} (ratio ${(inPage / outside).toFixed(2)})`,
  );
  note('of that, reading and typing the file', seconds(reading));
  const memory = await memoryOf(page);
  note('engine memory after the import', megabytes(memory.engine));
  note('peak memory of the tab, engine and page', memory.peakProcess ? megabytes(memory.peakProcess) : 'unknown');
  note('heap of the page itself', megabytes(memory.script));

  for (const macro of MACROS) await native.time(createMacro(macro));
  const isList = (macro: Macro) => ANALYSES.some(({ lists }) => lists.has(macro.name));
  for (const { name } of MACROS.filter((macro) => macro.kind === 'table' && !isList(macro))) {
    await noteAnswer(page, `${name}()`, `from ${name}() limit ${SHOWN_ROWS + 1}`);
  }
  for (const entry of ANALYSES.filter(({ analysis }) => analysis.behind)) {
    await noteAnswer(page, `customers behind ${entry.id}`, await lastList(entry));
  }

  for (const entry of ANALYSES) {
    const [opening, ...others] = await paints(page, entry);
    const later = opening!.whole > 1.5 * opening!.painted ? `, all of it ${millis(opening!.whole)}` : '';
    note(`page of ${entry.id}, painted`, millis(opening!.painted) + later + flag(opening!.painted, PAINT_LIMIT));
    const slowest = others.sort((one, other) => other.painted - one.painted)[0];
    if (slowest)
      note(`  its slowest choice: ${slowest.choice}`, millis(slowest.painted) + flag(slowest.painted, PAINT_LIMIT));
  }

  await timeFragment(page, '#/pareto');
  for (const scope of SCOPES) {
    note(`change of scope to the new chart: ${scope || 'all'}`, millis(await timeFragment(page, `#/pareto?${scope}`)));
  }

  const { opening, running, framesPerSecond, framesAtRest } = await timeScrolling(page, 'from all_order_items');
  note('opening the SQL page', millis(opening));
  note('its first 100,000 of the order items on the screen', millis(running));
  note(
    'frames per second while they scroll',
    `${framesPerSecond.toFixed(0)}, at rest ${framesAtRest.toFixed(0)} (ratio ${(framesPerSecond / framesAtRest).toFixed(2)})`,
  );
  await page.context().close();
});

test.runIf(MOST_LINES > 0)('as many order lines as a tab can hold', async () => {
  const path = shopFile(MOST_LINES);
  try {
    const { page } = await firstVisit(browser);
    const took = await timeImport(page, path);
    const complaints = await page.locator('[role=alert]').allInnerTexts();
    if (complaints.length > 0) {
      note(`import of ${lines(MOST_LINES)} failed after ${seconds(took)}`, complaints.join(' ').split('\n')[0]!);
      return;
    }
    const { rows } = await page.evaluate(() => window.regulars.query('select count(*) as n from all_order_items'));
    const memory = await memoryOf(page);
    note(`import and model, ${lines(MOST_LINES)} (${megabytes(statSync(path).size)}), page`, seconds(took));
    note('order items in the model', Number(rows[0]!.n).toLocaleString('en'));
    note('engine memory after the import', megabytes(memory.engine));
    note('peak memory of the tab, engine and page', memory.peakProcess ? megabytes(memory.peakProcess) : 'unknown');
  } finally {
    rmSync(path, { force: true });
  }
});
