import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../../test/support/node-engine';
import { loadModel, loadShop, rows, setScope } from '../../../test/support/shop';
import { tell } from '../../../test/support/telling';
import type { Engine } from '../../engine/engine';
import { POLICIES } from '../../warehouse/policies';
import analysis from './analysis';
import messages from './messages.en';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const shopify = [
  'Name,Email,Financial Status,Currency,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Cancelled at,Refunded Amount,Source',
  // Items 100, discount 10, shipping 5, tax 9, a tip of 2.
  '#1,ann@example.com,paid,USD,5,9,106,10,2024-01-05,1,Mug,60,,0,web',
  '#1,ann@example.com,,,,,,,2024-01-05,1,Cup,40,,,',
  '#2,bob@example.com,paid,USD,0,0,50,0,2024-01-06,1,Rug,50,2024-01-07,0,web',
  '#3,,partially_refunded,USD,0,0,30,0,2024-02-01,1,Mug,30,,12,web',
  '#4,cyd@example.com,paid,EUR,0,0,70,0,2024-02-02,1,Rug,70,,0,web',
];
const file = (lines: string[]) => new Blob([`${lines.join('\n')}\n`]);
const steps = async () =>
  Object.fromEntries(
    (await rows(engine, 'select step, coalesce(amount, total) as amount from bridge()')).map((row) => [
      row.step,
      row.amount,
    ]),
  );
const gaps = () => rows(engine, 'select step, gap from bridge() where gap <> 0');

describe('a Shopify file', () => {
  beforeAll(() => loadShop(engine, [file(shopify)]));
  beforeEach(() => setScope(engine, { currency: 'USD', money: 'net' }));

  test('goes from the sum of its totals to every figure, each exclusion and rung by name', async () => {
    expect(await steps()).toEqual({
      stated: 186,
      cancelled: -50,
      shipping: -5,
      taxes: -9,
      discounts: 10,
      items_differ: -2,
      all_gross_sales: 130,
      gross_sales: 130,
      shop_discounts: -10,
      order_returns: -12,
      net_sales: 108,
      sales: 108,
      unknown_orders: -18,
      customer_sales: 90,
    });
    expect(await gaps()).toEqual([]);
  });

  test('another currency is a bridge of its own', async () => {
    await setScope(engine, { currency: 'EUR' });
    expect(await steps()).toMatchObject({ stated: 70, gross_sales: 70, customer_sales: 70 });
    expect(await gaps()).toEqual([]);
  });

  test('what the scope leaves out is a step', async () => {
    await setScope(engine, { currency: 'USD', from: '2024-02-01', money: 'gross' });
    expect(await steps()).toMatchObject({
      all_gross_sales: 130,
      outside_scope: -100,
      gross_sales: 30,
      net_sales: 18,
      returns_kept: 12,
      sales: 30,
      unknown_orders: -30,
      customer_sales: 0,
    });
    expect(await gaps()).toEqual([]);
  });

  test('an order that is lost on the way opens it', async () => {
    await engine.run('begin transaction');
    await engine.run("delete from all_orders where order_id = '#3'");
    expect(await gaps()).toContainEqual({ step: 'all_gross_sales', gap: -30 });
    const { sentence } = await tell(engine, analysis, messages);
    expect(sentence).toContain('mistake of ours');
    await engine.run('rollback');
  });

  test('tells what Shopify’s own report counts otherwise, with the amounts', async () => {
    const { sentence, points } = await tell(engine, analysis, messages);
    expect(sentence).toContain('Your file states 186.00; net sales are 108.00');
    expect(sentence).toContain('The largest step is “Left out: cancelled”: -50.00');
    expect(sentence).toContain('it counts cancelled orders as gross sales (one order, 50.00, left out here)');
    expect(sentence).toContain('(one order, 12.00, perhaps in another month)');
    expect(sentence).not.toContain('voided');
    expect(points).toContain('Shipping: -5.00');
  });
});

test('a WooCommerce file tells what the report of WooCommerce counts otherwise, with the amounts', async () => {
  const header =
    'Order Number,Order Date,Order Status,Email (Billing),Item Name,Quantity,Item Cost,Order Total Amount,Order Refund Amount,Payment Method Title';
  const told = async (...lines: string[]) => {
    await loadShop(engine, [file([header, ...lines])], { money: 'net' });
    expect(await gaps()).toEqual([]);
    return (await tell(engine, analysis, messages)).sentence;
  };
  const plain = '1,2024-01-05,completed,ann@example.com,Mug,1,40,40,0,Card';
  const sentence = await told(
    plain,
    '2,2024-01-06,pending,bob@example.com,Mug,1,30,30,0,Card',
    '3,2024-01-07,completed,cyd@example.com,Rug,1,70,70,20,Card',
    '4,2024-01-08,completed,test@test.example,Mug,1,15,15,0,Card',
    '5,2024-01-09,completed,dan@example.com,Gift,1,0,0,0,Card',
    '6,2024-01-10,cancelled,eve@example.com,Mug,1,25,25,0,Card',
  );
  expect(sentence).toContain('WooCommerce’s own sales report shows other figures than these pages, because:');
  expect(sentence).toContain('it counts test orders (one order, 15.00, left out here);');
  expect(sentence).toContain('(one order, 20.00, perhaps in another month);');
  expect(sentence).toContain('it counts orders of no value in the number of orders (one order).');
  // What nobody counts makes no difference.
  expect(sentence).not.toContain('unpaid');
  expect(sentence).not.toContain('cancelled orders as gross sales');
  await loadModel(engine, [file([header, plain, plain.replace('1,', '2,').replace('completed', 'pending')])], {
    ...POLICIES,
    unpaid: true,
  });
  await setScope(engine, { money: 'net' });
  expect((await tell(engine, analysis, messages)).sentence).toContain(
    'it leaves unpaid orders out (one order, 40.00, counted here);',
  );
  expect(await told(plain)).toContain(
    'Nothing in these orders makes WooCommerce’s own sales report show other figures.',
  );
});

test('files of line amounts give returns, people without orders and shared orders a line each', async () => {
  const header = 'Order ID,Date,Email,Product,Line total';
  await loadShop(
    engine,
    [
      file([header, '1,2024-01-05,ann@example.com,Mug,60', '2,2024-01-06,bob@example.com,Mug,20', '9,someday,x,Mug,4']),
      file([
        header,
        '1,2024-01-05,ann@example.com,Mug,60',
        '1,2024-01-05,ann@example.com,Cup,40',
        '2,2024-01-08,bob@example.com,Mug,-5',
        '7,2024-01-09,eve@example.com,Mug,-7',
      ]),
    ],
    { money: 'net' },
  );
  expect(await rows(engine, 'select file_id, step, amount from file_steps order by all')).toEqual([
    { file_id: 1, step: 'duplicate', amount: -60 },
    { file_id: 1, step: 'no_date', amount: -4 },
    { file_id: 1, step: 'stated', amount: 84 },
    { file_id: 2, step: 'return_rows', amount: 12 },
    { file_id: 2, step: 'stated', amount: 88 },
  ]);
  expect(await steps()).toMatchObject({
    gross_sales: 120,
    order_returns: -5,
    unlinked_returns: -7,
    net_sales: 108,
    returns_of_nobody: 7,
    customer_sales: 115,
  });
  expect(await gaps()).toEqual([]);
});

test('lines of one order in two files move to the file that speaks for it', async () => {
  const header = 'Order ID,Date,Email,Product,Line total';
  await loadShop(engine, [
    file([header, '1,2024-01-05,ann@example.com,Mug,60']),
    file([header, '1,2024-01-05,ann@example.com,Cup,40']),
  ]);
  expect(await rows(engine, 'select file_id, step, amount from file_steps order by all')).toEqual([
    { file_id: 1, step: 'other_files', amount: -60 },
    { file_id: 1, step: 'stated', amount: 60 },
    { file_id: 2, step: 'other_files', amount: 60 },
    { file_id: 2, step: 'stated', amount: 40 },
  ]);
  expect(await gaps()).toEqual([]);
});

test('totals on every line of an order count once', async () => {
  await loadShop(engine, [
    file([
      'Order ID,Date,Email,Product,Price,Order total',
      '1,2024-01-05,ann@example.com,Mug,60,100',
      '1,2024-01-05,ann@example.com,Cup,40,100',
      '2,2024-01-06,bob@example.com,Cup,40,',
    ]),
  ]);
  expect(await steps()).toMatchObject({
    stated: 200,
    repeated_totals: -100,
    total_unstated: 40,
    gross_sales: 140,
  });
  expect(await gaps()).toEqual([]);
});
