import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { MACROS } from '../../src/analyses';
import { createMacro } from '../../src/analyses/macros';
import type { Engine } from '../../src/engine/engine';
import { isComplete, planFile } from '../../src/import/plan';
import { Refusal } from '../../src/import/refusal';
import { POLICIES } from '../../src/warehouse/policies';
import { exportFile } from '../support/export-file';
import { MAGENTO } from '../support/export-headers';
import { openTestEngine } from '../support/node-engine';
import { expectBridgeCloses, expectReconciled } from '../support/reconcile';
import { loadModel, loadShop, rows, setScope } from '../support/shop';

const sample = (name: string) => new Blob([readFileSync(new URL(`../../sample-data/${name}`, import.meta.url))]);

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const everyPolicy = {
  test: true,
  cancelled: true,
  voided: true,
  draft: true,
  pending: false,
  unpaid: false,
  zero_value: true,
};

describe.each(['uk-gift-shop.csv.gz', 'linen-shop.csv.gz'])('%s', (name) => {
  test('every row is accounted for, and the bridge closes on every basis', async () => {
    await loadShop(engine, [sample(name)]);
    await expectBridgeCloses(engine);
  }, 120_000);
});

test('both sample shops together close too', async () => {
  await loadShop(engine, [sample('uk-gift-shop.csv.gz'), sample('linen-shop.csv.gz')]);
  await expectBridgeCloses(engine);
}, 120_000);

test('orders whose taxes and discounts no column states close too', async () => {
  const row = (id: number, total: string, more = {}) => ({
    ID: id,
    'Purchase Date': `2024-01-0${id} 10:00:00`,
    'Grand Total (Base)': total,
    Subtotal: '$100.00',
    'Shipping and Handling': '$10.00',
    Status: 'Complete',
    'Customer Email': 'ann@example.com',
    ...more,
  });
  const rows = [
    row(1, '$132.00'),
    row(2, '$132.00', { 'Total Refunded': '$66.00' }),
    row(3, '$95.00'),
    row(4, '$132.00', { Status: 'Canceled' }),
    row(5, '$132.00', { Subtotal: '' }),
  ];
  await loadShop(engine, [new Blob([exportFile(MAGENTO, rows)])]);
  await expectBridgeCloses(engine);
});

describe('the checks can fail', () => {
  const broken = async (sql: string) => {
    await loadShop(engine, [
      new Blob([
        'Order ID,Date,Email,Product,Line total,Status\n1,2024-01-05,ann@example.com,Mug,60,paid\n2,2024-01-06,bob@example.com,Mug,20,cancelled\n',
      ]),
    ]);
    await setScope(engine, {});
    await engine.execute(['begin transaction', sql]);
    try {
      await expectReconciled(engine);
      await expectBridgeCloses(engine);
    } finally {
      await engine.run('rollback');
    }
  };

  test.each([
    ['an order is lost', 'delete from all_orders'],
    ['a line is lost', 'delete from all_order_items'],
    ['a row left out is not listed', 'delete from excluded_rows'],
    ['an order is worth a hundredth more', 'update all_orders set gross_sales = gross_sales + 0.01'],
  ])('%s', async (_, sql) => {
    await expect(broken(sql)).rejects.toThrow();
  });

  test('and nothing else is', () => broken('select 1'));
});

const NASTY = new URL('../../../shared/data/nasty/', import.meta.url);

describe.skipIf(!existsSync(NASTY))('awkward files (skipped where the shared data is not beside the project)', () => {
  const files = existsSync(NASTY) ? readdirSync(NASTY).filter((name) => name !== 'MANIFEST.tsv') : [];

  test('each that can be read is accounted for and closes', async () => {
    let read = 0;
    for (const name of files) {
      const blob = new Blob([readFileSync(new URL(name, NASTY))]);
      try {
        if (!isComplete(await planFile(blob))) continue;
        await loadModel(engine, [blob]);
      } catch (error) {
        if (error instanceof Refusal) continue;
        throw error;
      }
      await setScope(engine, {});
      await engine.execute(MACROS.map(createMacro));
      await expectBridgeCloses(engine);
      read++;
    }
    expect(read).toBeGreaterThan(30);
  }, 300_000);
});

test('what is switched to count is in the orders, and no longer left out', async () => {
  const file = [
    'Name,Email,Financial Status,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Cancelled at,Payment Method',
    '#1,ann@example.com,paid,10,2024-01-05,1,Mug,10,,Card',
    '#2,ann@example.com,paid,20,2024-01-05,1,Mug,20,2024-01-06,Card',
    '#3,ann@example.com,voided,30,2024-01-05,1,Mug,30,,Card',
    '#4,ann@example.com,paid,40,2024-01-05,1,Mug,40,,Bogus gateway',
    '#5,ann@example.com,pending,50,2024-01-05,1,Mug,50,,Cash on delivery',
    '#6,ann@example.com,paid,0,2024-01-05,1,Gift,0,,Card',
  ].join('\n');
  const counted = async (policies: Partial<typeof everyPolicy>) => {
    await loadModel(engine, [file], { ...POLICIES, ...policies });
    const [{ orders }] = (await rows(
      engine,
      "select string_agg(order_id, ' ' order by order_id) as orders from all_orders",
    )) as [{ orders: string }];
    const left = await rows(engine, 'select order_id, reason from excluded_rows order by order_id');
    return [orders, left.map(({ order_id, reason }) => `${order_id} ${reason}`).join(', ')];
  };
  expect(await counted({})).toEqual(['#1 #5', '#2 cancelled, #3 voided, #4 test, #6 zero_value']);
  expect(await counted({ cancelled: true })).toEqual(['#1 #2 #5', '#3 voided, #4 test, #6 zero_value']);
  expect(await counted({ voided: true, pending: false })).toEqual([
    '#1 #3',
    '#2 cancelled, #4 test, #5 pending, #6 zero_value',
  ]);
  expect(await counted(everyPolicy)).toEqual(['#1 #2 #3 #4 #6', '#5 pending']);
});
