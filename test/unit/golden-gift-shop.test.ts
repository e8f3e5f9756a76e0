import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/engine/arrow-rows';
import golden from '../golden/uk-gift-shop.json';
import { byYear, expectOneTotal, money, sampleShop, share } from '../support/golden';

const shop = sampleShop('uk-gift-shop.csv.gz');
const { all, one, inScope } = shop;

describe('gift shop', () => {
  const gross = () => inScope({ money: 'gross' });
  const net = () => inScope({ money: 'net' });

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
    await inScope({ from: '2011-01-01', to: '2011-12-31' });
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

  test.each(['gross', 'net'] as const)('two routes lead to one total, on %s sales', (basis) =>
    expectOneTotal(shop, basis),
  );
});
