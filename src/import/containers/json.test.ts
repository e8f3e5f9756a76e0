import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal';
import { readJson } from './json';

async function tables(text: string | Buffer, encoding?: string): Promise<[key: string, csv: string][]> {
  const found = await readJson(new Blob([text as BlobPart]), encoding);
  return Promise.all(found.map(async ({ key, csv }) => [key, await csv.text()] as [string, string]));
}
const csvOf = async (text: string) => (await tables(text))[0]![1];
async function refusal(text: string): Promise<string> {
  const error = await readJson(new Blob([text])).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).reason;
}

const records = [
  { id: 1, email: 'a@example.com', total: 10.5 },
  { id: 2, email: 'b@example.com', total: 20 },
];
const csv = 'id,email,total\n1,a@example.com,10.5\n2,b@example.com,20\n';

describe('where the records stand', () => {
  test.each([
    ['a list', JSON.stringify(records)],
    ['a list over many lines', JSON.stringify(records, null, 2)],
    ['a list behind a mark', `\ufeff ${JSON.stringify(records)}`],
    ['a list under a key', JSON.stringify({ page: 1, orders: records, next: null })],
    ['a list under a key over many lines', JSON.stringify({ tags: ['x'], orders: records }, null, 2)],
    ['one per line', records.map((record) => JSON.stringify(record)).join('\n')],
    ['one per line with CRLF', records.map((record) => JSON.stringify(record)).join('\r\n') + '\r\n\r\n'],
    ['one after the other', records.map((record) => JSON.stringify(record, null, 2)).join('\n')],
  ])('%s', async (_, text) => {
    expect(await csvOf(text)).toBe(csv);
  });

  test('several lists under keys are tables of their own', async () => {
    expect(await tables(JSON.stringify({ orders: [{ id: 1 }], customers: [{ name: 'Ann' }] }))).toEqual([
      ['orders', 'id\n1\n'],
      ['customers', 'name\nAnn\n'],
    ]);
  });

  test('UTF-16', async () => {
    expect(await tables(Buffer.from(JSON.stringify(records), 'utf16le'), 'utf-16le')).toEqual([['', csv]]);
  });
});

describe('cells', () => {
  test('one level of nesting has a name, deeper ones stay JSON', async () => {
    const text = JSON.stringify([
      { id: 1, customer: { email: 'a@example.com', address: { city: 'Fez' } }, items: [{ sku: 'x' }] },
    ]);
    expect(await csvOf(text)).toBe(
      'id,customer.email,customer.address,items\n1,a@example.com,"{""city"":""Fez""}","[{""sku"":""x""}]"\n',
    );
  });

  test('null is empty, true and false are words', async () => {
    expect(await csvOf('[{"a":null,"b":true,"c":false,"d":""}]')).toBe('a,b,c,d\n,true,false,\n');
  });

  test('18 digits are whole, as numbers too', async () => {
    expect(await csvOf('[{"id":576912345678901001,"ref":"id 576912345678901002","sum":12345678901234.5678}]')).toBe(
      'id,ref,sum\n576912345678901001,id 576912345678901002,12345678901234.5678\n',
    );
  });

  test('columns may come late, and go', async () => {
    expect(await csvOf('{"a":1}\n{"b":2}\n{"a":3,"c":4}')).toBe('a,b,c\n1\n,2\n3,,4\n');
  });

  test('names and texts may be anything', async () => {
    expect(await csvOf('[{"__proto__":1,"a,b":"x\\"y\\\\","c":"}]{"}]')).toBe('__proto__,"a,b",c\n1,"x""y\\",}]{\n');
  });
});

test('a large file is cut into records wherever its pieces end', async () => {
  const many = Array.from({ length: 20_000 }, (_, i) => ({ id: `é"${i}"`, note: { text: '},{' } }));
  const text = await csvOf(JSON.stringify({ orders: many }));
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(20_001);
  expect(lines.at(-1)).toBe('"é""19999""","},{"');
});

describe('refused', () => {
  test.each([
    ['json', '{"error":"not found"}'],
    ['json', '[]'],
    ['json', '[1,2,3]'],
    ['unreadable', '[{"id":1},{"id":'],
    ['unreadable', '{"id":1}\n{"id"'],
    ['unreadable', '[{"id":nothing}]'],
  ])('%s: %s', async (reason, text) => {
    expect(await refusal(text)).toBe(reason);
  });
});
