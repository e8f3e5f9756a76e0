import { describe, expect, test } from 'vitest';
import { parquetFile } from '../../../test/support/parquet-file';
import { Refusal } from '../refusal';
import { readParquet } from './parquet';

const read = async (...args: Parameters<typeof parquetFile>) =>
  (await readParquet(new Blob([await parquetFile(...args)]))).text();

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const error = await readParquet(new Blob([bytes])).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).reason;
}

describe('a value becomes the text that is exactly it', () => {
  test.each([
    ['\'José, "VIP"\'', '"José, ""VIP"""'],
    ['576912345678901001::bigint', '576912345678901001'],
    ['4294967295::uinteger', '4294967295'],
    ['true', 'true'],
    ['19.99::double', '19.99'],
    ['19.99::float', '19.99'],
    ['1.005::decimal(9, 3)', '1.005'],
    ['-0.05::decimal(18, 4)', '-0.0500'],
    ['90071992547409.9301::decimal(18, 4)', '90071992547409.9301'],
    ['-12345678901234567890123456.789::decimal(38, 3)', '-12345678901234567890123456.789'],
    ['7::decimal(4, 0)', '7'],
    ["date '2024-02-29'", '2024-02-29'],
    ["time '12:34:56'", '12:34:56'],
    ["timestamp '2024-01-05 23:30:00'", '2024-01-05 23:30:00'],
    ["timestamp '2024-01-05 23:30:00.123456'", '2024-01-05 23:30:00.123456'],
    ["timestamp_ns '2024-01-05 23:30:00.000000001'", '2024-01-05 23:30:00.000000001'],
    ["timestamp_ms '1969-12-31 23:59:59.999'", '1969-12-31 23:59:59.999'],
    ["timestamptz '2024-01-05 23:30:00+00'", '2024-01-05 23:30:00Z'],
    ["['a', 'b']", '"[""a"",""b""]"'],
  ])('%s', async (value, text) => {
    // Null beside it: columns that may be null are written in another way.
    expect(await read(`select 1 as i, ${value} as x union all select 2, null order by i`)).toBe(`i,x\n1,${text}\n2,\n`);
  });

  test('one level of nesting has a name, deeper ones become JSON', async () => {
    const query = "select 1 as id, {email: 'a@example.com', total: 1.50::decimal(5, 2), place: {city: 'Fez'}} as buyer";
    expect(await read(`${query} union all select 2, null`)).toBe(
      'id,buyer.email,buyer.total,buyer.place\n1,a@example.com,1.50,"{""city"":""Fez""}"\n2,,,\n',
    );
  });
});

test.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'])('compressed with %s', async (codec) => {
  const rows = Array.from({ length: 500 }, (_, i) => `${i},order ${i % 7},${i}.25\n`);
  const query = "select i as id, 'order ' || (i % 7) as name, (i + 0.25)::decimal(9, 2) as total from range(500) t(i)";
  expect(await read(query, `codec '${codec}'`)).toBe(`id,name,total\n${rows.join('')}`);
});

test('row groups follow one another, in the order of the file', async () => {
  const text = await read('select i as id from range(10000) t(i)', 'row_group_size 2048');
  expect(text).toBe(`id\n${Array.from({ length: 10_000 }, (_, i) => `${i}\n`).join('')}`);
});

describe('what cannot be read is refused', () => {
  test('cut short', async () => {
    const whole = await parquetFile('select 1 as id');
    expect(await refusal(whole.slice(0, -20))).toBe('unreadable');
  });

  test('a mark and nothing behind it', async () => {
    expect(await refusal(new Uint8Array([0x50, 0x41, 0x52, 0x31, 0x15, 0x04]))).toBe('unreadable');
  });

  test('damaged inside', async () => {
    const damaged = await parquetFile('select i as id from range(1000) t(i)');
    damaged.fill(0xff, 4, 200);
    expect(await refusal(damaged)).toBe('unreadable');
  });
});
