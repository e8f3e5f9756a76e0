import { beforeAll, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { rows } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { literal } from '../engine/sql-literal';
import { idSql, isRoundedSql, knownSql, textSql } from './text-cells';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

async function read(expression: string, text: string) {
  const [row] = await rows(engine, `select ${expression} as value from (select ${literal(text)} as text)`);
  return row!.value;
}

test.each([
  ['Mug, blue', 'Mug, blue'],
  ["O'Neil & Sons", "O'Neil & Sons"],
  ["'s Morgens", "'s Morgens"],
  ['  Ann\t', 'Ann'],
  ['\u00a0Ann\u200b', 'Ann'],
  ['   ', null],
  ['\u200f', null],
  ['="000123"', '000123'],
  ["'00000", '00000'],
  ["'+4479", '+4479'],
  ['Tom &amp; Jerry &quot;Ltd&quot; 5&#039;9', 'Tom & Jerry "Ltd" 5\'9'],
  ['5&#39;9&#x27;', "5'9'"],
  ['caf&#xE9; &#233; &#8364; &#128512;', 'café é € 😀'],
  ['&lt;img onerror&gt;', '<img onerror>'],
  ['&amp;lt;', '&lt;'],
  ['&#55555; &#999999999; &#xD800; &#0; &nosuch;', '&#55555; &#999999999; &#xD800; &#0; &nosuch;'],
  ['Jose\u0301', 'José'],
  ['José', 'José'],
])('%j is %j', async (text, value) => {
  expect(await read(textSql('text'), text)).toBe(value);
});

test.each([
  ['000123', '000123'],
  ['576912345678901001\t', '576912345678901001'],
  ['١٠٠١', '1001'],
  ['１００１', '1001'],
  ['۵۲۶۷۳', '52673'],
  ['#1001', '#1001'],
])('the id %j is %j', async (text, value) => {
  expect(await read(idSql('text'), text)).toBe(value);
});

test.each(['NULL', 'N/A', '\\N', 'nan', '#N/A', 'None', '-', '--', '(not set)', 'undefined', 'n.a.', '—'])(
  '%j says that there is nothing',
  async (text) => {
    expect(await read(knownSql('text'), text)).toBeNull();
  },
);

test.each(['Nan Smith', 'Noa', 'undefined@example.com', '(Ann)', 'Ursula', '#1001', '0'])(
  '%j says something',
  async (text) => {
    expect(await read(knownSql('text'), text)).toBe(text);
  },
);

test.each([
  ['5.76912E+17', true],
  ['5,76912E+17', true],
  ['6E+11', true],
  ['5.76912e+17', true],
  ['576912345678901001', false],
  ['E+17', false],
  ['1E+5-A', false],
  ['+447911123456', false],
])('%j went through a spreadsheet: %s', async (text, isRounded) => {
  expect(await read(isRoundedSql('text'), text)).toBe(isRounded);
});
