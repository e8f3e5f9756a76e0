import * as Plot from '@observablehq/plot';
import { expect, test } from 'vitest';
import { waterfall, type Step } from './waterfall';

const COLOUR = { line: '#ccc', quiet: '#666' };
const step = (name: string): Step => ({ start: 0, end: 1, name, value: '-4,014,965.85', isSum: false, fill: '#000' });

/** The texts at the left of a waterfall, with how far down each stands, and the tops of the bars. */
function drawn(names: string[], width: number) {
  const marks = waterfall(names.map(step), { plot: Plot, width, colour: COLOUR }).marks as unknown as {
    data: unknown[];
  }[];
  const data = marks.flatMap((mark) => mark.data ?? []).filter((each) => each instanceof Object);
  return {
    words: data.filter((each): each is { text: string; at: number } => 'text' in each),
    tops: [...new Set(data.flatMap((each) => ('top' in each ? [Number(each.top)] : [])))],
  };
}

test('a name without room beside its value goes on in lines of its own, all of them above its bar and below the one before', () => {
  const long = 'Totals written on more than one line of an order';
  const { words, tops } = drawn(['All rows', long, 'Net sales'], 358);
  const own = words.filter(({ text }) => long.includes(text));
  expect(own.length).toBeGreaterThan(1);
  expect(own.map(({ text }) => text).join(' ')).toBe(long);
  for (const { at } of own) expect(at > tops[0]! && at < tops[1]!).toBe(true);
  expect(drawn([long], 900).words.map(({ text }) => text)).toEqual([long]);
});
