import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANALYSES } from '../../src/analyses';
import type { Lever } from '../../src/analyses/define';
import type { Engine } from '../../src/engine/engine';
import { openTestEngine } from '../support/node-engine';
import { loadShop, setScope } from '../support/shop';
import { adviceOf } from '../support/telling';

const messageFiles = import.meta.glob<Record<string, string>>('../../src/analyses/*/messages.*.ts', {
  eager: true,
  import: 'default',
});
const sample = (name: string) => new Blob([readFileSync(new URL(`../../sample-data/${name}`, import.meta.url))]);

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

/** Every advice of the shop in whole money; each is a sentence of its page that states its sum, in both languages. */
async function found(scope = {}): Promise<Record<string, [Lever, number]>> {
  await setScope(engine, { money: 'net', ...scope });
  const advices: Record<string, [Lever, number]> = {};
  for (const { id, analysis } of ANALYSES) {
    for (const locale of ['ar', 'en'] as const) {
      const messages = messageFiles[`../../src/analyses/${id}/messages.${locale}.ts`]!;
      const advice = await adviceOf(engine, analysis, messages, {}, locale);
      if (advice) advices[id] = [advice.lever, Math.round(advice.money)];
    }
  }
  return advices;
}

describe('linen shop', () => {
  beforeAll(() => loadShop(engine, [sample('linen-shop.csv.gz')]));

  test('what to do next, by what it works on', async () => {
    expect(await found()).toEqual({
      rfm: ['again', 26142],
      large_orders: ['keep', 4561],
      aov_bands: ['larger', 39080],
      order_values: ['larger', 15303],
      repeat_customers: ['again', 84139],
      repeat_within: ['again', 11999],
      order_ladder: ['again', 4394],
      time_to_next_order: ['again', 13358],
      winback: ['again', 42462],
    });
  });

  test('in half a year in which nobody of the best fell silent, the sum is of those who are slipping', async () => {
    expect((await found({ from: '2024-01-01', to: '2024-06-30' })).rfm).toEqual(['again', 5010]);
  });
});

describe('gift shop, whose file begins nine days before its last year', () => {
  beforeAll(() => loadShop(engine, [sample('uk-gift-shop.csv.gz')]));

  test('nothing is advised of groups on a day with so few orders before it, nor of its first season', async () => {
    const advices = await found();
    expect(advices).toMatchObject({ cohorts: ['new', 6794], winback: ['again', 325679] });
    expect(advices).not.toHaveProperty('rfm_migration');
    expect(advices).not.toHaveProperty('holiday_buyers');
  });
});
