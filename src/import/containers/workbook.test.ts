import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write, type CellObject, type WorkBook } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal';
import { readWorkbook } from './workbook';

type Cell = string | number | boolean | CellObject | null;

const day = (v: number, z: string): CellObject => ({ t: 'n', v, z });

function bytesOf(sheets: Record<string, Cell[][]>, change: (book: WorkBook) => void = () => undefined): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  change(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

const blobOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
async function read(...args: Parameters<typeof bytesOf>): Promise<[name: string, csv: string][]> {
  const sheets = await readWorkbook(blobOf(bytesOf(...args)));
  return Promise.all(sheets.map(async ({ name, csv }) => [name, await csv.text()] as [string, string]));
}
const csvOf = async (rows: Cell[][], change?: (book: WorkBook) => void) =>
  (await read({ Orders: rows }, change))[0]![1];
async function refusal(blob: Blob, most?: { all: number; each: number }): Promise<string> {
  const error = await readWorkbook(blob, most).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).reason;
}

/** Changes the XML of the first sheet, to make what other programs write. */
function rewritten(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) });
}

describe('cells', () => {
  test('are what is stored, not what is shown', async () => {
    const shown: CellObject = { t: 'n', v: 1234.5678, z: '#,##0.00 "EUR"' };
    expect(await csvOf([['Total'], [shown], [0.1 + 0.2], [-5], [true], ['1.234,50'], ['000123']])).toBe(
      'Total\n1234.5678\n0.30000000000000004\n-5\nTRUE\n"1.234,50"\n000123\n',
    );
  });

  test('of text keep commas, quotes and line ends', async () => {
    expect(
      await csvOf([
        ['a', 'b'],
        ['x, "y"', 'one\r\ntwo'],
      ]),
    ).toBe('a,b\n"x, ""y""","one\ntwo"\n');
  });

  test.each([
    ['a day', 45384, 'yyyy-mm-dd', '2024-04-02'],
    ['a day in the format of the country', 45384, 'm/d/yy', '2024-04-02'],
    ['a moment', 45384.34789351852, 'dd/mm/yyyy hh:mm', '2024-04-02 08:20:58'],
    ['a time', 0.5, 'h:mm', '12:00:00'],
    ['before the day that never was', 1, 'd/m/yyyy', '1900-01-01'],
    ['an amount whose format has letters', 45384, '0.00 "days"', '45384'],
  ])('%s', async (_, serial, format, text) => {
    expect(await csvOf([['x'], [day(serial, format)]])).toBe(`x\n${text}\n`);
  });

  test('days counted from 1904', async () => {
    const csv = await csvOf([['x'], [day(45384 - 1462, 'yyyy-mm-dd')]], (book) => {
      book.Workbook = { WBProps: { date1904: true } };
    });
    expect(csv).toBe('x\n2024-04-02\n');
  });

  test('that are errors become a word for nothing', async () => {
    expect(
      await csvOf([
        ['x', 'y'],
        [{ t: 'e', v: 0x07 }, 1],
      ]),
    ).toBe('x,y\n#N/A,1\n');
  });

  test('of 18 digits written as text, or as a number by a program, are whole', async () => {
    const bytes = bytesOf({
      Orders: [
        ['id', 'ref'],
        ['576912345678901001', 1],
      ],
    });
    const digits = '576912345678901002';
    const csv = async (xml: (text: string) => string) => {
      const [sheet] = await readWorkbook(blobOf(rewritten(bytes, xml)));
      return sheet!.csv.text();
    };
    const whole = `id,ref\n576912345678901001,${digits}\n`;
    expect(await csv((xml) => xml.replace('<v>1</v>', `<v>${digits}</v>`))).toBe(whole);
    expect(await csv((xml) => xml.replace('><v>1<', ` t="n"><v>${digits}<`))).toBe(whole);
  });

  test('of 18 digits that Excel has rounded keep the exponent that tells', async () => {
    const bytes = rewritten(bytesOf({ Orders: [['id'], [1]] }), (xml) =>
      xml.replace('<v>1</v>', '<v>5.7691234567890099E+17</v>'),
    );
    const [sheet] = await readWorkbook(blobOf(bytes));
    expect(await sheet!.csv.text()).toBe('id\n5.76912345678901e+17\n');
  });

  test('that hold ISO dates are not moved by the zone of the device', async () => {
    const bytes = rewritten(bytesOf({ Orders: [['day'], [1]] }), (xml) =>
      xml.replace('><v>1<', ' t="d"><v>2024-01-05T23:30:00<'),
    );
    const [sheet] = await readWorkbook(blobOf(bytes));
    expect(await sheet!.csv.text()).toBe('day\n2024-01-05T23:30:00\n');
  });
});

describe('sheets', () => {
  test('come in order, without the empty ones, each with its rows', async () => {
    const found = await read({
      Notes: [['hello']],
      Empty: [],
      Orders: [
        ['id', 'total'],
        ['a', 1],
      ],
    });
    expect(found).toEqual([
      ['Notes', 'hello\n'],
      ['Orders', 'id,total\na,1\n'],
    ]);
  });

  test('may begin anywhere, with a title above and formatted nothing below', async () => {
    const rows: unknown[][] = [['My shop'], [], ['id', 'total', 'note'], ['a', 1, null]];
    const sheet = utils.aoa_to_sheet(rows, { origin: 'C4' } as object);
    utils.sheet_add_aoa(sheet, [['', '', '']], { origin: 'C20' });
    const found = await read({ Orders: [] }, (book) => {
      book.Sheets.Orders = sheet;
    });
    expect(found).toEqual([['Orders', '\n\n\nMy shop\n\nid,total,note\na,1,\n']]);
  });

  test('that are all empty are an empty file', async () => {
    expect(await refusal(blobOf(bytesOf({ Sheet1: [] })))).toBe('empty');
  });
});

describe('what cannot be read is refused', () => {
  const bytes = bytesOf({ Orders: [['id'], ['a'.repeat(1000)]] });

  test('cut short', async () => {
    expect(await refusal(blobOf(bytes.subarray(0, bytes.length / 2)))).toBe('unreadable');
  });

  test('with damage inside', async () => {
    const damaged = bytes.slice();
    damaged.fill(0xff, 100, bytes.length - 600);
    expect(await refusal(blobOf(damaged))).toBe('unreadable');
  });

  test('without the sheet that it names', async () => {
    const parts = unzipSync(bytes);
    delete parts['xl/worksheets/sheet1.xml'];
    expect(await refusal(blobOf(zipSync(parts)))).toBe('unreadable');
  });

  test('larger unpacked than a tab can hold', async () => {
    expect(await refusal(blobOf(bytes), { all: 1000, each: 1e6 })).toBe('too_big');
    expect(await refusal(blobOf(bytes), { all: 1e6, each: 1000 })).toBe('too_big');
  });
});
