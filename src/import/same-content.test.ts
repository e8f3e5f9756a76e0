import { expect, test } from 'vitest';
import { isSameContent } from './same-content';

const LONG = 'order id,order date,order total\n'.repeat(300_000);

test.each([
  ['the same bytes', 'a,b\n1,2\n', 'a,b\n1,2\n', true],
  ['one digit apart', 'a,b\n1,2\n', 'a,b\n1,3\n', false],
  ['one line more', 'a,b\n1,2\n', 'a,b\n1,2\n3,4\n', false],
  ['nothing and nothing', '', '', true],
  ['the same over several pieces', LONG, LONG, true],
  ['apart in the last piece', LONG, `${LONG.slice(0, -2)}x\n`, false],
])('%s', async (_, one, other, expected) => {
  expect(await isSameContent(new Blob([one]), new Blob([other]))).toBe(expected);
});
