import { expect, test } from 'vitest';
import { formatSql, samePlace } from './format-sql';

test.each([
  '|select a,b from o',
  'select a,|b from o',
  'select a,b fr|om o',
  'select a,b from o|',
  'select  |a,b from o',
])('the caret stays between the same signs: %s', (marked) => {
  const place = marked.indexOf('|');
  const text = marked.replace('|', '');
  const formatted = formatSql(text);
  const at = samePlace(text, formatted, place);
  const ahead = (all: string, end: number) => all.slice(0, end).replace(/\s/g, '');
  expect(ahead(formatted, at)).toBe(ahead(text, place));
});
