import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { direct } from '../../test/support/direct-converters';
import { parquetFile } from '../../test/support/parquet-file';
import { planFile } from './plan';
import { Refusal } from './refusal';
import { sheetTable, unpack } from './unpack';

type Bytes = Uint8Array<ArrayBuffer>;

const csv = 'order id,order date,email,order total\n1,2024-01-05,a@example.com,10\n';
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const packed = (files: Zippable) => zipSync(files) as Bytes;
const gzipped = (content: string | Bytes) => new Uint8Array(gzipSync(content));
function workbook(sheets: Record<string, unknown[][]>): Bytes {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const open = (content: string | Bytes, name = 'file.csv') => unpack(new File([content], name), { converters: direct });

/** The names of the tables, their text, and the names and reasons of what was refused. */
async function found(content: string | Bytes, name?: string) {
  const { tables, refused } = await open(content, name);
  return {
    tables: await Promise.all(tables.map(async ({ name, blob }) => [name, await blob.text()])),
    refused: refused.map(({ name, refusal }) => [name, refusal.reason]),
  };
}

async function refusal(content: string | Bytes): Promise<string> {
  const error = await open(content).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).reason;
}

describe('one table, whatever the file is called', () => {
  const records = [{ 'order id': 1, 'order date': '2024-01-05', email: 'a@example.com', 'order total': 10 }];
  const rows = [Object.keys(records[0]!), Object.values(records[0]!)];

  test.each<[string, () => string | Bytes | Promise<Bytes>]>([
    ['text', () => csv],
    ['gzip', () => gzipped(csv)],
    ['gzip in gzip', () => gzipped(gzipped(csv))],
    ['a workbook', () => workbook({ Orders: rows })],
    ['a workbook in gzip', () => gzipped(workbook({ Orders: rows }))],
    [
      'Parquet',
      () =>
        parquetFile(
          `select 1 as "order id", '2024-01-05' as "order date", 'a@example.com' as email, 10 as "order total"`,
        ),
    ],
    ['JSON', () => JSON.stringify(records)],
    ['JSON in UTF-16', () => new Uint8Array(Buffer.from(`\ufeff${JSON.stringify(records)}`, 'utf16le'))],
    ['a list in JSON', () => JSON.stringify({ orders: records })],
  ])('%s', async (_, content) => {
    expect(await found(await content(), 'orders.csv')).toEqual({ tables: [['orders.csv', csv]], refused: [] });
  });

  test('text is not copied, in whatever encoding', async () => {
    const file = new File([Buffer.from(csv, 'utf16le')], 'orders.csv');
    expect((await unpack(file)).tables).toEqual([{ name: 'orders.csv', blob: file, size: file.size }]);
  });

  test('the size is that of the file that was dropped', async () => {
    const content = gzipped(csv.repeat(1000));
    expect((await open(content)).tables[0]!.size).toBe(content.length);
  });
});

describe('an archive', () => {
  test('gives every table in it, of every kind, each under its name', async () => {
    const archive = packed({
      '2023/orders.csv': bytesOf(csv),
      'orders.csv.gz': gzipped(csv),
      'book.csv': workbook({
        Orders: [
          ['id', 'total'],
          ['a', 1],
        ],
      }),
      'more.zip': packed({ 'inner.csv': bytesOf(csv) }),
      'api.json': bytesOf('{"orders":[{"id":1}],"customers":[{"id":2}]}'),
      '__MACOSX/._orders.csv': bytesOf('x'),
    });
    expect(await found(archive, 'archive.zip')).toEqual({
      tables: [
        ['archive.zip › 2023/orders.csv', csv],
        ['archive.zip › orders.csv.gz', csv],
        ['archive.zip › book.csv', 'id,total\na,1\n'],
        ['archive.zip › more.zip › inner.csv', csv],
        ['archive.zip › api.json › orders', 'id\n1\n'],
        ['archive.zip › api.json › customers', 'id\n2\n'],
      ],
      refused: [],
    });
  });

  test('says of each file what it cannot be', async () => {
    const damaged = packed({ 'a.csv': bytesOf(csv.repeat(20)), 'b.csv': bytesOf(csv), 'c.csv': bytesOf('%PDF-1.7') });
    damaged.fill(0xff, 40, 60);
    expect(await found(damaged, 'z.zip')).toEqual({
      tables: [['z.zip › b.csv', csv]],
      refused: [
        ['z.zip › a.csv', 'unreadable'],
        ['z.zip › c.csv', 'pdf'],
      ],
    });
  });

  test('packed over and over is not followed without end', async () => {
    let archive = packed({ 'orders.csv': bytesOf(csv) });
    for (let i = 0; i < 9; i++) archive = packed({ 'more.zip': archive });
    const { tables, refused } = await found(archive);
    expect([tables, refused.map(([, reason]) => reason)]).toEqual([[], ['archive']]);
    for (let i = 0; i < 9; i++) archive = gzipped(archive);
    expect(await refusal(archive)).toBe('archive');
  });
});

describe('a workbook of several sheets', () => {
  const shopify = ['Name', 'Created at', 'Total', 'Financial Status'];
  const notes = Array.from({ length: 50 }, (_, i) => ['note', String(i)]);

  test('gives the one whose header is known', async () => {
    const { tables } = await open(
      workbook({ Notes: notes, Export: [['My shop'], [], shopify, ['#1001', '2024-01-05', 10, 'paid']] }),
      'book.xlsx',
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ name: 'book.xlsx › Export', workbook: { name: 'book.xlsx', chosen: 1 } });
    expect((await planFile(tables[0]!.blob)).format.id).toBe('shopify');
  });

  test('gives the one with the most rows when none is known', async () => {
    const { tables } = await open(
      workbook({
        Few: [
          ['a', 'b'],
          ['x', 1],
        ],
        Many: [['c', 'd'], ...notes],
      }),
      'book.xlsx',
    );
    expect(tables.map(({ name }) => name)).toEqual(['book.xlsx › Many']);
  });

  test('gives all that have the same header, as a sheet per month has', async () => {
    const month = (id: string) => [
      ['order id', 'order date', 'total'],
      [id, '2024-01-05', 10],
    ];
    const { tables } = await open(workbook({ Jan: month('1'), Notes: [['x']], Feb: month('2') }), 'book.xlsx');
    expect(tables.map(({ name }) => name)).toEqual(['book.xlsx › Jan', 'book.xlsx › Feb']);
  });

  test('can give another one instead', async () => {
    const [table] = (
      await open(
        workbook({
          Few: [
            ['a', 'b'],
            ['x', 1],
          ],
          Many: [['c', 'd'], ...notes],
        }),
      )
    ).tables;
    const other = sheetTable(table!.workbook!, 0, table!.size);
    expect(await other.blob.text()).toBe('a,b\nx,1\n');
    expect(other).toMatchObject({ name: 'file.csv › Few', workbook: { chosen: 0 } });
  });
});

describe('what can be no table is refused by name', () => {
  test.each<[string, string | Bytes]>([
    ['empty', ''],
    ['pdf', '%PDF-1.7'],
    ['xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    [
      'office',
      packed({ mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': bytesOf('x') }),
    ],
    ['archive', 'Rar!\x1a\x07\x01\0'],
    ['archive', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ['encoding', new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ['encoding', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61])],
    ['unreadable', 'PK\x03\x04 and nothing more'],
    ['unreadable', 'PAR1'],
    ['unreadable', '[{"id": 1}, {"id"'],
    ['unreadable', gzipped(csv).slice(0, 40)],
    ['json', '{"error": "not found"}'],
    ['pdf', gzipped('%PDF-1.7 and so on')],
  ])('%s: %j', async (reason, content) => {
    expect(await refusal(content)).toBe(reason);
  });
});

test('unpacking ends when it is cancelled', async () => {
  const signal = AbortSignal.abort();
  await expect(unpack(new File([gzipped(csv)], 'x'), { signal })).rejects.toThrow(signal.reason as Error);
});

const NASTY = '../shared/data/nasty';
describe.skipIf(!existsSync(NASTY))(`the files of ${NASTY}, which is there`, () => {
  test.each([
    ['93_gzip.csv.gz', 'orders: 2'],
    ['94_gzip_named.csv', 'orders: 2'],
    ['96_xlsx_renamed.csv', 'orders: 1'],
    ['97_xls_ole_header.csv', 'xls'],
    ['99_json_as_csv.csv', 'orders: 1'],
    ['100_pdf_as_csv.csv', 'pdf'],
    ['102_login_page.csv', 'login_page'],
  ])('%s: %s', async (name, expected) => {
    const told = await open(new Uint8Array(readFileSync(join(NASTY, name))), name)
      .then(async ({ tables }) => `orders: ${(await planFile(tables[0]!.blob)).dialect.sample.length}`)
      .catch((error: unknown) => (error as Refusal).reason);
    expect(told).toBe(expected);
  });
});
