import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../../test/support/node-engine';
import { rows } from '../../../test/support/shop';
import type { Engine } from '../../engine/engine';
import { literal } from '../../engine/sql-literal';
import { timeSql, zonedSql, zoneNamed, type DateStyle } from '.';
import { clockOf } from './time-zones';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

/** Texts as times on the clock of a zone; with `column`, each text is followed by `|` and its cell of the zone column. */
async function zoned(zone: string, texts: readonly string[], options: { style?: DateStyle; names?: string[] } = {}) {
  const { style = 'iso', names } = options;
  const column = names && { text: "split_part(line, '|', 2)", names };
  const sql = zonedSql(timeSql('text', style), 'text', zone, column);
  const from = `(select *, split_part(line, '|', 1) as text from (select unnest(${literal(texts)}) as line))`;
  const found = await rows(engine, `select ${sql} as value from ${from}`);
  return found.map(({ value }) => (value instanceof Date ? value.toISOString().slice(0, 16).replace('T', ' ') : value));
}

describe('times that say their offset go to the shop’s clock', () => {
  test.each([
    ['Asia/Riyadh', '2024-01-05 23:30:00 -0500', '2024-01-06 07:30'],
    ['America/New_York', '2024-01-05 23:30:00 -0500', '2024-01-05 23:30'],
    ['America/New_York', '2024-01-06T04:30:00Z', '2024-01-05 23:30'],
    ['America/New_York', '2024-07-06T03:30:00Z', '2024-07-05 23:30'],
    ['UTC', '2024-01-05T23:30:00+05:30', '2024-01-05 18:00'],
    ['Asia/Kolkata', '2024-01-05 18:00:00 UTC', '2024-01-05 23:30'],
    ['Asia/Kolkata', '2024-01-05 18:00 UTC', '2024-01-05 23:30'],
    ['UTC', 'Jan 5, 2024 11:30:00 PM PST', '2024-01-06 07:30'],
    ['UTC', 'Jul 5, 2024 11:30:00 PM PDT', '2024-07-06 06:30'],
    ['UTC', '5. Juli 2024 23:30 MESZ', '2024-07-05 21:30'],
    ['UTC', '2024-01-05 23:30:00 GMT+0300', '2024-01-05 20:30'],
    ['UTC', '2024-01-05 23:30:00.123+03', '2024-01-05 20:30'],
    ['UTC', '20240105T233000Z', '2024-01-05 23:30'],
    ['America/New_York', '1704427200', '2024-01-04 23:00'],
    ['America/New_York', '1704427200000', '2024-01-04 23:00'],
  ])('in %s, %s is %s', async (zone, text, time) => {
    expect(await zoned(zone, [text])).toEqual([time]);
  });

  test.each([
    ['2024-01-05 23:30:00', '2024-01-05 23:30'],
    ['2024-01-05', '2024-01-05 00:00'],
    ['2024-01-05 11:30 PM', '2024-01-05 23:30'],
    ['2024-01-05 23:30 XYZ', '2024-01-05 23:30'],
    ['45297.5', '2024-01-06 12:00'],
    ['soon', null],
  ])('%s says none and is the shop’s own', async (text, time) => {
    expect(await zoned('Asia/Tokyo', [text])).toEqual([time]);
  });
});

describe('a column of zones', () => {
  test.each([
    ['2024-01-05 23:30|Europe/Berlin', '2024-01-05 22:30'],
    ['2024-07-05 23:30|Europe/Berlin', '2024-07-05 21:30'],
    ['2024-07-05 23:30|Eastern Time (US & Canada)', '2024-07-06 03:30'],
    ['2024-01-05 23:30|PST', '2024-01-06 07:30'],
    ['2024-01-05 23:30|+0530', '2024-01-05 18:00'],
    ['2024-01-05 23:30|Atlantis', '2024-01-05 23:30'],
    ['2024-01-05 23:30|', '2024-01-05 23:30'],
    // The clock jumps over 02:30, and shows it twice.
    ['2024-03-31 02:30|Europe/Berlin', '2024-03-31 01:30'],
    ['2024-03-31 03:00|Europe/Berlin', '2024-03-31 01:00'],
    ['2024-10-27 02:30|Europe/Berlin', '2024-10-27 00:30'],
    ['2024-10-27 03:00|Europe/Berlin', '2024-10-27 02:00'],
  ])('in UTC, %s is %s', async (text, time) => {
    expect(await zoned('UTC', [text], { names: ['Europe/Berlin', 'Eastern Time (US & Canada)', 'Atlantis'] })).toEqual([
      time,
    ]);
  });

  test('shop systems have names of their own for zones', () => {
    expect(zoneNamed('Pacific Time (US & Canada)')).toBe('America/Los_Angeles');
    expect(zoneNamed('Tokyo')).toBe('Asia/Tokyo');
    expect(zoneNamed('America/Los_Angeles')).toBe('America/Los_Angeles');
    expect(zoneNamed('PST')).toBeUndefined();
    expect(zoneNamed('')).toBeUndefined();
  });
});

test('the clock of Berlin is set forward and back once a year', () => {
  const { first, transitions } = clockOf('Europe/Berlin');
  expect(first).toBe(60);
  const of2024 = transitions.filter(({ at }) => new Date(at).getUTCFullYear() === 2024);
  expect(of2024).toEqual([
    { at: Date.UTC(2024, 2, 31, 1), before: 60, after: 120 },
    { at: Date.UTC(2024, 9, 27, 1), before: 120, after: 60 },
  ]);
});

const ZONES = [
  'America/New_York',
  'Europe/London',
  'Asia/Riyadh',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
];
test.each(ZONES)('any moment from 1990 to 2037 has in %s the wall clock that the browser shows', async (zone) => {
  const format = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  const moments = fc.array(fc.date({ min: new Date('1990-01-02'), max: new Date('2037-12-30'), noInvalidDate: true }), {
    minLength: 200,
    maxLength: 200,
  });
  const aroundChanges = clockOf(zone).transitions.flatMap(({ at }) => [new Date(at - 60_000), new Date(at)]);
  await fc.assert(
    fc.asyncProperty(moments, async (list) => {
      const all = [...list, ...aroundChanges];
      const texts = all.map((moment) => `${moment.toISOString().slice(0, 19)}Z`);
      expect(await zoned(zone, texts)).toEqual(all.map((moment) => format.format(moment)));
    }),
    { numRuns: 2 },
  );
});
