import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { storage } from '../../../test/support/storage';

/** What a tab that was just opened on this device knows of it. */
async function tab(device: Pick<Storage, 'getItem' | 'setItem'>) {
  vi.stubGlobal('localStorage', device);
  vi.resetModules();
  const { history } = await import('./history.svelte');
  const { savedQueries } = await import('./saved-queries.svelte');
  return {
    savedQueries,
    history,
    names: () => savedQueries.entries.map(({ name }) => name),
    run: (sql: string) => history.add({ sql, isUntrusted: false, hasFailed: false }),
    ran: () => history.entries.map(({ sql }) => sql),
  };
}

let device = storage();
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.resetModules();
});
beforeEach(() => void (device = storage()));

test('two tabs take nothing from each other', async () => {
  const [a, b] = [await tab(device), await tab(device)];
  a.savedQueries.save({ name: 'from a', sql: 'select 1' });
  b.savedQueries.save({ name: 'from b', sql: 'select 2' });
  a.savedQueries.add({ name: 'from b', sql: 'select 3' });
  b.savedQueries.remove('from a');
  a.run('select 1');
  b.run('select 2');
  const later = await tab(device);
  expect([later.names(), later.ran()]).toEqual([
    ['from b', 'from b 2'],
    ['select 2', 'select 1'],
  ]);
  a.savedQueries.refresh();
  a.history.refresh();
  expect([a.names(), a.ran()]).toEqual([later.names(), later.ran()]);
});

test('what does not fit is not shown as saved, and what was saved stays', async () => {
  device = storage(300);
  const { savedQueries, names } = await tab(device);
  expect(savedQueries.save({ name: 'short', sql: 'select 1' })).toBe(true);
  expect(savedQueries.save({ name: 'long', sql: 'x'.repeat(300) })).toBe(false);
  expect(savedQueries.save({ name: 'short', sql: 'x'.repeat(300) })).toBe(false);
  expect(savedQueries.add({ name: 'a', sql: 'select 2' }, { name: 'b', sql: 'x'.repeat(300) })).toBe(1);
  expect([names(), (await tab(device)).names()]).toEqual([
    ['a', 'short'],
    ['a', 'short'],
  ]);
});

test('the history gives way to what is saved, the oldest first', async () => {
  device = storage(1000);
  const { savedQueries, run, ran } = await tab(device);
  for (let n = 1; n <= 40; n++) run(`select ${n}`);
  expect(ran()[0]).toBe('select 40');
  expect(savedQueries.save({ name: 'long', sql: 'x'.repeat(600) })).toBe(true);
  const later = await tab(device);
  expect(later.names()).toEqual(['long']);
  expect(later.ran()[0]).toBe('select 40');
});

test('where nothing can be kept, this tab still knows what it ran', async () => {
  const { run, ran, savedQueries } = await tab(storage(0));
  run('select 1');
  run('select 2');
  expect(ran()).toEqual(['select 2', 'select 1']);
  expect(savedQueries.save({ name: 'a', sql: 'select 1' })).toBe(false);
  expect(ran()).toEqual(['select 2', 'select 1']);
});
