import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { MACROS } from '../../src/analyses';
import { createMacro } from '../../src/analyses/macros';
import type { Engine } from '../../src/engine/engine';
import { POLICIES } from '../../src/warehouse/policies';
import cdnow from '../golden/cdnow.json';
import giftShop from '../golden/uk-gift-shop.json';
import { openTestEngine } from '../support/node-engine';
import { loadModel, loadShop, rows, setScope } from '../support/shop';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

describe('gift shop', () => {
  const sample = new URL('../../sample-data/uk-gift-shop.csv.gz', import.meta.url);
  beforeAll(() => loadShop(engine, [new Blob([readFileSync(sample)])], { money: 'gross' }));

  test('days between purchase days', async () => {
    const { by_day, first_to_second, by_order } = giftShop.time_between_orders;
    const [all] = await rows(
      engine,
      `select count(*) as n, median(days) as median, avg(days) as mean, quantile_cont(days, 0.25) as p25,
        quantile_cont(days, 0.75) as p75, quantile_cont(days, 0.9) as p90
      from waits(count_by := 'day') where next_ordered_on is not null`,
    );
    expect(all).toEqual({ ...by_day, mean: expect.closeTo(by_day.mean, 6) as number });
    const [first] = await rows(engine, "from next_order_times(count_by := 'day')");
    expect(first).toMatchObject({
      returned_count: first_to_second.n,
      gap_median: first_to_second.median,
      gap_p25: first_to_second.p25,
      gap_p75: first_to_second.p75,
      gap_p90: first_to_second.p90,
    });
    expect(first!.gap_mean).toBeCloseTo(first_to_second.mean, 6);
    expect(await rows(engine, 'select count(next_ordered_on) as n from waits()')).toEqual([{ n: by_order.n }]);
  });

  test('customers to win back after a fixed number of days', async () => {
    for (const [days, [once, gross, anyone]] of Object.entries(giftShop.winback.after_days)) {
      const found = await rows(engine, `from winback(late_after := '${days}')`);
      expect(found[0]).toMatchObject({
        customer_count: giftShop.winback.customers_with_one_order,
        late_count: once,
        value_at_stake: expect.closeTo(gross!, 2) as number,
      });
      expect(found.reduce((sum, row) => sum + (row.late_count as number), 0)).toBe(anyone);
      expect(await rows(engine, `select count(*) as n from late_customers(late_after := '${days}')`)).toEqual([
        { n: anyone },
      ]);
    }
  });

  test('the ladder, the curves and the months count the same customers', async () => {
    const { customers } = giftShop.totals.customers;
    const repeat = giftShop.repeat_customers.all.customers;
    const [rung] = await rows(engine, 'select customer_count, next_count from order_ladder()');
    expect(rung).toEqual({ customer_count: customers, next_count: repeat });
    const [step] = await rows(engine, 'select order_count, returned_count from next_order_times()');
    expect(step).toEqual({ order_count: customers, returned_count: repeat });
    const [months] = await rows(engine, 'select sum(new_count) as n from repeat_within() where within_days = 30');
    expect(months).toEqual({ n: customers });
    const [groups] = await rows(engine, 'select sum(customer_count) as n from winback()');
    expect(groups).toEqual({ n: customers });
  });
});

const cdnowFile = new URL('../../../shared/data/cdnow/CDNOW_master.txt', import.meta.url);
describe.skipIf(!existsSync(cdnowFile))('CDNOW (skipped without its file, which is not part of the project)', () => {
  beforeAll(async () => {
    await loadModel(engine, [new Blob([readFileSync(cdnowFile)])], { ...POLICIES, zero_value: true });
    await setScope(engine, {});
    await engine.execute(MACROS.map(createMacro));
  });

  test.each(['order', 'day'] as const)('repeat within a time, by %s', async (unit) => {
    const found = await rows(engine, `from repeat_within_shop(count_by := '${unit}')`);
    const expected = Object.entries(cdnow.repeat_within[unit]);
    const asked = found.filter((row) => expected.some(([days]) => Number(days) === row.within_days));
    expect(asked.map((row) => [row.within_days, row.customer_count, row.repeat_share])).toEqual(
      expected.map(([days, share]) => [Number(days), cdnow.customers, expect.closeTo(share, 4) as number]),
    );
  });
});
