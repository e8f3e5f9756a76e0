import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { storage } from '../../../test/support/storage';
import type { Draft } from './draft';

let device = storage();
let tab = storage();

/** The workbench of a page that was just opened, in a tab that is new unless told. */
async function opened(inSameTab = false) {
  if (!inSameTab) tab = storage();
  vi.stubGlobal('localStorage', device);
  vi.stubGlobal('sessionStorage', tab);
  vi.resetModules();
  return (await import('./workbench.svelte')).workbench;
}

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.resetModules();
});
beforeEach(() => void (device = storage()));

const CHART: Draft['chart'] = { mark: 'bar', x: 'country', y: 'n' };

test('a text that was not saved is there again with its chart, and has not run', async () => {
  const workbench = await opened();
  workbench.open('from orders', { isUntrusted: false, chart: CHART });
  workbench.text = 'from orders limit 5';
  workbench.keepDrafts();
  const later = await opened();
  const { runs } = await import('./runs.svelte');
  expect([later.text, later.isUntrusted, later.chart, runs.all]).toEqual(['from orders limit 5', false, CHART, []]);
});

test('what came from elsewhere comes back as that, also when it was changed', async () => {
  const workbench = await opened();
  workbench.open('from orders', { isUntrusted: true });
  workbench.text += ' limit 5';
  workbench.keepDrafts();
  expect((await opened()).isUntrusted).toBe(true);
});

test.each([
  '[{"text":"drop table mine"}]',
  '[{"text":"drop table mine","isUntrusted":"no"}]',
  '[{"text":"drop table mine","isUntrusted":false,"chart":{"mark":"script"}}]',
  '{"text":"x"}',
  '[',
])('what is no draft is not taken: %s', async (value) => {
  device.kept.set('regulars:sql-draft', value);
  const workbench = await opened();
  expect([workbench.text, workbench.isUntrusted]).toEqual(['', false]);
});

test('a written text that another takes the place of can be brought back, whosever it is, after a reload too', async () => {
  const workbench = await opened();
  workbench.text = 'select 1 -- mine';
  workbench.open('select 2 -- of a link', { isUntrusted: true });
  workbench.keepDrafts();
  const later = await opened();
  later.bringBack();
  expect([later.text, later.isUntrusted]).toEqual(['select 1 -- mine', false]);
  later.bringBack();
  expect([later.text, later.isUntrusted]).toEqual(['select 2 -- of a link', true]);
});

test('nothing is to be brought back of what was only opened, is saved, or is empty', async () => {
  const workbench = await opened();
  workbench.open('select 1', { isUntrusted: false });
  workbench.open('select 2', { isUntrusted: false });
  workbench.text = 'select 3';
  workbench.save('three');
  workbench.open('', { isUntrusted: false });
  workbench.open('select 4', { isUntrusted: false });
  expect(workbench.before).toEqual([]);
});

test('what was written comes back however many texts took its place, each in its turn', async () => {
  const workbench = await opened();
  workbench.text = 'select 1 -- mine';
  workbench.open('select 2', { isUntrusted: true });
  workbench.text = 'select 2 -- of a link, changed';
  workbench.open('select 3', { isUntrusted: false });
  workbench.text = 'select 3 -- an example, changed';
  workbench.open('', { isUntrusted: false });
  workbench.keepDrafts();
  const later = await opened();
  const back = Array.from({ length: 4 }, () => {
    later.bringBack();
    return [later.text, later.isUntrusted];
  });
  const third = ['select 3 -- an example, changed', false];
  expect(back).toEqual([third, ['select 2 -- of a link, changed', true], ['select 1 -- mine', false], third]);
});

test('of very many texts the last ones are kept', async () => {
  const workbench = await opened();
  for (let n = 1; n <= 30; n++) {
    workbench.text = `select ${n} -- changed`;
    workbench.open(`select ${n}`, { isUntrusted: false });
  }
  workbench.keepDrafts();
  const later = await opened();
  expect(later.before.map(({ text }) => text)).toEqual(
    Array.from({ length: 9 }, (_, i) => `select ${30 - i} -- changed`),
  );
});

test('what runs goes on when another text is opened, and its outcome stays in sight', async () => {
  const workbench = await opened();
  const { runs } = await import('./runs.svelte');
  runs.all = [
    { id: 1, sql: 'select 1', values: {}, isUntrusted: false, state: 'running', version: 0, milliseconds: 0 },
  ];
  runs.isRunning = true;
  const cancel = vi.spyOn(AbortController.prototype, 'abort');
  workbench.open('select 2', { isUntrusted: true });
  expect(cancel).not.toHaveBeenCalled();
  expect(runs.all).toHaveLength(1);
});

test('two tabs keep a text each', async () => {
  const one = await opened();
  one.text = 'select 1';
  one.keepDrafts();
  const ofOne = tab;
  const two = await opened();
  two.text = 'select 2';
  two.keepDrafts();
  tab = ofOne;
  expect((await opened(true)).text).toBe('select 1');
  expect((await opened()).text).toBe('select 2');
});

test('what is deleted is not kept again before it is changed', async () => {
  const workbench = await opened();
  workbench.text = 'select 1';
  workbench.open('select 2', { isUntrusted: false });
  workbench.keepDrafts();
  workbench.forgetDrafts();
  workbench.keepDrafts();
  expect([...device.kept.keys(), ...tab.kept.keys()]).toEqual([]);
  const later = await opened(true);
  expect([later.text, later.before]).toEqual(['', []]);
});

test('a storage that is full or forbidden takes nothing away from what is written', async () => {
  device = storage(0);
  const workbench = await opened();
  workbench.text = 'select 1';
  workbench.keepDrafts();
  workbench.open('select 2', { isUntrusted: false });
  workbench.bringBack();
  workbench.forgetDrafts();
  expect(workbench.text).toBe('select 1');
  for (const name of ['localStorage', 'sessionStorage'])
    vi.spyOn(globalThis, name as never, 'get').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
  vi.resetModules();
  const { workbench: later } = await import('./workbench.svelte');
  later.text = 'select 1';
  later.keepDrafts();
  later.forgetDrafts();
  expect(later.text).toBe('select 1');
});
