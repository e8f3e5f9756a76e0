import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartSpec } from './chart-spec';
import { formatFragment, parseFragment, ANY_SCOPE } from './fragment';
import { decode, encode, type LinkedQuery } from './sql-link';

const packed = (text: string | Buffer) => deflateRawSync(text).toString('base64url');
const noQuestion = () => undefined;

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
const chart: fc.Arbitrary<ChartSpec> = fc.record(
  { mark: fc.constantFrom('bar', 'line', 'dot', 'area'), x: name, y: name, colour: name, facet: name },
  { requiredKeys: ['mark', 'x', 'y'] },
);
const query: fc.Arbitrary<LinkedQuery> = fc.record(
  {
    sql: fc
      .oneof(fc.string({ unit: 'binary', maxLength: 2000 }), fc.string({ unit: 'grapheme', maxLength: 2000 }))
      .filter((sql) => sql.trim() !== ''),
    chart,
  },
  { requiredKeys: ['sql'] },
);

test('a query, packed and unpacked, is the same query, also by way of a fragment', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (any) => {
      const z = await encode(any);
      expect(z).toMatch(/^[\w-]+$/);
      expect(await decode(z)).toEqual({ ok: any });
      const address = { page: 'sql', params: {}, scope: { ...ANY_SCOPE, from: '2024-01-01' }, query: { z } };
      expect(parseFragment(formatFragment(address), noQuestion)).toEqual({ ...address, ignored: [] });
    }),
    { numRuns: 300 },
  );
});

test('a query of some length makes a link of a third of it', async () => {
  const sql = 'select country, count(*) as customers, sum(sales) as sales\nfrom customers\ngroup by country\n'.repeat(
    5,
  );
  expect((await encode({ sql })).length).toBeLessThan(sql.length / 3);
});

describe('whatever stands in a link, unpacking it throws nothing', () => {
  const faults = ['broken', 'too_long', 'too_big', 'not_a_query'];
  test.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 300 })],
    ['letters of base64url', fc.string({ unit: fc.constantFrom(...'AZaz09-_'), maxLength: 300 })],
    ['any bytes, deflated', fc.uint8Array({ maxLength: 300 }).map((bytes) => packed(Buffer.from(bytes)))],
    ['any JSON, deflated', fc.json().map(packed)],
    ['a query with a letter changed', query.map(({ sql }) => packed(JSON.stringify({ sql })).replace(/.$/, 'x'))],
  ])('%s', async (_, strings) => {
    await fc.assert(
      fc.asyncProperty(strings, async (z) => {
        const found = await decode(z);
        if ('fault' in found) expect(faults).toContain(found.fault);
        else expect(Object.keys(found.ok).every((key) => key === 'sql' || key === 'chart')).toBe(true);
        parseFragment(`#/sql?v=1&z=${z}`, noQuestion);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a link may carry', () => {
  test.each([
    ['nothing', '', 'broken'],
    ['no base64url', 'a b', 'broken'],
    ['no whole number of bytes', 'AAAAA', 'broken'],
    ['nothing deflated', Buffer.from('select 1').toString('base64url'), 'broken'],
    ['the end is missing', packed(JSON.stringify({ sql: 'select country from customers' })).slice(0, -8), 'broken'],
    ['no JSON', packed('select 1'), 'broken'],
    ['no UTF-8', packed(Buffer.from([0x22, 0xff, 0x22])), 'broken'],
    ['a list', packed('["select 1"]'), 'not_a_query'],
    ['a query that is no text', packed('{"sql":1}'), 'not_a_query'],
    ['an empty query', packed('{"sql":" \\n"}'), 'not_a_query'],
    ['a query in the prototype', packed('{"__proto__":{"sql":"select 1"}}'), 'not_a_query'],
    ['too many letters', 'A'.repeat(20_000), 'too_long'],
  ])('%s: %s', async (_, z, fault) => {
    expect(await decode(z)).toEqual({ fault });
  });

  test('other keys are dropped and change nothing, however they are called or long', async () => {
    const json = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"sql":"select 1","execute":true,"${'k'.repeat(30_000)}":1}`;
    const found = await decode(packed(json));
    expect(found).toEqual({ ok: { sql: 'select 1' } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([
    '{"mark":"image","x":"a","y":"b","src":"https://example.com"}',
    '{"mark":"bar"}',
    '{"mark":"bar","x":{},"y":"b"}',
    '"bar"',
  ])('a chart that none could draw is left out: %s', async (spec) => {
    expect(await decode(packed(`{"sql":"select 1","chart":${spec}}`))).toEqual({ ok: { sql: 'select 1' } });
  });

  test('a chart has only the keys of one', async () => {
    const spec = '{"mark":"bar","x":"a","y":"b","href":"javascript:alert(1)","title":"x"}';
    const chart = { mark: 'bar', x: 'a', y: 'b' };
    expect(await decode(packed(`{"sql":"select 1","chart":${spec}}`))).toEqual({ ok: { sql: 'select 1', chart } });
  });

  test('64 kB are the most that is unpacked; a bomb ends early', async () => {
    const json = (length: number) => `{"sql":"${'x'.repeat(length - 10)}"}`;
    expect(await decode(packed(json(65_536)))).toHaveProperty('ok');
    expect(await decode(packed(json(65_537)))).toEqual({ fault: 'too_big' });
    const bomb = packed(json(11_000_000));
    expect(bomb.length).toBeLessThan(16_384);
    const start = performance.now();
    expect(await decode(bomb)).toEqual({ fault: 'too_big' });
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('the fragment of a query', () => {
  const parse = (hash: string) => parseFragment(hash, noQuestion);

  test('has the scope in words beside it', async () => {
    const z = await encode({ sql: 'from customers' });
    const scope = { ...ANY_SCOPE, from: '2024-01-01', currency: 'EUR' };
    const link = formatFragment({ page: 'sql', params: {}, scope, query: { z } });
    expect(link).toBe(`#/sql?from=2024-01-01&currency=EUR&v=1&z=${z}`);
  });

  test('may leave out its version; one that is not known, or a length beyond 16 kB, is told', () => {
    expect(parse('#/sql?z=abc')).toMatchObject({ query: { z: 'abc' }, ignored: [] });
    for (const version of ['2', '0', '', '1.0', '__proto__'])
      expect(parse(`#/sql?v=${version}&z=abc`)).toMatchObject({ query: { fault: 'newer_version' }, ignored: [] });
    expect(parse(`#/sql?v=1&z=${'A'.repeat(16_384)}`)).toMatchObject({ query: { fault: 'too_long' } });
  });

  test('belongs to the SQL page, and there is one of it', () => {
    expect(parse('#/data?z=abc')).not.toHaveProperty('query');
    expect(parse('#/data?z=abc').ignored).toEqual(['z=abc']);
    expect(parse('#/sql?z=abc&z=def')).toMatchObject({ query: { z: 'abc' }, ignored: ['z=def'] });
    expect(parse('#/sql')).not.toHaveProperty('query');
  });
});
