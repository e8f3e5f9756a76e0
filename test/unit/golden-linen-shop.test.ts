import { describe, expect, test } from 'vitest';
import golden from '../golden/linen-shop.json';
import { byYear, expectOneTotal, money, sampleShop, share } from '../support/golden';

const shop = sampleShop('linen-shop.csv.gz');
const { all, one } = shop;

describe('linen shop', () => {
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

  test.each(['gross', 'net'] as const)('two routes lead to one total, on %s sales', (basis) =>
    expectOneTotal(shop, basis),
  );
});
