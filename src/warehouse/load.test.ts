import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { planFile } from '../import/plan';
import { loadFiles, readExtent, type Source } from './load';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const header = 'Order ID,Date,Email,Total,Currency,Country,Channel';
const source = async (id: number, text: string): Promise<Source> => ({ id, plan: await planFile(new Blob([text])) });
const good = `${header}\n1,2024-01-05,ann@example.com,10,USD,DE,web\n2,2024-01-06,bob@example.com,20,USD,AT,web\n`;
const other = `${header}\n7,2024-02-05,cyd@example.com,70,EUR,DE,pos\n`;
const empty = `${header}\n8,soon,cyd@example.com,80,EUR,DE,pos\n`;

/** A file that turned into something else after it was judged. */
async function broken(id: number): Promise<Source> {
  const changed = await source(id, other);
  changed.plan.text.blob = new Blob([`${header}\n`, new Uint8Array([0x39, 0xe9, 0x2c, 0x0a])]);
  return changed;
}

const standing = () => rows(engine, 'select order_id, gross_sales from all_orders');
const first = [
  { order_id: '1', gross_sales: 10 },
  { order_id: '2', gross_sales: 20 },
];

describe('the model that stood before stands still', () => {
  beforeEach(() => loadModel(engine, [good]));

  /** That nothing of the failed import is left, and that the next one runs. */
  async function expectUntouched() {
    expect(await standing()).toEqual(first);
    expect(await rows(engine, "select table_name from duckdb_tables() where schema_name = 'staging'")).toEqual([]);
    await loadModel(engine, [other]);
    expect(await standing()).toEqual([{ order_id: '7', gross_sales: 70 }]);
  }

  test('when no file gives an order', async () => {
    const sources = [await source(1, empty), await source(2, empty)];
    await expect(loadFiles(engine, sources)).rejects.toMatchObject({ name: 'Refusal', reason: 'no_orders' });
    await expectUntouched();
  });

  test('when the import is cancelled before it begins', async () => {
    await expect(loadFiles(engine, [await source(1, other)], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expectUntouched();
  });

  test.each([0.7, 0.8, 0.9])('when it is cancelled at %d of the way', async (share) => {
    const abort = new AbortController();
    const onProgress = (done: number) => done > share && abort.abort();
    const loading = loadFiles(engine, [await source(1, other)], { signal: abort.signal, onProgress });
    await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
    await expectUntouched();
  });

  test('when no file can be read by the engine', async () => {
    await expect(loadFiles(engine, [await broken(2)])).rejects.toMatchObject({ reason: 'unreadable' });
    await expectUntouched();
  });
});

test('a file that the engine cannot read is named and left out; the others are loaded', async () => {
  const { refused } = await loadFiles(engine, [await broken(4), await source(5, good), await broken(6)]);
  expect([...refused].map(([id, { reason }]) => [id, reason])).toEqual([
    [4, 'unreadable'],
    [6, 'unreadable'],
  ]);
  expect(await standing()).toEqual(first);
});

test('a file that gives no order is named and left out; the others are loaded', async () => {
  const { refused } = await loadFiles(engine, [await source(4, good), await source(9, empty)]);
  expect([...refused].map(([id, { reason }]) => [id, reason])).toEqual([[9, 'no_orders']]);
  expect(await standing()).toEqual(first);
  expect(await rows(engine, 'select file_id from files')).toEqual([{ file_id: 4 }]);
  expect(await rows(engine, 'from excluded_rows')).toEqual([]);
  expect(await rows(engine, 'from unread_cells')).toEqual([]);
});

test('a file loaded without another one is as if that had never been', async () => {
  await loadModel(engine, [good, other]);
  expect(await standing()).toHaveLength(3);
  await loadModel(engine, [good]);
  expect(await standing()).toEqual(first);
});

test('progress rises from 0 to 1', async () => {
  const seen: number[] = [];
  await loadFiles(engine, [await source(1, good), await source(2, other)], { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
  expect(seen.at(-1)).toBe(1);
});

test('a currency named for a file without one is its orders’ currency', async () => {
  const plan = (await source(1, 'Order ID,Date,Email,Total\n1,2024-01-05,ann@example.com,10\n')).plan;
  await loadFiles(engine, [{ id: 1, plan: { ...plan, currency: 'EGP' } }]);
  expect((await readExtent(engine)).currencies).toEqual(['EGP']);
});

describe('the extent', () => {
  test('lists days, and the choices by how many orders have them', async () => {
    await loadModel(engine, [good, other]);
    expect(await readExtent(engine)).toEqual({
      firstOn: new Date('2024-01-05'),
      lastOn: new Date('2024-02-05'),
      currencies: ['USD', 'EUR'],
      countries: ['DE', 'AT'],
      channels: ['web', 'pos'],
    });
  });

  test('knows orders without a currency', async () => {
    await loadModel(engine, [`${header}\n1,2024-01-05,ann@example.com,10,,,\n`]);
    expect(await readExtent(engine)).toMatchObject({ currencies: [null], countries: [], channels: [] });
  });

  test('of a model without orders is empty', async () => {
    await loadModel(engine, [`${header}\n1,2024-01-05,ann@example.com,0,USD,DE,web\n`]);
    expect(await readExtent(engine)).toEqual({
      firstOn: null,
      lastOn: null,
      currencies: [],
      countries: [],
      channels: [],
    });
  });
});
