import { readFileSync } from 'node:fs';
import { beforeAll, expect } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import type { Scope } from '../../src/warehouse/scope';
import { openTestEngine } from './node-engine';
import { loadShop, rows, setScope } from './shop';

export const money = (value: number) =>
  expect.toSatisfy((found: number) => Math.abs(found - value) <= 0.01, `${value}`);
export const share = (value: number) =>
  expect.toSatisfy((found: number) => Math.abs(found - value) <= 1e-6, `${value}`);
export const byYear = <T>(years: Record<string, T>) =>
  Object.entries(years).map(([year, value]) => [Number(year), value] as const);

const sample = (name: string) => new Blob([readFileSync(new URL(`../../sample-data/${name}`, import.meta.url))]);

/** The shop of these samples, loaded before the tests of one file, and what asks it. */
export function sampleShop(...names: string[]) {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTestEngine();
    await loadShop(engine, names.map(sample));
  });
  const all = (sql: string) => rows(engine, sql);
  return {
    all,
    one: async (sql: string) => (await all(sql))[0]!,
    inScope: (scope: Partial<Scope>) => setScope(engine, scope),
  };
}

/** Routes that lead to one total, whatever the shop and the money basis. */
export async function expectOneTotal({ all, one, inScope }: ReturnType<typeof sampleShop>, basis: 'gross' | 'net') {
  await inScope({ money: basis });
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
