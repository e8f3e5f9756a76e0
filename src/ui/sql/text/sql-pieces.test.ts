import { expect, test } from 'vitest';
import { aside, plainSight, sqlPieces } from './sql-pieces';

test('what is hidden, or would turn the text round, stands by its number', () => {
  expect(plainSight('a\u202eb\u200f\u0000c')).toBe('aU+202EbU+200FU+0000c');
  expect(plainSight('می\u200cخواهم\nقيمة')).toBe('می\u200cخواهم\nقيمة');
  expect(sqlPieces("'\u202e'").map(({ text }) => text)).toEqual(["'", 'U+202E', "'"]);
});

test('in a sentence it is kept apart, and cannot end that itself', () => {
  expect(aside('x\u2069\u202e')).toBe('\u2068xU+2069U+202E\u2069');
  expect(aside('\u00a0')).toBe('\u2068U+00A0\u2069');
});
