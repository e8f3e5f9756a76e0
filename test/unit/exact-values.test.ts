import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import type { Result } from '../../src/engine/result';
import { cellText, tabSeparated } from '../../src/engine/cell-text';
import { FILES } from '../../src/ui/sql/results/result-files';
import { openTestEngine } from '../support/node-engine';

/** A value in SQL, the type that is shown, and the text that it is shown, copied and exported as. */
const VALUES: [sql: string, type: string, text: string][] = [
  ["timestamp '2024-01-31 23:30:00.123456'", 'TIMESTAMP', '2024-01-31T23:30:00.123456'],
  ["timestamp_ns '2024-01-31 23:30:00.123456789'", 'TIMESTAMP_NS', '2024-01-31T23:30:00.123456789'],
  ["timestamp_ns '1969-12-31 23:59:59.999999999'", 'TIMESTAMP_NS', '1969-12-31T23:59:59.999999999'],
  ["timestamp_ms '2024-01-31 23:30:00.12'", 'TIMESTAMP_MS', '2024-01-31T23:30:00.120'],
  ["timestamp_s '2024-01-31 23:30:00'", 'TIMESTAMP_S', '2024-01-31T23:30:00'],
  ["timestamptz '2024-01-31 23:30:00.000001+02'", 'TIMESTAMP WITH TIME ZONE', '2024-01-31T21:30:00.000001Z'],
  ["timestamp '294247-01-10 04:00:54.775806'", 'TIMESTAMP', '294247-01-10T04:00:54.775806'],
  ["timestamp '0044-03-15 (BC) 10:00:00.000001'", 'TIMESTAMP', '0044-03-15 (BC) 10:00:00.000001'],
  ["'-infinity'::timestamp", 'TIMESTAMP', '-infinity'],
  ["date '2024-02-29'", 'DATE', '2024-02-29'],
  ["date '10000-01-01'", 'DATE', '10000-01-01'],
  ["date '0044-03-15 (BC)'", 'DATE', '0044-03-15 (BC)'],
  ["date '300000-03-04'", 'DATE', '300000-03-04'],
  ["'infinity'::date", 'DATE', 'infinity'],
  ["time '10:11:12.000001'", 'TIME', '10:11:12.000001'],
  ["time '24:00:00'", 'TIME', '24:00:00'],
  ["time_ns '10:11:12.123456789'", 'TIME_NS', '10:11:12.123456789'],
  ["timetz '10:11:12.5+02'", 'TIME WITH TIME ZONE', '10:11:12.5+02'],
  ["interval '14 months 2 days -3.000001 seconds'", 'INTERVAL', '1 year 2 months 2 days -00:00:03.000001'],
  ['to_microseconds(9007199254740993)', 'INTERVAL', '2501999:47:34.740993'],
  ['9007199254740993', 'BIGINT', '9007199254740993'],
  ['18446744073709551615::ubigint', 'UBIGINT', '18446744073709551615'],
  ['4294967295::uinteger', 'UINTEGER', '4294967295'],
  ['(-128)::tinyint', 'TINYINT', '-128'],
  ['(-12345678901234567890123456789012345678)::hugeint', 'HUGEINT', '-12345678901234567890123456789012345678'],
  ['340282366920938463463374607431768211455::uhugeint', 'UHUGEINT', '340282366920938463463374607431768211455'],
  ["'123456789012345678901234567890123456789012'::bignum", 'BIGNUM', '123456789012345678901234567890123456789012'],
  [
    "'1234567890123456789012345678.1234567890'::decimal(38, 10)",
    'DECIMAL(38,10)',
    '1234567890123456789012345678.1234567890',
  ],
  ["'0.1234567890123456'::decimal(18, 16)", 'DECIMAL(18,16)', '0.1234567890123456'],
  ["'0.9007199254740993'::decimal(18, 16)", 'DECIMAL(18,16)', '0.9007199254740993'],
  ['-0.05::decimal(9, 2)', 'DECIMAL(9,2)', '-0.05'],
  ['0.1::float', 'FLOAT', '0.1'],
  ['0.1::double', 'DOUBLE', '0.1'],
  ["'nan'::double", 'DOUBLE', 'NaN'],
  ["'-inf'::float", 'FLOAT', '-Infinity'],
  ['true', 'BOOLEAN', 'true'],
  ["'5b0c9c6e-7e1f-4c3c-8f1e-3f1b8a0f7e11'::uuid", 'UUID', '5b0c9c6e-7e1f-4c3c-8f1e-3f1b8a0f7e11'],
  ["'a\\x00\\x22 ~\\xFF'::blob", 'BLOB', 'a\\x00\\x22 ~\\xFF'],
  ["'0101'::bit", 'BIT', '0101'],
  ['\'é, "ü"\'', 'VARCHAR', 'é, "ü"'],
  ["'low'::enum('low', 'high')", "ENUM('low', 'high')", 'low'],
  ['union_value(n := 1.5)', 'UNION(n DECIMAL(2,1))', '1.5'],
];

/** What comes back from Parquet with another type. */
const IN_PARQUET: Record<string, string> = {
  TIMESTAMP_MS: 'TIMESTAMP',
  TIMESTAMP_S: 'TIMESTAMP',
  HUGEINT: 'DECIMAL(38,0)',
  ...Object.fromEntries(
    ['TIME_NS', 'TIME WITH TIME ZONE', 'INTERVAL', 'UHUGEINT', 'BIGNUM', 'BIT', 'ENUM', 'UNION'].map((type) => [
      type,
      'VARCHAR',
    ]),
  ),
};

/** What lies inside of other values, as JSON. */
const NESTED: [sql: string, text: string][] = [
  ["[timestamp '2024-01-31 10:00:00.000001', null]", '["2024-01-31T10:00:00.000001",null]'],
  ["array_value(date '2024-01-31', '-infinity'::date)", '["2024-01-31","-infinity"]'],
  ["{'a b': 9007199254740993, 'd': [1.50::decimal(9, 2)]}", '{"a b":"9007199254740993","d":[1.5]}'],
  ["row(1, 'x')", '[1,"x"]'],
  ["map {date '2024-01-31': 'x', date '2024-02-01': null}", '{"2024-01-31":"x","2024-02-01":null}'],
  ["[map {'b': 1}, map {'c': 2, 'a': 3}]", '[{"b":1},{"c":2,"a":3}]'],
  ["{'e': 'low'::enum('low'), 'bit': '01'::bit, 'u': [union_value(n := 2)]}", '{"e":"low","bit":"01","u":["2"]}'],
  ["map {'low'::enum('low'): interval 1 day}", '{"low":"1 day"}'],
  ["row('low'::enum('low'), 1)", '(low, 1)'],
];

const ALL = [...VALUES.map(([sql, , text]) => [sql, text]), ...NESTED] as [sql: string, text: string][];
const cells = (write: (sql: string) => string) => ALL.map(([sql], i) => `${write(sql)} as c${i}`).join(', ');

let engine: Engine;
let result: Result;
beforeAll(async () => {
  engine = await openTestEngine();
  // Absent in the row before and after, so that no cell is read a row too early or too late.
  const absent = (n: number) => `select ${n}, ${cells(() => 'null')}`;
  const rows = `select 1 as n, ${cells((sql) => sql)} union all ${absent(0)} union all ${absent(2)}`;
  result = await engine.own(`select * exclude n from (${rows}) order by n`);
});

const texts = ALL.map(([, text]) => text);
const columns = ALL.map((_, i) => i);

test('every value is shown and copied to its last digit, and nothing where there is none', () => {
  expect(columns.map((column) => cellText(result, 1, column))).toEqual(texts);
  expect(tabSeparated(result, [1], columns).split('\t')).toEqual(texts);
  expect(
    columns.flatMap((column) => [result.cell(0, column), result.cell(2, column)]).filter((cell) => cell !== null),
  ).toEqual([]);
});

test('the column says its type as DuckDB names it', () => {
  expect(result.columns.map(({ sqlType }) => sqlType).slice(0, VALUES.length)).toEqual(VALUES.map(([, type]) => type));
});

test('what is shown reads back as the same value', async () => {
  const same = VALUES.map(([sql, type, text]) => {
    const read = `'${text.replaceAll("'", "''")}'::${type.startsWith('UNION') ? 'VARCHAR' : type}`;
    return `(${read})::varchar = (${sql})::varchar`;
  });
  const { rows } = await engine.run(`select unnest([${same.join(', ')}]) as is_same`);
  expect(VALUES.filter((_, i) => rows[i]!.is_same !== true)).toEqual([]);
});

test('a link’s query gives the same', async () => {
  const asked = await engine.ask(`select ${cells((sql) => sql)}`);
  expect(columns.map((column) => cellText(asked, 0, column))).toEqual(texts);
});

describe('taken along, every value is there to its last digit, as', () => {
  test('CSV', async () => {
    const [, , line] = (await FILES.csv(result).text()).split('\r\n');
    const cells = [...line!.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)];
    const read = cells.map(([, quoted, bare]) => bare ?? quoted!.replaceAll('""', '"'));
    // What begins like a formula and is no number or day is disarmed.
    expect(read).toEqual(
      texts.map((text, i) => (result.columns[i]!.type === 'text' ? text.replace(/^-/, "'-") : text)),
    );
  });

  test('JSON', async () => {
    const [, row] = JSON.parse(await FILES.json(result).text());
    const text = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
    expect(Object.values(row as object).map(text)).toEqual(texts);
  });

  test('Parquet, which native DuckDB reads with the types it can hold', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'regulars-')), 'query.parquet');
    writeFileSync(path, Buffer.from(await (await FILES.parquet(result)).arrayBuffer()));
    const native = await (await DuckDBInstance.create(':memory:')).connect();
    await native.run("set timezone = 'UTC'");
    const read = async (sql: string) => (await native.runAndReadAll(sql)).getRowsJson();
    // The fields of a row() have got names.
    const written = columns.filter((i) => texts[i] !== '[1,"x"]');
    const rows = await read(`select ${written.map((i) => `c${i}::varchar`).join(', ')} from '${path}'`);
    const here = await engine.run(`select ${cells((sql) => `(${sql})::varchar`)}`);
    expect(rows[1]).toEqual(written.map((i) => here.rows[0]![`c${i}`]));
    expect([rows[0], rows[2]].flat().filter((cell) => cell !== null)).toEqual([]);
    const types = await read(`select column_type from (describe from '${path}')`);
    expect(types.flat().slice(0, VALUES.length)).toEqual(
      VALUES.map(([, type]) => IN_PARQUET[type.replace(/\(.*/, '')] ?? type),
    );
  });
});
