import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SavedQuery } from '../saved-queries.svelte';
import { queriesIn, queryFile } from './query-file';

const chart = { mark: 'bar', x: 'country', y: 'sales' } as const;
const back = (queries: SavedQuery[]) => queriesIn(queryFile(queries), 'mine.sql');

test('saved queries come back from their file, with their charts, and are not vouched for', () => {
  const queries = [
    { name: 'One', sql: '-- what it is\nselect 1;\n\nselect 2', chart },
    { name: 'Two', sql: '-- @query not a name\nselect 3;', chart: undefined },
  ];
  expect(back(queries)).toEqual(queries.map((query) => ({ ...query, isUntrusted: true })));
});

test('any text comes back as it was', () => {
  const line = fc.constantFrom('select 1', '-- @query x', '-- @@query', '-- @chart {}', '', ';', '  -- note', "'a\nb'");
  const sql = fc.array(line, { minLength: 1 }).map((lines) => lines.join('\n').trim());
  fc.assert(
    fc.property(sql, (text) => {
      fc.pre(!/(^|\n);$/.test(text) && text !== '');
      expect(back([{ name: 'One', sql: text }]).map((query) => query.sql)).toEqual([text]);
    }),
  );
});

test('any other SQL is one query under the name of its file; an empty file holds none', () => {
  expect(queriesIn('select 1;\r\nselect 2;\r\n', 'Report.SQL')).toEqual([
    { name: 'Report', sql: 'select 1;\nselect 2;', chart: undefined, isUntrusted: true },
  ]);
  expect(queriesIn('\n\n', 'empty.sql')).toEqual([]);
  expect(queriesIn('-- @query A\n-- @chart {"mark":"script"}\nfrom orders', 'a.sql')[0]).toMatchObject({
    name: 'A',
    chart: undefined,
  });
});
