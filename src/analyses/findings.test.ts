import { expect, test } from 'vitest';
import type { Advice } from './define';
import { byLever } from './findings';

const advice = (lever: Advice['lever'], money: number, days = 0): Advice => ({
  lever,
  money,
  days,
  sentence: `${lever} ${money}`,
});

test('sums of the same people stand under one heading, the largest first, and the third waits', () => {
  const groups = byLever([advice('larger', 40), advice('again', 10), advice('again', 30), advice('again', 20)]);
  expect(groups.map(({ lever }) => lever)).toEqual(['larger', 'again']);
  const [, again] = groups;
  expect(again!.findings.map(({ money }) => money)).toEqual([30, 20]);
  expect(again!.waiting.map(({ money }) => money)).toEqual([10]);
});

test('what could be lost comes after what could be gained, however much it is', () => {
  expect(byLever([advice('keep', 1000), advice('new', 1)]).map(({ lever }) => lever)).toEqual(['new', 'keep']);
});

test('a sum of four years is ranked by what it is a year', () => {
  const [again] = byLever([advice('again', 40, 4 * 365), advice('again', 20, 365), advice('again', 15)]);
  expect(again!.findings.map(({ money }) => money)).toEqual([20, 15]);
  expect(again!.waiting.map(({ money }) => money)).toEqual([40]);
});
