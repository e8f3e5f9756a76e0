import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../src/engine/arrow-rows';
import type { Engine } from '../../src/engine/engine';
import giftShop from '../golden/uk-gift-shop.json';
import linenShop from '../golden/linen-shop.json';
import { openTestEngine } from '../support/node-engine';
import { loadShop, rows, setScope } from '../support/shop';

const sample = (name: string) => new Blob([readFileSync(new URL(`../../sample-data/${name}`, import.meta.url))]);

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const all = (sql: string) => rows(engine, sql);
const one = async (sql: string) => (await all(sql))[0]!;
const money = (value: number) => expect.toSatisfy((found: number) => Math.abs(found - value) <= 0.01, `${value}`);
const share = (value: number) => expect.toSatisfy((found: number) => Math.abs(found - value) <= 1e-6, `${value}`);
const byYear = <T>(years: Record<string, T>) =>
  Object.entries(years).map(([year, value]) => [Number(year), value] as const);

/** Routes that lead to one total, whatever the shop and the money basis. */
async function expectOneTotal(basis: 'gross' | 'net') {
  await setScope(engine, { money: basis });
  const shop = await one('from overview()');
  const sales = shop[`${basis}_sales`] as number;

  const bridge = await one(`select
    (select sum(sales) from customers) as customers,
    (select coalesce(sum(sales), 0) from orders where customer_key is null) as unknown_orders,
    (select coalesce(sum(amount), 0) from returns
      where order_key is null and (customer_key is null or customer_key not in (select customer_key from customers))
    ) as returns_of_nobody`);
  const ofNobody = basis === 'net' ? (bridge.returns_of_nobody as number) : 0;
  expect((bridge.customers as number) + (bridge.unknown_orders as number) - ofNobody).toEqual(money(sales));

  const [months] = await all(
    'select sum(new_sales + returning_sales + unknown_sales) as sales, sum(order_count) as orders from sales_by_month()',
  );
  expect(months).toEqual({ sales: money(sales), orders: shop.order_count });
  const [trend] = await all(
    'select sum(net_sales) as net, sum(gross_sales) as gross, sum(order_count) as orders from overview_by_month()',
  );
  expect(trend).toEqual({
    net: money(shop.net_sales as number),
    gross: money(shop.gross_sales as number),
    orders: shop.order_count,
  });

  for (const unit of ['customer', 'customer_total']) {
    expect(await one(`select sum(member_count) as n, sum(sales) as sales from aov_bands(unit := '${unit}')`)).toEqual({
      n: shop.customer_count,
      sales: money(bridge.customers as number),
    });
  }
  expect(await one("select sum(member_count) as n from aov_bands(unit := 'order')")).toEqual({
    n: (shop.order_count as number) - (shop.unknown_order_count as number),
  });
  expect(await one('select sum(customer_count) as n, sum(sales) as sales from value_histogram()')).toEqual({
    n: shop.customer_count,
    sales: money(bridge.customers as number),
  });
  expect((await all('from pareto()')).at(-1)).toEqual({
    top_count: shop.customer_count,
    customer_share: 1,
    running_sales: money(bridge.customers as number),
    sales_share: 1,
  });
  expect(await one('select customer_count, sales from repeat_customers()')).toEqual({
    customer_count: shop.customer_count,
    sales: money(bridge.customers as number),
  });

  for (const [split, begin, grain] of [
    ['none', 'first_period', 'month'],
    ['country', 'first_order', '30_days'],
    ['first_product', 'first_period', 'year'],
    ['discount', 'first_order', 'quarter'],
  ]) {
    const args = `split := '${split}', begin := '${begin}', grain := '${grain}', periods := 60`;
    expect(
      await one(`select sum(sales) as sales, sum(customer_count) filter (age = 0) as n from cohorts(${args})`),
    ).toEqual({
      n: shop.customer_count,
      sales: money(bridge.customers as number),
    });
  }

  const given = await one(`select
    (select coalesce(sum(returns), 0) from orders) as linked,
    (select coalesce(sum(amount), 0) from returns where order_key is null) as unlinked,
    (select coalesce(sum(amount), 0) from returns) as all_returns`);
  expect((given.linked as number) + (given.unlinked as number)).toEqual(money(given.all_returns as number));
}

describe('gift shop', () => {
  const golden = giftShop;
  beforeAll(() => loadShop(engine, [sample('uk-gift-shop.csv.gz')]));
  const gross = () => setScope(engine, { money: 'gross' });
  const net = () => setScope(engine, { money: 'net' });

  test('every row of the file is in its class', async () => {
    const { file } = golden;
    expect(
      await one(`select count(*) as n, sum(gross_sales) as value, count(customer_key) as known,
        sum(gross_sales) filter (customer_key is not null) as known_value from all_order_items`),
    ).toEqual({
      n: file.sale.rows,
      value: money(file.sale.value),
      known: file.sale.rows_with_customer,
      known_value: money(file.sale.value_with_customer),
    });
    expect(
      await one(`select count(*) as n, -sum(amount) as value, -sum(amount) filter (customer_key is not null) as known_value,
        count(distinct customer_key) filter (customer_key not in (select customer_key from all_customers)) as people
        from all_returns`),
    ).toEqual({
      n: file.return.invoices,
      value: money(file.return.value),
      known_value: money(file.return.value_with_customer),
      people: file.people_with_returns_only,
    });
    expect(await one('select row_count, return_row_count from files')).toEqual({
      row_count: file.rows,
      return_row_count: file.return.rows,
    });
    expect(
      await all(
        'select reason, count(*) as n, sum(amount) as value from excluded_rows group by reason order by reason',
      ),
    ).toEqual(
      (['adjustment', 'stock_write_off', 'zero_price'] as const).map((reason) => ({
        reason,
        n: file[reason].rows,
        value: money(file[reason].value),
      })),
    );
  });

  test('totals with and without a known customer, gross and net', async () => {
    const { shop, customers } = golden.totals;
    await gross();
    expect(await one('from overview()')).toMatchObject({
      order_count: shop.orders,
      gross_sales: money(shop.gross),
      net_sales: money(shop.net),
      average_order_value: money(shop.average_order_value_gross),
      customer_count: customers.customers,
    });
    const known = await one(
      'select sum(order_count) as orders, sum(gross_sales) as gross, sum(returns) as returns from customers',
    );
    expect(known).toEqual({
      orders: customers.orders,
      gross: money(customers.gross),
      returns: money(customers.returns_of_customers_with_orders),
    });
    const [nobody] = await all(
      'select sum(amount) as amount from returns where customer_key not in (select customer_key from all_customers)',
    );
    expect(nobody!.amount).toEqual(money(customers.returns_of_people_without_orders));
    expect((await one('from aov_bands()')).average_order_value).toEqual(money(customers.average_order_value_gross));
  });

  test('totals by year', async () => {
    await gross();
    expect(
      await all("select period, order_count, customer_count, sales from repeat_customers(grain := 'year')"),
    ).toEqual(
      byYear(golden.totals.years).map(([period, year]) => ({
        period,
        order_count: year.orders,
        customer_count: year.customers,
        sales: money(year.gross),
      })),
    );
  });

  test.each(['customer', 'order', 'customer_total'] as const)('bands around the average, by %s', async (unit) => {
    await gross();
    const found = await all(`from aov_bands(unit := '${unit}')`);
    expect(found.map((row) => [row.member_count, row.member_share, row.sales, row.sales_share])).toEqual(
      golden.aov_bands[unit].map(([n, nShare, sales, salesShare]) => [
        n,
        share(nShare!),
        money(sales!),
        share(salesShare!),
      ]),
    );
    expect(found[0]!.average_order_value).toEqual(share(golden.aov_bands.average_order_value));
  });

  test('top shares and the Gini coefficient', async () => {
    const tops = (expected: Record<string, number[]>) =>
      Object.entries(expected).map(([top, [count, sales]]) => [Number(top), count, share(sales!)]);
    const found = (list: Row[]) => list.map((row) => [row.top_share, row.top_count, row.sales_share]);
    await gross();
    const onGross = await all('from concentration()');
    expect(found(onGross)).toEqual(tops(golden.concentration.gross));
    expect(onGross[0]).toMatchObject({
      gini: share(golden.concentration.gini_gross),
      customers_for_80: golden.concentration.customers_for_80_gross,
      share_for_80: share(golden.concentration.share_for_80_gross),
      negative_customer_count: 0,
    });
    await net();
    const onNet = await all('from concentration()');
    expect(found(onNet)).toEqual(tops(golden.concentration.net));
    expect(onNet[0]).toMatchObject({
      gini: share(golden.concentration.gini_net),
      negative_customer_count: golden.concentration.negative_customers_net,
    });
    const withNegative =
      await one(`select 2 * sum(place * value) / (count(*) * sum(value)) - (count(*) + 1) / count(*) as gini
      from (select sales::double as value, row_number() over (order by sales) as place from customers)`);
    expect(withNegative.gini).toEqual(share(golden.concentration.gini_net_with_negative_customers));
  });

  test('repeat customers, over all and by year', async () => {
    const { all: overall, years } = golden.repeat_customers;
    await gross();
    const whole = await one('from repeat_customers()');
    for (const meaning of ['within', 'by_end', 'ever']) {
      expect([
        whole[`${meaning}_customer_count`],
        whole[`${meaning}_customer_share`],
        whole[`${meaning}_sales_share`],
      ]).toEqual([overall.customers, ...overall.shares.map(share)]);
    }
    const found = await all("from repeat_customers(grain := 'year')");
    expect(
      found.map((row) => [
        row.period,
        row.customer_count,
        [row.within_customer_share, row.within_sales_share],
        [row.by_end_customer_share, row.by_end_sales_share],
      ]),
    ).toEqual(
      byYear(years).map(([year, expected]) => [
        year,
        expected.customers,
        expected.within.map(share),
        expected.by_end.map(share),
      ]),
    );
    const months = await one(
      'select sum(returning_sales) / sum(new_sales + returning_sales) as later from sales_by_month()',
    );
    expect(months.later).toEqual(share(golden.repeat_customers.repeat_order_sales_share));
  });

  test('a year chosen as the scope says the same as that year among all', async () => {
    const year = golden.repeat_customers.years['2011'];
    await setScope(engine, { from: '2011-01-01', to: '2011-12-31' });
    const found = await one('from repeat_customers()');
    expect([found.customer_count, found.within_customer_share, found.by_end_customer_share]).toEqual([
      year.customers,
      share(year.within[0]!),
      share(year.by_end[0]!),
    ]);
  });

  test('historic lifetime value, gross and net', async () => {
    await net();
    const value = await one('from lifetime_value()');
    const spread =
      await one(`select min(gross_value) as gross_min, max(gross_value) as gross_max, min(net_value) as net_min,
      max(net_value) as net_max, count(*) filter (net_value <= 0) as at_or_below_0 from customer_value()`);
    for (const basis of ['gross', 'net'] as const) {
      const { mean, median, p90, min, max } = golden.lifetime_value[basis];
      expect([value[`${basis}_mean`], value[`${basis}_median`], value[`${basis}_p90`]]).toEqual([
        share(mean),
        share(median),
        money(p90),
      ]);
      expect([spread[`${basis}_min`], spread[`${basis}_max`]]).toEqual([min, max]);
    }
    expect(spread.at_or_below_0).toBe(golden.lifetime_value.customers_with_net_at_or_below_0);
  });

  test('cohorts by month, customers active in each and sales per customer so far', async () => {
    await gross();
    const { definition: _, ...cohorts } = golden.cohorts;
    const found = await all('from cohorts() order by cohort, age');
    for (const [month, expected] of Object.entries(cohorts)) {
      const cells = found.filter((row) => (row.cohort as Date).toISOString().startsWith(month));
      expect(cells.map((row) => row.customer_count)).toEqual(expected.active.map(() => expected.size));
      expect(cells.map((row) => Math.round((row.active_share as number) * expected.size))).toEqual(expected.active);
      expect(cells.map((row) => row.cumulative_sales_per_customer)).toEqual(expected.cumulative.map(money));
      expect(cells.map((row) => row.state === 'partial')).toEqual(
        expected.active.map((_, i, { length }) => i === length - 1),
      );
    }
    expect(found).toHaveLength(91);
  });

  test('orders of many pieces', async () => {
    await gross();
    const { large_units, orders, customers, sales_share } = golden.large_orders;
    expect((await one("from order_fences(fence := 'quartiles')")).large_units).toBe(large_units);
    expect(
      await one(`select
          count(*) filter (unit_count > large_units) as orders,
          count(distinct customer_key) filter (unit_count > large_units) as customers,
          sum(sales) filter (unit_count > large_units) / sum(sales) as sales_share
        from orders, order_fences(fence := 'quartiles') where customer_key is not null`),
    ).toEqual({ orders, customers, sales_share: share(sales_share) });
  });

  test.each(['gross', 'net'] as const)('two routes lead to one total, on %s sales', expectOneTotal);
});

describe('linen shop', () => {
  const golden = linenShop;
  beforeAll(() => loadShop(engine, [sample('linen-shop.csv.gz')]));

  test('totals', async () => {
    const { rows: lines, orders, customers, sales, average_order_value, max_customer } = golden.totals;
    expect(await one('from overview()')).toMatchObject({
      order_count: orders,
      gross_sales: money(sales),
      net_sales: money(sales),
      average_order_value: share(average_order_value),
      customer_count: customers,
      unknown_order_count: 0,
    });
    expect(await one('select count(*) as n from all_order_items')).toEqual({ n: lines });
    expect(await one('select max(sales) as most from customers')).toEqual({ most: max_customer });
  });

  test.each(['customer', 'order', 'customer_total'] as const)('bands around the average, by %s', async (unit) => {
    const ends = async (args: string) => {
      const bands = await all(`from aov_bands(${args}unit := '${unit}')`);
      return [bands[0]!, bands.at(-1)!].map((row) => [row.member_share, row.sales_share]);
    };
    if (unit !== 'customer_total') {
      expect(await ends('')).toEqual(golden.aov_bands[unit].map((end) => end.map(share)));
    }
    const { average_order_value } = golden.totals;
    const cuts = `cuts := [${30 / average_order_value}, ${120 / average_order_value}], `;
    expect(await ends(cuts)).toEqual(golden.aov_bands_30_120[unit].map((end) => end.map(share)));
  });

  test('top shares, the Gini coefficient and lifetime value', async () => {
    const found = await all('from concentration()');
    expect(found.map((row) => [row.top_share, row.sales_share])).toEqual(
      Object.entries(golden.concentration.top).map(([top, sales]) => [Number(top), share(sales)]),
    );
    expect(found[0]!.gini).toEqual(share(golden.concentration.gini));
    expect(await one('select net_mean, gross_mean, net_median from lifetime_value()')).toEqual({
      net_mean: share(golden.lifetime_value.mean),
      gross_mean: share(golden.lifetime_value.mean),
      net_median: share(golden.lifetime_value.median),
    });
  });

  test('repeat customers in the three meanings, by year', async () => {
    const whole = await one('from repeat_customers()');
    expect([whole.ever_customer_share, whole.ever_sales_share]).toEqual(golden.repeat_customers.all.map(share));
    const found = await all("from repeat_customers(grain := 'year')");
    expect(
      found.map((row) => ({
        year: row.period,
        orders: row.order_count,
        sales: row.sales,
        customers: row.customer_count,
        within: [row.within_customer_share, row.within_sales_share],
        by_end_sales_share: row.by_end_sales_share,
        ever_sales_share: row.ever_sales_share,
      })),
    ).toEqual(
      byYear(golden.repeat_customers.years).map(([year, expected]) => ({
        year,
        orders: expected.orders,
        sales: money(expected.sales),
        customers: expected.customers,
        within: expected.within.map(share),
        by_end_sales_share: share(expected.by_end_sales_share),
        ever_sales_share: share(expected.ever_sales_share),
      })),
    );
    const later =
      await all(`select year(month) as year, sum(returning_sales) / sum(new_sales + returning_sales) as later
      from sales_by_month() group by all order by all`);
    expect(later.map((row) => row.later)).toEqual(
      byYear(golden.repeat_customers.years).map(([, expected]) => share(expected.later_orders_sales_share)),
    );
  });

  test.each(['gross', 'net'] as const)('two routes lead to one total, on %s sales', expectOneTotal);
});

describe('both files in one shop', () => {
  beforeAll(() => loadShop(engine, [sample('uk-gift-shop.csv.gz'), sample('linen-shop.csv.gz')]));

  test('each file’s rows are items, returns or excluded, and nothing else', async () => {
    const found = await all(`select
        file_id,
        row_count,
        (select count(*) from all_order_items as i where i.file_id = f.file_id)
        + return_row_count
        + (select count(*) from excluded_rows as e where e.file_id = f.file_id) as accounted
      from files as f order by file_id`);
    expect(found).toEqual([
      { file_id: 1, row_count: giftShop.file.rows, accounted: giftShop.file.rows },
      { file_id: 2, row_count: linenShop.totals.rows, accounted: linenShop.totals.rows },
    ]);
  });

  test('the shop is the sum of its files', async () => {
    await setScope(engine, {});
    expect(await one('select order_count, gross_sales, customer_count from overview()')).toEqual({
      order_count: giftShop.totals.shop.orders + linenShop.totals.orders,
      gross_sales: money(giftShop.totals.shop.gross + linenShop.totals.sales),
      customer_count: giftShop.totals.customers.customers + linenShop.totals.customers,
    });
  });

  test.each(['gross', 'net'] as const)('two routes lead to one total, on %s sales', expectOneTotal);
});
