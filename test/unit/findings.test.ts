import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANALYSES } from '../../src/analyses';
import type { Lever } from '../../src/analyses/define';
import { callMacro } from '../../src/analyses/macros';
import type { Engine } from '../../src/engine/engine';
import { listSql, targetValues } from '../../src/ui/state/customer-list';
import { openTestEngine } from '../support/node-engine';
import { loadShop, rows, setScope } from '../support/shop';
import { adviceOf, paramDefaults, resultsOf, telling } from '../support/telling';

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

const countListed = async (entry: (typeof ANALYSES)[number], values: string[]) => {
  const sql = listSql(entry, {}, values, { column: 'sales', isDescending: true });
  return (await rows(engine, `select count(*) as people from (${sql})`))[0]!.people;
};

/** Every page that names customers to act on says in both languages how many they are, and they are those that it opens. */
async function expectTargets(): Promise<Record<string, number[]>> {
  await setScope(engine, { money: 'net' });
  const named: Record<string, number[]> = {};
  for (const entry of ANALYSES) {
    const { id, analysis } = entry;
    const results = (await resultsOf(engine, analysis)) as never;
    const params = paramDefaults(analysis);
    const targets = (analysis.targets?.(results, params) ?? []).filter(({ customer_count }) => customer_count > 0);
    for (const target of targets) {
      expect(await countListed(entry, targetValues(entry, target)), id).toBe(target.customer_count);
      for (const locale of ['ar', 'en'] as const) {
        const told = telling(messageFiles[`../../src/analyses/${id}/messages.${locale}.ts`]!, { locale, money: 'net' });
        const count = told.format.count(target.customer_count);
        expect(analysis.sentence(results, params, told).join(' '), id).toContain(count);
      }
    }
    if (targets.length > 0) named[id] = targets.map(({ customer_count }) => customer_count);
  }
  return named;
}

/**
 * Rows that customers stand behind, by their page, or by the list where a page has a further one: how many people and what sums each
 * tells, and the columns of its list that hold them; of a list that is long for every row, only some.
 */
const TIES: Record<
  string,
  { from: string; by?: string[]; people?: string; sums?: Record<string, string>; only?: string }
> = {
  pareto: { from: 'from concentration()', people: 'top_count', sums: { top_sales: 'sales' } },
  rfm: {
    from: 'from rfm()',
    by: ['segment'],
    people: 'customer_count',
    sums: { sales: 'sales', order_count: 'order_count' },
  },
  rfm_migration: {
    from: 'from rfm_migration()',
    people: 'customer_count',
    sums: { sales_before: 'sales_before', sales_since: 'sales_since' },
  },
  large_orders: {
    from: 'from large_orders() where stopped_count > 0',
    people: 'stopped_count',
    sums: { sales_at_risk: 'sales_lately' },
  },
  lifetime_value: { from: 'from value_histogram()', people: 'customer_count', sums: { sales: 'sales' } },
  ltv_by_age: {
    from: 'select *, customer_count * value as sales_by_age from ltv_by_age()',
    people: 'customer_count',
    sums: { sales_by_age: 'sales_by_age' },
  },
  aov_bands: { from: 'from aov_bands()', people: 'member_count', sums: { sales: 'sales', order_count: 'order_count' } },
  order_values: {
    from: `select kind, bar, order_count, sales from order_value_bars() union all
      select kind, bar, order_count, sales from order_values(grain := 'month') union all
      select kind, bar, order_count, sales from order_values()`,
    sums: { order_count: 'orders_in_bar', sales: 'sales_in_bar' },
  },
  free_shipping_threshold: { from: 'from free_shipping_threshold()', sums: { near_count: 'near_orders' } },
  customers_by_first_discount: {
    from: 'select *, customer_count * mean_sales as sales from first_order_discounts() where customer_count > 0',
    people: 'customer_count',
    sums: { later_count: 'later_orders', sales: 'sales_then' },
  },
  repeat_customers: { from: 'from buyers_by_month()', people: 'customer_count', sums: { order_count: 'orders_then' } },
  cohorts: {
    from: `select *, sum(order_count) over so_far as orders_so_far, sum(sales) over so_far as sales_so_far from cohorts()
      window so_far as (partition by cohort order by age)`,
    people: 'customer_count',
    sums: { orders_so_far: 'orders_then', sales_so_far: 'sales_then' },
  },
  repeat_within: { from: 'from repeat_within() where within_days = 30', people: 'new_count' },
  order_ladder: {
    from: 'select order_number, customer_count - next_count as stopped_count from order_ladder()',
    people: 'stopped_count',
  },
  time_to_next_order: {
    from: `select *, sum(returned_count) over (order by days) + watched_count - returned_count as times from time_to_next_order()
      qualify days = 60`,
    sums: { times: 'times' },
    only: 'days = 60',
  },
  winback: { from: 'from winback()', people: 'late_count', sums: { value_at_stake: 'value_at_stake' } },
  holiday_buyers: {
    from: `select won_in, customer_count from season_comparison() where customer_count > 0`,
    by: ['won_in'],
    people: 'customer_count',
  },
  growth: {
    from: "from growth() where behind <> 'everyone'",
    people: 'customer_count',
    sums: { customer_sales: 'latest_sales' },
  },
  aov_drivers: {
    from: `select '(change)' as part, max(sales) filter (period = 'before') as before, max(sales) filter (period = 'now') as now
      from aov_periods()`,
    sums: { before: 'before_sales', now: 'now_sales' },
  },
};

/** What the rows tell beside what their lists add up to, for every page with customers behind its rows. */
async function expectTies(): Promise<void> {
  await setScope(engine, { money: 'net' });
  const opened = ANALYSES.filter(({ analysis }) => analysis.behind).flatMap((entry) => {
    const { list, by, others = {} } = entry.analysis.behind!;
    const further = Object.entries(others).flatMap(([name, other]) =>
      other.by ? [{ ...entry, id: name, list: name, opens: other.by }] : [],
    );
    return [{ ...entry, list, opens: by }, ...further];
  });
  for (const { id, analysis, lists, list, opens } of opened) {
    const { from, by = opens, people, sums = {}, only = 'true' } = TIES[id]!;
    const own = (column: string) => (Object.hasOwn(analysis.lists![list]!.columns, column) ? 'l' : 'c');
    const pairs = [
      ...(people ? [[people, 'count(l.customer_key)']] : []),
      ...Object.entries(sums).map(([told, sum]) => [told, `coalesce(sum(${own(sum)}.${sum}), 0)`]),
    ];
    const apart = await rows(
      engine,
      `select told.* from (${from}) as told
      left join (${callMacro(lists.get(list)!, {})} where ${only}) as l
        on ${by.map((column) => `l.${column} is not distinct from told.${column}`).join(' and ') || 'true'}
      left join customers as c using (customer_key)
      group by all
      having not (${pairs.map(([told, found]) => `abs(told.${told} - ${found}) < 0.02`).join(' and ')})`,
    );
    expect(apart, id).toEqual([]);
  }
}

describe('linen shop', () => {
  beforeAll(() => loadShop(engine, [sample('linen-shop.csv.gz')]));

  test('whom a page says to act on are those whom it opens', async () => {
    expect(await expectTargets()).toMatchObject({
      repeat_customers: [14_046],
      time_to_next_order: [2230],
      winback: [9650],
    });
  });

  test('rows open as many customers, with the same sums, as they tell', expectTies);

  test('what to do next, by what it works on', async () => {
    expect(await found()).toEqual({
      rfm: ['again', 26142],
      large_orders: ['keep', 4561],
      aov_bands: ['larger', 9763],
      order_values: ['larger', 15303],
      repeat_customers: ['again', 84139],
      repeat_within: ['again', 11999],
      ltv_by_age: ['new', 29931],
      order_ladder: ['again', 4394],
      time_to_next_order: ['again', 13358],
      winback: ['again', 24631],
    });
  });

  test('in half a year in which nobody of the best fell silent, the sum is of those who are slipping', async () => {
    expect((await found({ from: '2024-01-01', to: '2024-06-30' })).rfm).toEqual(['again', 5010]);
  });
});

describe('gift shop, whose file begins nine days before its last year', () => {
  beforeAll(() => loadShop(engine, [sample('uk-gift-shop.csv.gz')]));

  test('whom a page says to act on are those whom it opens', async () => {
    expect(await expectTargets()).toMatchObject({ rfm: [144, 369], large_orders: [75] });
  });

  test('nothing is advised of groups on a day with so few orders before it, nor of its first season', async () => {
    const advices = await found();
    expect(advices).toMatchObject({ winback: ['again', 323235] });
    // One customer brought 49,285 of the 172,558 of the better cohort.
    expect(advices).not.toHaveProperty('cohorts');
    expect(advices).not.toHaveProperty('rfm_migration');
    expect(advices).not.toHaveProperty('holiday_buyers');
  });
});
