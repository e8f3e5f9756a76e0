import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal';
import { readZip } from './zip';

const csv = strToU8('order id,total\n1,10\n');
const packed = (files: Zippable) => zipSync(files) as Uint8Array<ArrayBuffer>;
const read = (bytes: Uint8Array<ArrayBuffer>, mostBytes?: number) => readZip(new Blob([bytes]), mostBytes);

async function refusal(bytes: Uint8Array<ArrayBuffer>, mostBytes?: number): Promise<string> {
  const error = await read(bytes, mostBytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).reason;
}

test('every file comes out but what the system has put beside them', async () => {
  const zip = await read(
    packed({
      'orders.csv': csv,
      'older/2023.csv': [csv, { level: 0 }],
      '__MACOSX/._orders.csv': csv,
      'older/.DS_Store': csv,
      '.hidden/orders.csv': csv,
      'Thumbs.db': csv,
      'empty folder/': new Uint8Array(),
    }),
  );
  if (zip.kind !== 'archive') throw new Error(zip.kind);
  expect(zip.files.map(({ name }) => name).sort()).toEqual(['older/2023.csv', 'orders.csv']);
  for (const { blob } of zip.files) expect(await blob!.text()).toBe('order id,total\n1,10\n');
});

test.each([
  ['workbook', 'xl/workbook.xml'],
  ['office', 'word/document.xml'],
])('an office document is a %s by %s', async (kind, path) => {
  expect(await read(packed({ '[Content_Types].xml': csv, [path]: csv }))).toEqual({ kind });
});

test('a workbook that was packed is a file among others', async () => {
  const zip = await read(packed({ 'book.xlsx': packed({ 'xl/workbook.xml': csv }), 'orders.csv': csv }));
  expect(zip.kind).toBe('archive');
});

test('a damaged file spoils no other', async () => {
  const bytes = packed({ 'a.csv': strToU8('a,b\n'.repeat(500)), 'b.csv': csv });
  bytes.fill(0xff, 40, 60);
  const zip = await read(bytes);
  if (zip.kind !== 'archive') throw new Error(zip.kind);
  expect(zip.files.map(({ name, blob }) => [name, blob !== undefined])).toEqual([
    ['a.csv', false],
    ['b.csv', true],
  ]);
});

describe('refused', () => {
  test('a bomb, before it is unpacked', async () => {
    const bomb = packed({ 'a.csv': new Uint8Array(5_000_000), 'b.csv': new Uint8Array(5_000_001) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await refusal(bomb, 10_000_000)).toBe('too_big');
    expect((await read(bomb, 10_000_001)).kind).toBe('archive');
  });

  test('a bomb of many files', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.csv`, csv]));
    expect(await refusal(packed(many))).toBe('too_big');
  });

  test('cut short', async () => {
    expect(await refusal(packed({ 'a.csv': csv }).slice(0, 40))).toBe('unreadable');
  });

  test('locked', async () => {
    const locked = packed({ 'a.csv': csv });
    locked[6]! |= 1;
    expect(await refusal(locked)).toBe('locked');
  });

  test('nothing in it', async () => {
    expect(await refusal(packed({ 'folder/': new Uint8Array() }))).toBe('empty_archive');
  });
});
