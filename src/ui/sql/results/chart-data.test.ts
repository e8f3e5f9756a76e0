import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../../../test/support/node-engine';
import type { Engine } from '../../../engine/engine';
import { formatsFor } from '../../../locale/formats';
import type { ChartSpec } from '../../../permalink/chart-spec';
import { drawnOf, guessChart, isDrawable } from './chart-data';
import { legendOf, SERIES } from './chart-legend';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

describe('the first guess of a chart', () => {
  const guess = async (sql: string) => guessChart(await engine.own(sql));
  test.each([
    ["select date '2024-01-01' as day, 'x' as word, 1 as n", { mark: 'line', x: 'day', y: 'n' }],
    ["select 'x' as word, 1 as n, 2 as m", { mark: 'bar', x: 'word', y: 'n' }],
    ['select 1 as n, 2 as m', { mark: 'dot', x: 'n', y: 'm' }],
    ['select 2020 + i as year, 5 as sales from range(3) as t(i)', { mark: 'line', x: 'year', y: 'sales' }],
    ['select 2020 - i as year, 5 as sales from range(3) as t(i)', { mark: 'line', x: 'year', y: 'sales' }],
    ['select 3 - i as step, 5 as sales from range(3) as t(i)', { mark: 'dot', x: 'step', y: 'sales' }],
    ["select 2020 as year, null::varchar as country, 'x' as word, 5 as n", { mark: 'line', x: 'year', y: 'n' }],
    [
      "select * from (values (2020, 'x', 5), (2020, 'y', 6)) as t(year, word, n)",
      { mark: 'line', x: 'year', y: 'n', colour: 'word' },
    ],
    [
      'select 2020 + i as year, m as month, 5 as n from range(2) as y(i), range(3) as t(m)',
      { mark: 'line', x: 'month', y: 'n', colour: 'year' },
    ],
    ['select i / 2 as share, 5 as sales from range(3) as t(i)', { mark: 'dot', x: 'share', y: 'sales' }],
    [
      'select 2020 + i as year, w::varchar as word, 5 as n from range(2) as y(i), range(30) as t(w)',
      { mark: 'bar', x: 'word', y: 'n', colour: 'year' },
    ],
    ["select 'x' as order_id, date '2024-01-01' as day, 5 as sales", { mark: 'line', x: 'day', y: 'sales' }],
    ["select 'x' as order_id, 5 as sales", { mark: 'bar', x: 'order_id', y: 'sales' }],
    ["select 'x' as word, 7 as order_key, 5 as sales", { mark: 'bar', x: 'word', y: 'sales' }],
    ["select 'x' as word", undefined],
    ['select 1 as n', undefined],
  ])('%s', async (sql, expected) => {
    expect(await guess(sql)).toEqual(expected);
  });

  test('a chart that names what is not there, or draws words as heights, is not drawn', async () => {
    const { columns } = await engine.own("select 'x' as word, 1 as n");
    expect(isDrawable({ mark: 'bar', x: 'word', y: 'n' }, columns)).toBe(true);
    expect(isDrawable({ mark: 'bar', x: 'word', y: 'word' }, columns)).toBe(false);
    expect(isDrawable({ mark: 'bar', x: 'word', y: 'n', colour: 'gone' }, columns)).toBe(false);
  });
});

describe('what is drawn', () => {
  const drawn = async (spec: Partial<ChartSpec>, sql: string) =>
    drawnOf({ mark: 'line', x: 'x', y: 'y', ...spec }, await engine.own(sql), formatsFor('en-US', null));
  const GAPS =
    "select * from (values (3, 1, 'b'), (1, null, 'a'), (null, 2, 'b'), (2, 'nan'::double, null)) as t(x, y, s)";

  test('a line runs along its axis, with a gap where there is no height', async () => {
    const { data } = await drawn({}, GAPS);
    expect(data.map(({ x, y }) => [x, y])).toEqual([
      [1, NaN],
      [2, NaN],
      [3, 1],
    ]);
  });

  test('dots are where there are both, and infinity is nowhere', async () => {
    expect((await drawn({ mark: 'dot' }, GAPS)).data.map(({ x, y }) => [x, y])).toEqual([[3, 1]]);
    const far = "select unnest(['infinity'::date, '2024-01-05']) as x, 1 as y";
    expect((await drawn({}, far)).data.map(({ x }) => x)).toEqual([new Date('2024-01-05')]);
  });

  test('words, series and facets stand in the order of the rows, what is absent as a dash', async () => {
    const sql = "select * from (values ('z', 1), (null, 2), ('a', 3), ('z', 4)) as t(x, y)";
    const { words, series, facets } = await drawn({ mark: 'bar', colour: 'x', facet: 'x' }, sql);
    expect([words, series, facets]).toEqual(Array(3).fill(['z', '–', 'a']));
  });

  const LAYERS =
    "select * from (values (1, 5, 'a'), (2, 5, 'a'), (3, 5, 'a'), (1, 7, 'b'), (3, null, 'b')) as t(x, y, s)";

  test('a layer that is absent somewhere, or null, is 0 high there; a line is not', async () => {
    const heights = async (mark: 'area' | 'line') =>
      (await drawn({ mark, colour: 's' }, LAYERS)).data
        .filter(({ colour }) => colour === 'b')
        .map(({ x, y }) => [x, y]);
    expect(await heights('area')).toEqual([
      [1, 7],
      [2, 0],
      [3, 0],
    ]);
    expect(await heights('line')).toEqual([
      [1, 7],
      [3, NaN],
    ]);
  });

  test('layers lie in the same order everywhere', async () => {
    const { data, series } = await drawn(
      { mark: 'area', colour: 's' },
      `${LAYERS} union all by name select 2 as x, 1 as y, 'c' as s`,
    );
    expect(data.map(({ colour }) => colour)).toEqual([1, 2, 3].flatMap(() => series));
  });

  test('a series whose words come in another order runs along the axis all the same', async () => {
    const sql =
      "select * from (values ('z', 1, 'a'), ('y', 2, 'a'), ('x', 3, 'a'), ('x', 4, 'b'), ('z', 5, 'b')) as t(x, y, s)";
    const { data } = await drawn({ colour: 's' }, sql);
    expect(data.filter(({ colour }) => colour === 'b').map(({ x }) => x)).toEqual(['z', 'x']);
  });

  test('days under bars are in the reader’s language', async () => {
    expect((await drawn({ mark: 'bar' }, "select date '2024-01-31' as x, 1 as y")).words).toEqual(['Jan 31, 2024']);
  });

  test('of very many words or charts the first are drawn, and it is told', async () => {
    const { data, words, facets, cut } = await drawn(
      { mark: 'bar', facet: 'f' },
      "select 'w' || i as x, 'f' || i % 20 as f, i as y from range(300) as t(i)",
    );
    expect([words!.length, facets.length, data.length]).toEqual([100, 12, 60]);
    expect(cut).toEqual([
      { name: 'x', count: 300, most: 100 },
      { name: 'f', count: 20, most: 12 },
    ]);
  });
});

test('the legend has a line more where one is full, and counts the series without a colour of their own', () => {
  const series = Array.from({ length: 20 }, (_, i) => `series number ${i}`);
  const { names, height } = legendOf(series, 400);
  expect(names.map(({ name }) => name)).toEqual([...series.slice(0, SERIES.length), '+12']);
  expect(Math.max(...names.map(({ x, name }) => x + 7.5 * name.length))).toBeLessThan(400);
  expect(new Set(names.map(({ y }) => y)).size * 20).toBe(height);
});
