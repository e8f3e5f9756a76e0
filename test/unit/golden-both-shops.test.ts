import { describe, expect, test } from 'vitest';
import giftShop from '../golden/uk-gift-shop.json';
import linenShop from '../golden/linen-shop.json';
import { expectOneTotal, money, sampleShop } from '../support/golden';

const shop = sampleShop('uk-gift-shop.csv.gz', 'linen-shop.csv.gz');
const { all, one, inScope } = shop;

describe('both files in one shop', () => {
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
    await inScope({});
    expect(await one('select order_count, gross_sales, customer_count from overview()')).toEqual({
      order_count: giftShop.totals.shop.orders + linenShop.totals.orders,
      gross_sales: money(giftShop.totals.shop.gross + linenShop.totals.sales),
      customer_count: giftShop.totals.customers.customers + linenShop.totals.customers,
    });
  });

  test.each(['gross', 'net'] as const)('two routes lead to one total, on %s sales', (basis) =>
    expectOneTotal(shop, basis),
  );
});
