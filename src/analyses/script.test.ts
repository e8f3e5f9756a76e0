import { expect, test } from 'vitest';
import { isForScript } from './script';

test.each([
  ['select 1;\n.shell touch x', false],
  ['-- a note\n.shell touch x', false],
  ["select ';\n.shell touch x\n'", false],
  ['select $$;\r\n.shell touch x$$', false],
  ['/*\n.shell touch x\n*/ select 1', false],
  ["copy (from all_customers) to 'https://example.com/x.csv'", false],
  ["select 1; attach 'x.db'", false],
  ["select e'a\\'; copy (select 1) to ''x'' --'", false],
  ['create table mine as from orders; select 0.5 -- .5', true],
  ['from orders\n  .5', true],
])('%j may stand in a script: %s', (text, expected) => {
  expect(isForScript(text)).toBe(expected);
});
