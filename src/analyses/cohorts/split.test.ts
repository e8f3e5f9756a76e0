import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadOrders, loadShop, rows, setScope } from '../../../test/support/shop';
import { tell } from '../../../test/support/telling';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const SPLIT_SHOP = `order id,order date,customer id,order total,country,discount amount,coupon code,product,price,quantity
1,2024-01-05,ann,10,DE,0,,Soap,10,1
2,2024-01-06,bob,20,FR,5,hello5,Towel,25,1
3,2024-11-20,cyd,30,DE,0,HELLO5 ,Soap,30,1
4,2024-12-30,ann,40,FR,0,hello5,Towel,40,1
5,2024-12-31,dan,50,,0,,Brush,50,1
`;

describe('customers split by their first order', () => {
  beforeAll(() => loadShop(engine, [new Blob([SPLIT_SHOP])]));

  const sales = async (split: string) =>
    (
      await rows(
        engine,
        `select segment, sum(customer_count) filter (age = 0) as n, sum(sales) as sales from cohorts(split := '${split}') group by all order by all`,
      )
    ).map((row) => Object.values(row));

  test('a later order stays with the first one’s segment', async () => {
    expect(await sales('country')).toEqual([
      ['DE', 2, 80],
      ['FR', 1, 25],
      [null, 1, 50],
    ]);
  });

  test('the discount, the season and the first product are those of the first order', async () => {
    expect(await sales('discount')).toEqual([
      ['discounted', 1, 25],
      ['full_price', 3, 130],
    ]);
    expect(await sales('season')).toEqual([
      ['holiday', 2, 80],
      ['rest_of_year', 2, 75],
    ]);
    expect(await sales('first_product')).toEqual([
      ['Brush', 1, 50],
      ['Soap', 2, 80],
      ['Towel', 1, 25],
    ]);
  });

  test('the coupon is that of the first order, however it was typed', async () => {
    expect(await sales('coupon')).toEqual([
      ['HELLO5', 2, 55],
      ['no_coupon', 2, 100],
    ]);
  });

  test('the parts add up to the whole', async () => {
    for (const split of ['none', 'country', 'channel', 'first_product', 'coupon', 'discount', 'season']) {
      const parts = await sales(split);
      expect(parts.reduce((sum, part) => sum + Number(part[2]), 0)).toBe(155);
      expect(parts.reduce((sum, part) => sum + Number(part[1]), 0)).toBe(4);
    }
  });

  test('where the file tells no coupons, nobody is said to have had none', async () => {
    await loadOrders(engine, ['ann 2024-01-05 10', 'ann 2024-02-05 20']);
    expect(await sales('coupon')).toEqual([[null, 1, 30]]);
    await setScope(engine, { asOf: '2024-03-31' });
    expect((await tell(engine, analysis, messages, { split: 'coupon' })).sentence).toContain('name no coupons');
  });

  test('beyond the five largest, segments are one', async () => {
    const orders = [5, 4, 3, 2, 2, 1, 1].flatMap((count, i) =>
      Array.from({ length: count }, (_, j) => `${i}-${j},2024-01-05,c${i}-${j},10,C${i}`),
    );
    await loadShop(engine, [new Blob([`order id,order date,customer id,order total,country\n${orders.join('\n')}\n`])]);
    expect((await sales('country')).map(([segment, n]) => [segment, n])).toEqual([
      ['C0', 5],
      ['C1', 4],
      ['C2', 3],
      ['C3', 2],
      ['C4', 2],
      ['other', 2],
    ]);
  });
});
