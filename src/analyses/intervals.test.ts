import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../engine/engine';
import { openTestEngine } from '../../test/support/node-engine';
import { rows } from '../../test/support/shop';
import { INTERVALS } from './intervals';
import { createMacro } from './macros';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
  await engine.execute(INTERVALS.map(createMacro));
});

// Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the interval of %i in %i runs from %f to %f', async (hits, trials, low, high) => {
  const [row] = await rows(
    engine,
    `select wilson_low(${hits}, ${trials}) as low, wilson_high(${hits}, ${trials}) as high`,
  );
  expect(row!.low).toBeCloseTo(low, 4);
  expect(row!.high).toBeCloseTo(high, 4);
});

test('no hits begin at exactly 0, and nothing but hits ends at exactly 1', async () => {
  const [ends] = await rows(
    engine,
    `select max(wilson_low(0, n)) as low, min(wilson_high(n, n)) as high, min(wilson_high(0, n)) > 0 as is_open
    from range(1, 2001) as trials(n)`,
  );
  expect(ends).toEqual({ low: 0, high: 1, is_open: true });
});

test('there is no share of nothing', async () => {
  expect(await rows(engine, 'select wilson_low(0, 0) as low, wilson_high(0, 0) as high')).toEqual([
    { low: null, high: null },
  ]);
});

test('the change of a count holds from six against none, as the exact test of chance has it, and never from one in many', async () => {
  const holds = async (before: number, now: number) => {
    const [row] = await rows(
      engine,
      `select change_of_count_low(${now - before}, ${now + before}) as low, change_of_count_high(${now - before}, ${now + before}) as high`,
    );
    return Number(row!.low) > 0 || Number(row!.high) < 0;
  };
  // Heads in as many throws of a coin: 2 / 2^5 = 0.06, 2 / 2^6 = 0.03; 61 or more of 100 0.035, 60 or more 0.057.
  expect([await holds(0, 5), await holds(0, 6), await holds(40, 60), await holds(39, 61)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect([await holds(6, 0), await holds(141, 140)]).toEqual([true, false]);
});

/** The interval of the mean of values by customer, and of its difference from the mean of others. */
const means = (values: string, seed: number) => `(
    select bootstrap_means(list(sums order by block), list(counts order by block), ${seed})
    from (
        select resampling_block(customer_key) as block, sum(v) as sums, count(*) as counts
        from (${values}) as worth(customer_key, v) group by block
    )
)`;

test('the bootstrap interval of a mean is as wide as theory says, and the same each time', async () => {
  const uniform = "select i, (hash(i, 'value') % 10000)::double from range(40000) as r(i)";
  const ask = () =>
    rows(engine, `select interval_low(m) as low, interval_high(m) as high from (select ${means(uniform, 1)} as m)`);
  const [row] = await ask();
  const halfWidth = (1.96 * 10_000) / Math.sqrt(12 * 40_000);
  expect((Number(row!.high) - Number(row!.low)) / 2).toBeGreaterThan(0.7 * halfWidth);
  expect((Number(row!.high) - Number(row!.low)) / 2).toBeLessThan(1.3 * halfWidth);
  expect(await ask()).toEqual([row]);
});

test(
  'of a thousand comparisons of equals, and of the clearest of five in a shop, at most six in a hundred look different',
  {
    timeout: 120_000,
  },
  async () => {
    // A thousand groups of sixty customers who spend alike: each beside the next one, and in shops of six beside the first of them.
    const [found] = await rows(
      engine,
      `with groups as materialized (
        select
            place,
            place // 6 as shop,
            sum(sums) / sum(counts) as value,
            bootstrap_means(list(sums order by block), list(counts order by block), place) as means
        from (
            select place, resampling_block(hash(place, i)) as block, sum(v) as sums, count(*) as counts
            from (
                select place, i, -ln((hash(i, place, 'spent') % 100000 + 1) / 100001) as v
                from range(1000) as places(place), range(60) as customers(i)
            )
            group by place, block
        )
        group by place
    ),
    compared as (
        select
            a.place = (b.place + 1) % 1000 as is_pair,
            a.shop = b.shop and b.place % 6 = 0 and a.place < 996 as is_split,
            a.shop,
            a.value - b.value as d,
            interval_low(differences(a.means, b.means)) as low,
            interval_high(differences(a.means, b.means)) as high
        from groups as a
        join groups as b
            on a.place = (b.place + 1) % 1000 or a.shop = b.shop and b.place % 6 = 0 and a.place <> b.place and a.place < 996
    )
    select
        count(*) filter (is_pair)::integer as pairs,
        count(*) filter (is_pair and (low > 0 or high < 0))::integer as differing,
        count(distinct shop) filter (is_split)::integer as shops,
        count(distinct shop) filter (is_split and (low > 0 or high < 0))::integer as telling_alone,
        count(distinct shop) filter (
            is_split and (interval_of_many(d, low, 5) > 0 or interval_of_many(d, high, 5) < 0)
        )::integer as telling
    from compared`,
    );
    const { pairs, differing, shops, telling_alone, telling } = found as Record<string, number>;
    expect([pairs, shops]).toEqual([1000, 166]);
    expect(differing).toBeLessThanOrEqual(60);
    expect(differing).toBeGreaterThan(20);
    expect(telling).toBeLessThanOrEqual(0.06 * 166);
    // Each for itself, they would differ in about one shop in five.
    expect(telling_alone).toBeGreaterThan(0.12 * 166);
  },
);
