import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { ANY_SCOPE } from '../../../permalink/fragment';
import { Refusal } from '../../../import/refusal';
import type { Source } from '../../../warehouse/load';
import type { Scope } from '../../../warehouse/scope';

/** The engine's side as the shop sees it, which loads nothing and remembers what it was asked. */
const room = vi.hoisted(() => ({
  engine: { boot: () => Promise.resolve(), forgetOwn: async () => void room.forgotten++ },
  forgotten: 0,
  loaded: [] as { id: number; currency: string | null }[][],
  scopes: [] as (string | null)[],
  /** Files that give no order, by number. */
  refused: [] as number[],
}));
vi.mock('../preload', () => ({ preloadRest: () => undefined }));
vi.mock('../room', async () => ({
  ...(await vi.importActual('./held-files')),
  engine: room.engine,
  loadFiles: async (_: unknown, sources: readonly Source[]) => {
    room.loaded.push(sources.map(({ id, plan }) => ({ id, currency: plan.currency })));
    return { refused: new Map(room.refused.map((id) => [id, new Refusal('no_orders')])) };
  },
  readExtent: async () => ({ firstOn: null, lastOn: null, currencies: ['USD'], countries: [], channels: [] }),
  putScopeInForce: async (_: unknown, scope: Scope) => void room.scopes.push(scope.from),
  installLibrary: async () => undefined,
  clearModel: async () => undefined,
}));

// Other tests of this process may have opened the shop with the engine that it has on the page.
vi.resetModules();
const { shop } = await import('./shop.svelte');
afterAll(() => vi.resetModules());

const file = (name: string, ...days: string[]) => {
  const lines = days.map((day, i) => `${name}-${i},${day},a@example.com,10`);
  return new File([`order id,order date,email,order total\n${lines.join('\n')}\n`], name);
};

beforeEach(async () => {
  for (const held of shop.files) await shop.remove(held);
  room.loaded.length = room.scopes.length = room.refused.length = 0;
});

test('of scopes wished for in quick succession only the last is put in force', async () => {
  await shop.add([file('a.csv', '2024-01-05')]);
  room.scopes.length = 0;
  await Promise.all(['2024-01-01', '2024-01-02', '2024-01-03'].map((from) => shop.wish({ ...ANY_SCOPE, from })));
  expect(room.scopes).toEqual(['2024-01-03']);
});

test('what the owner keeps in tables goes with the last file, and not before', async () => {
  await shop.add([file('a.csv', '2024-01-05'), file('b.csv', '2024-01-06')]);
  room.forgotten = 0;
  await shop.remove(shop.files[0]!);
  expect(room.forgotten).toBe(0);
  await shop.remove(shop.files[0]!);
  expect(room.forgotten).toBe(1);
});

test('the same content counts once, whatever the file is called; a changed file of the same name counts', async () => {
  await shop.add([file('a.csv', '2024-01-05')]);
  const [held] = shop.files;
  const copy = new File([held!.file], 'copy of a.csv');
  await shop.add([
    copy,
    file('a.csv', '2024-01-06'),
    new File([file('c.csv', '2024-01-07')], 'd.csv'),
    file('c.csv', '2024-01-07'),
  ]);
  expect(shop.files.map(({ name }) => name)).toEqual(['a.csv', 'a.csv', 'd.csv']);
  expect(shop.problems.map(({ name, error }) => [name, 'reason' in error && error.reason])).toEqual([
    ['copy of a.csv', 'already_loaded'],
    ['c.csv', 'already_loaded'],
  ]);
});

test('a file whose columns or sheet change stays where it is among the others', async () => {
  await shop.add([file('a.csv', '2024-01-05'), file('b.csv', '2024-01-06')]);
  const [first] = shop.files;
  await shop.map(first!, { ...first!.plan.mapping, tags: 2 });
  expect(shop.files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  expect(room.loaded.at(-1)!.map(({ id }) => id)).toEqual(shop.files.map(({ id }) => id));

  const sheets = ['2024-01-05', '2024-01-07'].map((day) => ({ name: day, rowCount: 2, csv: file('a.csv', day) }));
  const book = { ...first!, workbook: { name: 'a.xlsx', sheets, chosen: 0 } };
  shop.files = [book, shop.files[1]!];
  await shop.chooseSheet(book, 1);
  expect(shop.files.map(({ name }) => name)).toEqual(['a.xlsx › 2024-01-07', 'b.csv']);
});

test('what was wrong with a file is gone once something else is done', async () => {
  await shop.add([file('a.csv', '2024-01-05'), file('b.csv', '2024-01-06')]);
  const actions = [
    () => shop.nameCurrency('USD'),
    () => shop.chooseDateStyle(shop.files[0]!, 'iso'),
    () => shop.remove(shop.files[0]!),
  ];
  for (const act of actions) {
    await shop.add([new File(['%PDF-1.7'], 'printed.csv')]);
    expect(shop.problems).toHaveLength(1);
    await act();
    expect(shop.problems).toEqual([]);
  }
});

test('a file that gives no order with its new columns waits for other ones, beside those that are loaded', async () => {
  await shop.add([file('a.csv', '2024-01-05'), file('b.csv', '2024-01-06')]);
  const held = shop.files[0]!;
  room.refused.push(held.id);
  await shop.map(held, { ...held.plan.mapping, order_ref: 2 });
  expect(shop.files.map(({ name }) => name)).toEqual(['b.csv']);
  expect(shop.waiting.map(({ name }) => name)).toEqual(['a.csv']);
  room.refused.length = 0;
  await shop.map(shop.waiting[0]!, held.plan.mapping);
  expect(shop.files.map(({ name }) => name).sort()).toEqual(['a.csv', 'b.csv']);
  expect(shop.waiting).toEqual([]);
});

test('a currency remembered from another shop is not that of a platform that sells in its own', async () => {
  await shop.add([file('a.csv', '2024-01-05')]);
  await shop.nameCurrency('EUR');
  const salla = 'رقم الطلب,حالة الطلب,إجمالي الطلب,تاريخ الطلب,رقم الجوال\n1,تم التسليم,1050,2024-01-05,0501234567\n';
  await shop.add([new File([salla], 'salla.csv'), file('b.csv', '2024-01-06')]);
  expect(shop.files.map(({ name, plan }) => [name, plan.currency])).toEqual([
    ['a.csv', 'EUR'],
    ['salla.csv', null],
    ['b.csv', 'EUR'],
  ]);
});
