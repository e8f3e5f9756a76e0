import { expect, test } from 'vitest';
import { fitting, keys, tiles } from './treemap';

const FRAME = { x: 0, y: 0, width: 300, height: 200 };

test('tiles fill the frame without a gap, each as large as its area', () => {
  const areas = [6, 6, 4, 3, 2, 2, 1];
  const placed = tiles(areas, FRAME);
  placed.forEach((tile, i) => expect(tile.width * tile.height).toBeCloseTo((areas[i]! / 24) * 300 * 200, 6));
  for (const tile of placed) {
    expect(tile.x >= 0 && tile.y >= 0).toBe(true);
    expect(tile.x + tile.width).toBeLessThanOrEqual(300 + 1e-9);
    expect(tile.y + tile.height).toBeLessThanOrEqual(200 + 1e-9);
  }
  // None lies over another.
  const overlap = (a: number, aSize: number, b: number, bSize: number) =>
    Math.min(a + aSize, b + bSize) - Math.max(a, b);
  placed.forEach((one, i) =>
    placed.slice(i + 1).forEach((other) => {
      const area = Math.min(
        overlap(one.x, one.width, other.x, other.width),
        overlap(one.y, one.height, other.y, other.height),
      );
      expect(area).toBeLessThan(1e-6);
    }),
  );
});

test('tiles stay near squares', () => {
  const worst = Math.max(
    ...tiles([6, 6, 4, 3, 2, 2, 1], FRAME).map(({ width, height }) => Math.max(width / height, height / width)),
  );
  expect(worst).toBeCloseTo(25 / 9, 9);
});

test('one group fills the frame, none leaves it empty', () => {
  expect(tiles([5], FRAME)).toEqual([FRAME]);
  expect(tiles([], FRAME)).toEqual([]);
});

test('a tile holds as many lines as fit, broken between words, and none where a word is too long', () => {
  const lines = ['Best who left', '12% of sales'];
  expect(fitting(lines, { ...FRAME, width: 150, height: 60 })).toBe('Best who left\n12% of sales');
  expect(fitting(lines, { ...FRAME, width: 80, height: 60 })).toBe('Best who\nleft');
  expect(fitting(lines, { ...FRAME, width: 40, height: 60 })).toBe('');
  expect(fitting(lines, { ...FRAME, width: 150, height: 12 })).toBe('');
});

test('a group whose tile is too small has its name below, left of a line that no other name crosses', () => {
  const areas = [60, 30, 2, 1, 0.01];
  const named = keys(tiles(areas, FRAME).map((tile, i) => ({ tile, lines: [`Group ${i}`, 'of all', 'of sales'] })));
  expect(named.map(({ of }) => of.lines[0]).sort()).toEqual(['Group 2', 'Group 3', 'Group 4']);
  for (const [i, { of, x, from, text }] of named.entries()) {
    expect(x >= of.tile.x && x <= of.tile.x + of.tile.width).toBe(true);
    expect(from >= of.tile.y && from <= of.tile.y + of.tile.height).toBe(true);
    expect(text).toContain(of.lines[0]);
    if (i > 0) expect(x).toBeGreaterThan(named[i - 1]!.x);
  }
});
