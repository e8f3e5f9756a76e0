import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokens } from './lexer';
import { splitStatements, statementKind } from './statements';

const texts = (sql: string) => splitStatements(sql).map((statement) => statement.sql);

test.each([
  ['select 1; select 2;', ['select 1', 'select 2']],
  ["select ';' as a; select $$;$$", ["select ';' as a", 'select $$;$$']],
  ['select 1 -- a; b\n; select 2', ['select 1 -- a; b', 'select 2']],
  ['/* first; */ select 1', ['/* first; */ select 1']],
  ['select ";" from t', ['select ";" from t']],
  [' ;; \n; -- nothing but a remark', []],
  ['', []],
])('%s is cut where a statement ends', (sql, expected) => {
  expect(texts(sql)).toEqual(expected);
});

test('a statement knows its place in the text', () => {
  const text = ' select 1 ;\n from t ';
  expect(splitStatements(text).map(({ start, end }) => text.slice(start, end))).toEqual(['select 1', 'from t']);
});

test('any text is cut into pieces that give it whole again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...tokens(text)].map((token) => token.text).join('')).toBe(text);
    }),
  );
});

test.each([
  '-- why\nselect 1',
  '(select 1)',
  'PIVOT t on a',
  'from t',
  'with x as (select 1) from x',
  'with x as (select 1), insert as (select 2) (from x)',
  'with recursive update(delete) as (select 1) select * from update',
  "select E'a\\nb', e'\\x41'",
])('%s reads', (sql) => expect(statementKind(sql)).toBe('reads'));
test.each([
  'create table x as select 1',
  'Drop table x',
  'insert into x values (1)',
  'with x(a) as (select 1) insert into t from x',
  'explain analyze with x as materialized (from t), y as (from x) delete from t',
])('%s writes', (sql) => expect(statementKind(sql)).toBe('writes'));
test.each([
  "attach ':memory:' as x",
  'detach store',
  'use store',
  'set threads = 4',
  'pragma version',
  'commit',
  '',
  'select 1; select 2',
  "select E'\\'; commit; --'",
  "select E'a'\n'\\\\'",
])('%s is refused', (sql) => expect(() => statementKind(sql)).toThrow());
