import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../../../test/support/node-engine';
import type { Engine } from '../../../engine/engine';
import { tabSeparated } from '../../../engine/cell-text';
import en from '../../../locale/en';
import { formatsFor } from '../../../locale/formats';
import { translator } from '../../../locale/translate';
import { Grid } from './grid.svelte';
import { columnWidths, sortedRows } from './grid-rows';
import { outcome } from './outcome';
import { FILES } from './result-files';
import type { Run } from './run';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const KINDS = `select * from (values
  (1, 9007199254740993, 12.5::decimal(9, 2), -0.0000004::decimal(38, 10), 0.5::double, true, date '2024-02-29',
   timestamp '2024-02-29 23:30:00', '=1+1', ['a', 'b']),
  (2, -1, -0.05, 12345678901234567890.5, null, false, null, null, 'say "hi", no', null),
  (3, null, null, null, -2.25, null, date '1969-12-31', timestamp '1969-12-31 00:00:00', null, [])
) as t(id, big, money, long, share, yes, day, moment, word, list)`;

describe('the rows shown, taken along as', () => {
  test('CSV: quoted, text that a spreadsheet would run disarmed, numbers as they are', async () => {
    const text = await FILES.csv(await engine.own(KINDS)).text();
    expect(text.split('\r\n')).toEqual([
      'id,big,money,long,share,yes,day,moment,word,list',
      '1,9007199254740993,12.5,-4e-7,0.5,true,2024-02-29,2024-02-29T23:30:00,\'=1+1,"[""a"",""b""]"',
      '2,-1,-0.05,12345678901234567890.5000000000,,false,,,"say ""hi"", no",',
      '3,,,,-2.25,,1969-12-31,1969-12-31T00:00:00,,[]',
      '',
    ]);
  });

  test('CSV of all rows: in the form of those shown, however many batches they come in', async () => {
    const all = async (sql: string) => (await engine.exportOwnCsv(sql)).text();
    const many = `select * from (${KINDS}), range(3000) as more(n)`;
    expect(await all(many)).toBe(await FILES.csv(await engine.own(many)).text());
    expect(await all('select 1 as a where false;')).toBe('a\r\n');
  });

  test('JSON: a list of records, with their types', async () => {
    const rows = JSON.parse(await FILES.json(await engine.own(KINDS)).text());
    expect(rows[0]).toMatchObject({ id: 1, big: '9007199254740993', day: '2024-02-29', list: ['a', 'b'] });
    expect(rows[2].list).toEqual([]);
  });

  test('Parquet: every kind to its last digit', async () => {
    const file = await (await FILES.parquet(await engine.own(KINDS))).arrayBuffer();
    const rows = await parquetReadObjects({ file });
    expect(rows[0]).toMatchObject({ id: 1, big: 9007199254740993n, money: 12.5, share: 0.5, yes: true, word: '=1+1' });
    expect(rows[0]!.day).toEqual(new Date('2024-02-29'));
    expect(rows[0]!.moment).toEqual(new Date('2024-02-29T23:30:00Z'));
    expect(rows[1]).toMatchObject({ big: -1n, money: -0.05, share: null, day: null, word: 'say "hi", no' });
    expect(rows[2]!.day).toEqual(new Date('1969-12-31'));
  });

  test('each of them also where there is one row, or none', async () => {
    for (const sql of ['select 1 as one', 'select 1 as one where false']) {
      const result = await engine.own(sql);
      for (const write of [FILES.csv, FILES.json, FILES.parquet]) expect((await write(result)).size).toBeGreaterThan(0);
    }
  });
});

describe('the grid', () => {
  test('sorts each kind by its values, null last both ways, equals as they came', async () => {
    const result = await engine.own(KINDS);
    const order = (name: string, isDown: boolean) =>
      [
        ...sortedRows(
          result,
          result.columns.findIndex((column) => column.name === name),
          isDown,
        ),
      ].map((row) => row + 1);
    expect(order('money', false)).toEqual([2, 1, 3]);
    expect(order('money', true)).toEqual([1, 2, 3]);
    expect(order('day', false)).toEqual([3, 1, 2]);
    expect(order('word', false)).toEqual([1, 2, 3]);
    expect(order('yes', false)).toEqual([2, 1, 3]);
  });

  test('sorts what differs in its last digit only, and what is beyond any calendar', async () => {
    const result = await engine.own(`select * from (values
      (timestamp '2024-01-05 10:00:00.000002', 9007199254740993, 'nan'::double),
      (timestamp '2024-01-05 10:00:00.000001', 9007199254740992, 1),
      ('infinity', 9007199254740994, 'inf'), ('-infinity', -1, '-inf')) as t(moment, big, share)`);
    expect([...sortedRows(result, 0, false)]).toEqual([3, 1, 0, 2]);
    expect([...sortedRows(result, 1, false)]).toEqual([3, 1, 0, 2]);
    expect([...sortedRows(result, 2, true)]).toEqual([0, 2, 1, 3]);
  });

  test('gives every column room for its name', async () => {
    const result = await engine.own("select 1 as a, 'x' as a_column_with_a_long_name, repeat('y', 500) as long");
    const [a, named, long] = columnWidths(result) as [number, number, number];
    expect(a).toBeGreaterThanOrEqual(72);
    expect(named).toBeGreaterThan(a);
    expect(long).toBe(360);
  });

  test('copies cells as lines that a spreadsheet takes, breaks within a cell as spaces', async () => {
    const result = await engine.own("select 1 as a, 'x\ty\nz' as b, null as c");
    expect(tabSeparated(result, [0], [0, 1, 2])).toBe('1\tx y z\t');
  });

  test('shows decimals of a column with their points below each other, and takes them along as they are', async () => {
    const grid = new Grid(
      await engine.own('select unnest([12.5, -3, 0.25, null])::decimal(9, 4) as a, 1.5::double as b'),
    );
    expect([0, 1, 2, 3].map((row) => grid.textAt(row, 0))).toEqual(['12.50', '-3.00', '0.25', undefined]);
    expect(grid.textAt(0, 1)).toBe('1.5');
    expect(tabSeparated(grid.result, [1], [0])).toBe('-3');
    const whole = new Grid(await engine.own('select 3::decimal(9, 4) as a'));
    expect(whole.textAt(0, 0)).toBe('3');
  });

  test('tells all of a cell that is cut, and begins at the one with lines where there is one row', async () => {
    const grid = new Grid(await engine.own('explain select 1'));
    expect([grid.active.column, grid.whole!.split('\n').length > 3]).toEqual([1, true]);
    grid.move({ row: 0, column: 0 }, false);
    expect(grid.whole).toBeUndefined();
    const none = new Grid(await engine.own('select 1 as a where false'));
    expect([none.active.row, none.whole, none.isSelected(0, 0)]).toEqual([-1, undefined, false]);
    expect(new Grid(await engine.own("select 'a' as a, repeat('b', 40) as b")).whole).toBeUndefined();
    expect(new Grid(await engine.own("select repeat('b', 60) as b")).whole).toHaveLength(60);
  });
});

test('of a statement that gives no rows it is told what it has done', async () => {
  const told = async (sql: string) => {
    const run = { sql, values: {}, result: await engine.own(sql) } as unknown as Run;
    return outcome(run, translator(en, 'en', 'ltr'), formatsFor('en-US', null));
  };
  expect(await told('create table kept as from range(1200) as t(n)')).toBe('Done · 1,200 rows');
  expect(await told('create view seen as from kept')).toBe('Done');
  expect(await told('with gone as (select 5 as n) delete from kept using gone where kept.n = gone.n')).toBe(
    'Done · 1 row',
  );
  expect(await told('insert into kept values (1), (2) returning n')).toBe('2 rows');
  expect(await told('select count(*) as "Count" from kept')).toBe('1 row');
  expect(await told('from kept where n < 0')).toBe('0 rows');
  await engine.own('drop view seen');
  expect(await told('drop table kept')).toBe('Done');
});
