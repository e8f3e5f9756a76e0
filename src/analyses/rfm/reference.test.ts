import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadShop, rows } from '../../../test/support/shop';

/**
 * What pandas finds in the gift shop (UCI Online Retail), recency counted to the day after the data end, money on gross sales: both ways
 * to treat equal values. The hash is over `customer:code` lines by customer.
 */
const REFERENCE = {
  values: {
    recency: [861, 866, 863, 880, 868],
    frequency: [1493, 835, 508, 802, 700],
    monetary: [868, 867, 868, 867, 868],
    best: 324,
    worst: 330,
    codes: 112,
    sum: 1_431_164,
    best_share: 0.429875,
    hash: 'de80d30d06f652e3da70d7712adea66c98a4307a8571bb20bbd9c014761fbb1a',
  },
  ntile: {
    recency: [868, 868, 868, 867, 867],
    frequency: [868, 868, 868, 867, 867],
    monetary: [868, 868, 868, 867, 867],
    best: 348,
    worst: 185,
    codes: 117,
    sum: 1_444_221,
    best_share: 0.438221,
    hash: 'a48351ac80bfc69cef3798e90cffc9a8c787349332f38676aaef7ee24a69cec9',
  },
};

/** The quantile edges of the same reference, between which the values of each score lie. */
const EDGES = {
  recency: [180, 72, 33, 13.8],
  frequency: [1, 2, 3, 6],
  monetary: [250.194, 490.096, 942.276, 2058.426],
};

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  const file = new Blob([readFileSync(new URL('../../../sample-data/uk-gift-shop.csv.gz', import.meta.url))]);
  await loadShop(engine, [file], { money: 'gross', asOf: '2011-12-10' });
});

describe.each(['values', 'ntile'] as const)('ties by %s', (ties) => {
  const expected = REFERENCE[ties];

  test('every customer has the code of the reference', async () => {
    const coded = await rows(
      engine,
      `select customer_id, code, sales from rfm_customers(ties := '${ties}') join customers using (customer_key)
       order by customer_id`,
    );
    const hash = createHash('sha256');
    for (const { customer_id, code } of coded) hash.update(`${customer_id}:${code}\n`);
    const sales = (list: typeof coded) => list.reduce((sum, row) => sum + (row.sales as number), 0);
    const best = coded.filter(({ code }) => code === '555');
    expect({
      best: best.length,
      worst: coded.filter(({ code }) => code === '111').length,
      codes: new Set(coded.map(({ code }) => code)).size,
      sum: coded.reduce((sum, { code }) => sum + Number(code), 0),
    }).toEqual({ best: expected.best, worst: expected.worst, codes: expected.codes, sum: expected.sum });
    expect(sales(best) / sales(coded)).toBeCloseTo(expected.best_share, 6);
    expect(hash.digest('hex')).toBe(expected.hash);
  });

  test('the printed cut-offs count as many customers to a score', async () => {
    const scores = (await rows(engine, `from rfm_cuts(ties := '${ties}')`)).toReversed();
    for (const measure of ['recency', 'frequency', 'monetary'] as const) {
      expect(scores.map((row) => row[`${measure}_customer_count`])).toEqual(expected[measure]);
    }
  });
});

test('the values of each score lie between the edges of the reference; one on an edge has the lower score, or fewer days', async () => {
  const scores = (await rows(engine, 'from rfm_cuts()')).toReversed();
  for (const measure of ['frequency', 'monetary'] as const) {
    EDGES[measure].forEach((edge, i) => {
      expect(scores[i]![`${measure}_to`]).toBeLessThanOrEqual(edge);
      expect(scores[i + 1]![`${measure}_from`]).toBeGreaterThan(edge);
    });
  }
  EDGES.recency.forEach((edge, i) => {
    expect(scores[i]!.recency_from).toBeGreaterThan(edge);
    expect(scores[i + 1]!.recency_to).toBeLessThanOrEqual(edge);
  });
});

test('the two rules give 1,616 customers another score for frequency', async () => {
  const [found] = await rows(
    engine,
    `select count(*) as n from rfm_customers() as v join rfm_customers(ties := 'ntile') as t using (customer_key)
     where v.frequency_score <> t.frequency_score`,
  );
  expect(found!.n).toBe(1616);
});

test('the groups of the two days add up, and those of the second are the groups of today', async () => {
  const [sums] = await rows(
    engine,
    `select
        (select sum(customer_count) from rfm_migration(days_between := 180)) as moved,
        (select sum(sales_before + sales_since) from rfm_migration(days_between := 180)) as sales,
        (select count(*) from (
            select to_segment as segment, sum(customer_count) as n, any_value(to_count) as total
            from rfm_migration(days_between := 180) group by all
        ) as arrived join rfm() using (segment) where n = total and n = customer_count) as same_groups,
        (select count(*) from rfm() where customer_count > 0) as groups`,
  );
  expect([sums!.moved, sums!.same_groups]).toEqual([4338, sums!.groups]);
  expect(sums!.sales).toBeCloseTo(8911407.904, 2);
});
