import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { records } from '../../src/import/records';
import { openTestEngine } from '../support/node-engine';
import { loadModel, rows } from '../support/shop';

const whole = gunzipSync(readFileSync(new URL('../../sample-data/uk-gift-shop.csv.gz', import.meta.url))).toString();
const [header, ...lines] = records(whole, ',', true).map(({ cells }) => cells) as [string[], ...string[][]];
const at = (name: string) => header.indexOf(name);
const [REF, TIME, PRICE] = [at('InvoiceNo'), at('InvoiceDate'), at('UnitPrice')];
/** Whole invoices from all of the year, those among them whose items have a pound sign, which is one byte in Windows-1252. */
const pounds = new Set(
  lines
    .filter((row) => row.join().includes('£'))
    .slice(0, 5)
    .map((row) => row[REF]),
);
const SLICE = lines.filter((row) => pounds.has(row[REF]) || Number(row[REF]!.replace(/\D/g, '')) % 157 === 0);

let engine: Engine;
let expected: unknown;
beforeAll(async () => {
  engine = await openTestEngine();
  await loadModel(engine, [[header, ...SLICE].map((row) => row.map((cell) => quoted(cell, ',')).join(',')).join('\n')]);
  expected = await figures();
});

const quoted = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

async function figures() {
  const [found] = await rows(
    engine,
    `select count(*) as orders, (select count(*) from all_customers) as customers, sum(gross_sales)::varchar as gross,
      (select sum(amount)::varchar from all_returns) as returned,
      (sum(gross_sales - discounts) - (select sum(amount) from all_returns))::varchar as net,
      min(ordered_at) as first_at, max(ordered_at) as last_at
    from all_orders`,
  );
  return found;
}

const ENCODINGS: Record<string, (text: string) => Buffer> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'Windows-1252': (text) => Buffer.from(text, 'latin1'),
};

/** How a day and its time are written, from `2010-12-01 08:26:00`. */
const DATES: Record<string, (y: string, m: string, d: string, time: string) => string> = {
  '2010-12-31 08:26:00': (y, m, d, time) => `${y}-${m}-${d} ${time}`,
  '2010-12-31T08:26:00Z': (y, m, d, time) => `${y}-${m}-${d}T${time}Z`,
  '31.12.2010 08:26:00': (y, m, d, time) => `${d}.${m}.${y} ${time}`,
  '12/31/2010 8:26:00': (y, m, d, time) => `${m}/${d}/${y} ${time.replace(/^0/, '')}`,
};

interface Style {
  encoding: string;
  delimiter: string;
  date: string;
  isComma: boolean;
}

function written(part: readonly string[][], { encoding, delimiter, date, isComma }: Style): Blob {
  const restyled = part.map((row) =>
    row.map((cell, column) => {
      if (column === TIME) {
        const [y, m, d, time] = cell.split(/[- ]/) as [string, string, string, string];
        return DATES[date]!(y, m, d, time);
      }
      return column === PRICE && isComma ? cell.replace('.', ',') : cell;
    }),
  );
  const text = [header, ...restyled]
    .map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter))
    .join('\n');
  return new Blob([new Uint8Array(ENCODINGS[encoding]!(text))]);
}

const style = fc.record<Style>({
  encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  date: fc.constantFrom(...Object.keys(DATES)),
  isComma: fc.boolean(),
});

/** A fixed order of the rows for every seed. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const key = (i: number) => Math.imul(i + 1, 2654435761 ^ seed) >>> 0;
  return list
    .map((item, i) => [key(i), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

test('the slice is of thousands of lines, with returns, lines alike and letters beyond ASCII', () => {
  expect(SLICE.length).toBeGreaterThan(2500);
  expect(SLICE.some((row) => row[REF]!.startsWith('C'))).toBe(true);
  expect(new Set(SLICE.map((row) => row.join())).size).toBeLessThan(SLICE.length);
  expect(SLICE.join()).toMatch(/[^\x00-\x7f]/);
});

test('in any encoding, with any signs and order of the rows, the figures are the same to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(style, fc.integer(), async (how, seed) => {
      await loadModel(engine, [written(shuffled(SLICE, seed), how)]);
      expect(await figures()).toEqual(expected);
    }),
    { numRuns: 6 },
  );
}, 120_000);

/**
 * Parts as a shop exports them, one after another: each may end in the middle of an order, the next begins with that order or an
 * earlier one. Each has weeks of days, so that its own dates decide whether the day or the month comes first.
 */
function overlapping(shifts: readonly number[], back: number): string[][][] {
  const ends = shifts.map((shift, i) => Math.floor(((i + 1) / (shifts.length + 1) + shift / 12) * SLICE.length));
  const starts = ends.map((end) => {
    const ref = SLICE[Math.max(0, end - back)]![REF];
    return SLICE.findIndex((row) => row[REF] === ref);
  });
  return [0, ...starts].map((start, i) => SLICE.slice(start, ends[i] ?? SLICE.length));
}

test('in overlapping parts, each in its own style and its own order, the figures are the same to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
      fc.nat(400),
      fc.array(style, { minLength: 4, maxLength: 4 }),
      fc.integer(),
      async (shifts, back, styles, seed) => {
        const parts = overlapping(shifts, back).map((part, i) => written(shuffled(part, seed + i), styles[i]!));
        await loadModel(engine, shuffled(parts, seed));
        expect(await figures()).toEqual(expected);
      },
    ),
    { numRuns: 5 },
  );
}, 120_000);
