import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadShippedOrders, rows, setScope } from '../../../test/support/shop';
import { paramDefaults, resultsOf, tell, telling } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const shop = (lines: string[]) => loadShippedOrders(engine, lines);

/** Files that begin long before the customers come know that these are new. */
const LONG_BEFORE = '2021-01-01,,1,0,0';

describe('two customers won with a discount and two at full price', () => {
  beforeAll(() =>
    shop([
      LONG_BEFORE,
      '2024-01-01,ann@example.com,100,10,0',
      '2024-01-05,ann@example.com,50,0,0',
      '2024-01-01,bob@example.com,100,20,0',
      '2024-01-06,bob@example.com,40,5,0',
      '2024-03-01,bob@example.com,100,0,0',
      '2024-01-02,cyd@example.com,60,0,0',
      '2024-01-02,dan@example.com,40,0,0',
      '2024-01-12,dan@example.com,20,0,0',
      '2024-02-25,eve@example.com,500,5,0',
    ]),
  );

  test('later orders inside the days, of customers old enough', async () => {
    const found = await rows(engine, 'from first_order_discounts(horizon := 10)');
    expect(
      found.map((row) => [row.won_with, row.customer_count, row.repeat_share, row.full_price_share, row.mean_sales]),
    ).toEqual([
      ['discount', 2, 1, 0.5, 127.5],
      ['full_price', 2, 0.5, 1, 60],
      ['difference', null, 0.5, -0.5, 67.5],
    ]);
  });

  test('a difference that may be chance is called so', async () => {
    const { sentence } = await tell(engine, analysis, messages, { horizon: 10 });
    expect(sentence).toContain('won with a discount bring');
    await setScope(engine, { to: '2024-01-05', money: 'discounted' });
    const kinds = await rows(engine, 'from first_order_discounts(horizon := 10)');
    expect(kinds.map((row) => [row.won_with, row.customer_count])).toEqual([
      ['discount', null],
      ['full_price', null],
    ]);
    // Some had a discount: that nobody had would be untrue.
    const asked = { ...paramDefaults(analysis), horizon: 10 };
    const note = analysis.note!(await resultsOf(engine, analysis, { horizon: 10 }), telling(messages), asked);
    expect(note).toContain('No customer is both old enough');
  });
});

test('a difference in sales is told only where its interval leaves out 0', async () => {
  const won = (sales: (i: number) => number) =>
    Array.from({ length: 60 }, (_, i) => `2023-01-01,c${i}@example.com,${sales(i)},${i % 2},0`);
  const less = [...won((i) => 20 + (i % 7) + (i % 2 === 0 ? 20 : 0)), '2024-06-01,z@example.com,1,0,0'];
  await shop([LONG_BEFORE, ...less]);
  expect((await tell(engine, analysis, messages)).sentence).toContain('won with a discount bring less: ');
  // Where the files begin with them, those at full price may be regulars of before.
  await shop(less);
  expect((await tell(engine, analysis, messages)).sentence).not.toContain('won with a discount');
  await shop([LONG_BEFORE, ...won((i) => 20 + ((i * 37) % 50)), '2024-06-01,z@example.com,1,0,0']);
  expect((await tell(engine, analysis, messages)).sentence).toContain('that difference may be chance');
});
