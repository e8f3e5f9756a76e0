import { expect } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import type { Scope } from '../../src/warehouse/scope';
import { scopeStatements } from '../../src/warehouse/scope';
import { rows, WHOLE } from './shop';

/** Rows of files that are in no class or in two; none in a sound model. */
const UNACCOUNTED = `
  select file_id, row_count, item_count, return_row_count, excluded_count
  from files
  left join (select file_id, count(distinct record) as item_count from all_order_items group by all) using (file_id)
  left join (select file_id, count(*) as excluded_count from excluded_rows group by all) using (file_id)
  where row_count <> coalesce(item_count, 0) + return_row_count + detail_row_count + coalesce(excluded_count, 0)`;

/** Currencies in which the steps of the files do not lead to the gross sales of the orders; none in a sound model. */
const OPEN = `
  select currency, sum(amount) as gap
  from (
    select currency, amount from file_steps
    union all
    select currency, -gross_sales from all_orders
  )
  group by currency
  having sum(amount) <> 0`;

/** That each row is counted once and that the files' own totals lead to gross sales, whatever was loaded. */
export async function expectReconciled(engine: Engine): Promise<void> {
  expect(await rows(engine, UNACCOUNTED)).toEqual([]);
  expect(await rows(engine, OPEN)).toEqual([]);
}

/** That the whole bridge closes to 0.00 in every currency, on every money basis, also inside a part of the shop; needs the library. */
export async function expectBridgeCloses(engine: Engine): Promise<void> {
  const part = await rows(engine, 'select quantile_disc(ordered_on, 0.4)::varchar as day from all_orders');
  for (const { currency } of await rows(engine, 'select distinct currency from all_orders')) {
    const own = { ...WHOLE, currency: currency as string | null };
    const scopes: Scope[] = [
      { ...own, money: 'gross' },
      { ...own, money: 'net', from: part[0]!.day as string | null },
      { ...own, money: 'discounted', shipping: 'in' },
      { ...own, money: 'net', shipping: 'in', taxes: 'in', returnsOn: 'refund' },
    ];
    for (const scope of scopes) {
      await engine.execute(scopeStatements(scope));
      expect(await rows(engine, 'select step, gap from bridge() where gap <> 0'), JSON.stringify(scope)).toEqual([]);
    }
  }
}
