import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { lineNumbers } from './line-numbers';
import { planFile } from './plan';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

/** The line of every unread cell, beside its text. */
async function unreadLines(text: string): Promise<[number, unknown][]> {
  await loadModel(engine, [text]);
  const cells = await rows(engine, 'from unread_cells order by record');
  const lines = await lineNumbers(
    await planFile(new Blob([text])),
    cells.map(({ record }) => record as number),
  );
  return cells.map(({ value }, i) => [lines[i]!, value]);
}

const header = 'order id,order date,customer id,order total,note\n';

test('the line is the one an editor shows, after blank lines and quoted line ends', async () => {
  const text = `${header}1,monday,ann,1,\n\n\n2,2024-01-06,bob,2,"left\nat the ""back""\n\ndoor"\n3,tuesday,cyd,3,"5"" pipe"\n4,friday,dan,4,\n`;
  expect(await unreadLines(text)).toEqual([
    [2, 'monday'],
    [9, 'tuesday'],
    [10, 'friday'],
  ]);
});

test('lines above the header count', async () => {
  const text = `Shop report\n"All\norders"\n\n${header}\n1,2024-01-05,ann,10,\n2,monday,bob,2,\n`;
  expect(await unreadLines(text)).toEqual([[8, 'monday']]);
});

test('CRLF is one line end, and a quote inside a cell opens nothing', async () => {
  const text = `${header}1,2024-01-05,ann,10,5" pipe\n\n2,2024-01-06,bob,20, "two\nlines"\n3,x,cyd,3,\n`;
  const expected = [[6, 'x']];
  expect(await unreadLines(text)).toEqual(expected);
  expect(await unreadLines(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(await unreadLines(text.replaceAll('\n', '\r'))).toEqual(expected);
});

test('a file aligned with spaces', async () => {
  const text =
    'customer_id date number_of_cds dollar_value\n\n00001 19970101 1 11.77\n\n\n00002 19970230 1 12.00\n  \n00003 19970103 1 x\n';
  expect(await unreadLines(text)).toEqual([
    [6, '19970230'],
    [8, 'x'],
  ]);
});

test('a file without a header, and one that begins with a byte order mark', async () => {
  expect(await unreadLines('1,2024-01-05,a@example.com,10.50\n2,monday,a@example.com,2\n')).toEqual([[2, 'monday']]);
  expect(await unreadLines(`\ufeff${header}1,monday,ann,1,\n2,2024-01-06,bob,2,\n`)).toEqual([[2, 'monday']]);
});

test('wherever blank lines and quoted line ends fall, each record is found on its line', async () => {
  const note = fc.stringMatching(/^[a-c ,"\n]{0,8}$/);
  const record = fc.tuple(note, fc.nat({ max: 2 }));
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 12 }), async (records) => {
      let text = `${header}x,2024-01-05,ann,1,\n`;
      const lines = records.map(([content, blanks], i) => {
        text += '\n'.repeat(blanks);
        const line = text.split('\n').length;
        text += `${i},unread ${i},ann,1,"${content.replaceAll('"', '""')}"\n`;
        return [line, `unread ${i}`];
      });
      expect(await unreadLines(text)).toEqual(lines);
    }),
    { numRuns: 25 },
  );
});
