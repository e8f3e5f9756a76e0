import { beforeAll, describe, expect, test } from 'vitest';
import { openTestEngine } from '../../test/support/node-engine';
import { loadModel, loadOrders, rows, setScope } from '../../test/support/shop';
import type { Engine } from '../engine/engine';
import { MODEL_TABLES } from './build';

let engine: Engine;
beforeAll(async () => {
  engine = await openTestEngine();
});

const header = 'Order ID,Date,Email,Product,Line total,Discount,Refund amount,Currency,Country,Channel,Status';
const shop = [
  '1,2024-01-05,ann@example.com,Cup,40,10,,USD,DE,web,paid',
  '1,2024-01-05,ann@example.com,Mug,60,10,,USD,DE,web,paid',
  '2,2024-01-20,ann@example.com,Mug,50,,20,USD,DE,pos,paid',
  '3,2024-02-10,bob@example.com,Mug,70,,,EUR,AT,web,paid',
  '4,2024-02-11,,Mug,30,,,USD,AT,web,paid',
  '5,2024-03-01,ann@example.com,Mug,80,5,,USD,AT,web,paid',
  '6,2024-03-02,cyd@example.com,Mug,90,,,USD,DE,web,cancelled',
  '7,2024-03-03,cyd@example.com,Mug,-15,,,USD,DE,web,refund',
  '3,2024-03-04,bob@example.com,Mug,-7,,,EUR,AT,web,refund',
  ',,,,,,,,,,',
  '8,someday,dan@example.com,Mug,11,,,USD,DE,web,paid',
];
const load = () => loadModel(engine, [`${header}\n${shop.join('\n')}\n`]);
const scoped = async (scope: Parameters<typeof setScope>[1]) => {
  await setScope(engine, { currency: 'USD', money: 'net', ...scope });
  return (await rows(engine, 'select order_id from orders order by order_key')).map(({ order_id }) => order_id);
};

describe('a shop of eight orders', () => {
  beforeAll(load);

  test('every row of the file is in an order, a return, or left out with a reason', async () => {
    expect(await rows(engine, 'select row_count, return_row_count from files')).toEqual([
      { row_count: 11, return_row_count: 2 },
    ]);
    expect(await rows(engine, 'select record from all_order_items order by 1')).toEqual(
      [1, 2, 3, 4, 5, 6].map((record) => ({ record })),
    );
    expect(await rows(engine, 'select record, reason from excluded_rows order by 1')).toEqual([
      { record: 7, reason: 'cancelled' },
      { record: 10, reason: 'blank' },
      { record: 11, reason: 'no_date' },
    ]);
  });

  test('the money of the rows is the money of the orders', async () => {
    const [sums] = await rows(
      engine,
      `select (select sum(gross_sales) from all_orders) as orders, (select sum(gross_sales) from all_order_items) as items,
        (select sum(net_sales) from all_orders) as net,
        (select sum(gross_sales - discounts) from all_orders) - (select sum(amount) from all_returns where order_key is not null) as steps`,
    );
    expect(sums).toEqual({ orders: 330, items: 330, net: 288, steps: 288 });
  });

  test('a customer’s first product is the one that brought most in the first order', async () => {
    expect(
      await rows(engine, 'select customer_id, first_sku, first_product_name from all_customers order by 1'),
    ).toEqual([
      { customer_id: 'ann@example.com', first_sku: null, first_product_name: 'Mug' },
      { customer_id: 'bob@example.com', first_sku: null, first_product_name: 'Mug' },
    ]);
  });

  test('each order has its place in the customer’s life', async () => {
    expect(
      await rows(
        engine,
        'select order_id, customer_order_number, days_since_previous_order, days_to_next_order, first_ordered_at, lifetime_order_count from all_orders',
      ),
    ).toEqual(
      [
        ['1', 1, null, 15, '2024-01-05', 3],
        ['2', 2, 15, 41, '2024-01-05', 3],
        ['3', 1, null, null, '2024-02-10', 1],
        ['4', null, null, null, null, null],
        ['5', 3, 41, null, '2024-01-05', 3],
      ].map(([order_id, customer_order_number, since, to, first, lifetime_order_count]) => ({
        order_id,
        customer_order_number,
        days_since_previous_order: since,
        days_to_next_order: to,
        first_ordered_at: first ? new Date(first) : null,
        lifetime_order_count,
      })),
    );
  });

  test('an order without a customer is in the shop’s totals and in no customer', async () => {
    expect(await rows(engine, 'select order_id, gross_sales from all_orders where customer_key is null')).toEqual([
      { order_id: '4', gross_sales: 30 },
    ]);
    expect(await rows(engine, 'select customer_id, order_count, net_sales from all_customers order by 1')).toEqual([
      { customer_id: 'ann@example.com', order_count: 3, net_sales: 195 },
      { customer_id: 'bob@example.com', order_count: 1, net_sales: 63 },
    ]);
  });

  test('a return of someone without an order is in no customer', async () => {
    expect(
      await rows(engine, 'select return_id, amount from all_returns anti join all_customers using (customer_key)'),
    ).toEqual([{ return_id: '7', amount: 15 }]);
  });

  test('a scope is a range of days, a currency, a country and a channel', async () => {
    expect(await scoped({})).toEqual(['1', '2', '4', '5']);
    expect(await scoped({ currency: 'EUR' })).toEqual(['3']);
    expect(await scoped({ currency: null })).toEqual([]);
    expect(await scoped({ from: '2024-01-20', to: '2024-02-11' })).toEqual(['2', '4']);
    expect(await scoped({ from: '2024-01-21' })).toEqual(['4', '5']);
    expect(await scoped({ country: 'DE' })).toEqual(['1', '2']);
    expect(await scoped({ country: 'DE', channel: 'pos' })).toEqual(['2']);
    expect(await scoped({ channel: "x' or 1 = 1 --" })).toEqual([]);
    expect(await rows(engine, 'from customers')).toEqual([]);
  });

  test('items and returns follow the scope of the orders', async () => {
    await scoped({ country: 'DE' });
    expect(await rows(engine, 'select order_id, product_name from order_items order by record')).toEqual([
      { order_id: '1', product_name: 'Cup' },
      { order_id: '1', product_name: 'Mug' },
      { order_id: '2', product_name: 'Mug' },
    ]);
    expect(await rows(engine, 'select return_id, amount from returns')).toEqual([
      { return_id: '2', amount: 20 },
      { return_id: '7', amount: 15 },
    ]);
  });

  test('the lifetime columns look past the scope, the sums of a customer do not', async () => {
    await scoped({ from: '2024-01-20' });
    const [ann] = await rows(engine, 'from customers');
    expect(ann).toMatchObject({
      customer_id: 'ann@example.com',
      order_count: 2,
      lifetime_order_count: 3,
      first_ordered_at: new Date('2024-01-05'),
      first_order_on: new Date('2024-01-20'),
      last_order_on: new Date('2024-03-01'),
      recency_days: 0,
      gross_sales: 130,
      discounts: 5,
      returns: 20,
      net_sales: 105,
    });
  });

  test('gross and net sales differ by exactly the discounts and returns', async () => {
    const sales = async (money: 'gross' | 'net') => {
      await scoped({ money });
      return rows(
        engine,
        `select order_id, sales, discounts + returns as between from orders
        union all select customer_id, sales, discounts + returns from customers order by order_id`,
      );
    };
    const gross = await sales('gross');
    const net = await sales('net');
    expect(gross).toHaveLength(5);
    expect(net.map((row, i) => Number(gross[i]!.sales) - Number(row.sales))).toEqual(
      gross.map(({ between }) => between),
    );
    expect(gross.some(({ between }) => Number(between) > 0)).toBe(true);
  });

  test('the as-of day is the last order day in the range unless told', async () => {
    const asOf = async (scope: Parameters<typeof setScope>[1]) => {
      await scoped(scope);
      return (await rows(engine, 'select as_of_on from scope'))[0]!.as_of_on;
    };
    expect(await asOf({})).toEqual(new Date('2024-03-01'));
    expect(await asOf({ to: '2024-02-20' })).toEqual(new Date('2024-02-11'));
    expect(await asOf({ currency: 'EUR' })).toEqual(new Date('2024-02-10'));
    expect(await asOf({ asOf: '2024-12-31' })).toEqual(new Date('2024-12-31'));
    expect(await rows(engine, 'select recency_days from customers')).toEqual([{ recency_days: 305 }]);
    expect(await asOf({ country: 'FR' })).toBeNull();
  });
});

test('orders of one moment stand as in the file, and of one day are 0 days apart', async () => {
  await loadOrders(engine, ['ann 2024-01-05 10', 'ann 2024-01-05 20', 'ann 2024-01-06 30']);
  expect(
    await rows(engine, 'select order_id, customer_order_number, days_since_previous_order from all_orders'),
  ).toEqual([
    { order_id: '1', customer_order_number: 1, days_since_previous_order: null },
    { order_id: '2', customer_order_number: 2, days_since_previous_order: 0 },
    { order_id: '3', customer_order_number: 3, days_since_previous_order: 1 },
  ]);
});

test('two platforms may use one order number and one customer number, but an e-mail address is one person', async () => {
  const retail = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
  await loadModel(engine, [
    `${retail}\n7,22041,FRAME,1,2024-01-05,5,42,France\n8,22041,FRAME,1,2024-01-06,6,ann@example.com,France\n`,
    'Order ID,Date,Customer ID,Total\n7,2024-01-07,42,10\n8,2024-01-08,Ann@example.com,20\n',
  ]);
  expect(await rows(engine, 'select order_id, platform, customer_id, gross_sales from all_orders')).toEqual([
    { order_id: '7', platform: 'online_retail', customer_id: '42', gross_sales: 5 },
    { order_id: '8', platform: 'online_retail', customer_id: 'ann@example.com', gross_sales: 6 },
    { order_id: '7', platform: 'table', customer_id: '42', gross_sales: 10 },
    { order_id: '8', platform: 'table', customer_id: 'ann@example.com', gross_sales: 20 },
  ]);
  // Keys follow the names.
  expect(await rows(engine, 'select customer_id, order_count from all_customers order by customer_key')).toEqual([
    { customer_id: '42', order_count: 1 },
    { customer_id: '42', order_count: 1 },
    { customer_id: 'ann@example.com', order_count: 2 },
  ]);
});

test('a return without a day is dated with the order it names', async () => {
  await loadModel(engine, [
    'Order ID,Date,Email,Total\n1,2024-01-01,ann@example.com,100\n1,,ann@example.com,-30\n2,,ann@example.com,-5\n',
  ]);
  expect(await rows(engine, 'select order_key, returned_on, refunded_at, amount from all_returns')).toEqual([
    { order_key: 1, returned_on: new Date('2024-01-01'), refunded_at: null, amount: 30 },
  ]);
  expect(await rows(engine, 'select reason, record from excluded_rows')).toEqual([{ reason: 'no_date', record: 3 }]);
});

test('the contacts of a customer are those of the last order', async () => {
  await loadModel(engine, [
    'Order ID,Date,Customer ID,Customer name,Phone,Total\n2,2024-01-06,7,Ann Ray,222,10\n1,2024-01-05,7,Ann Lee,111,10\n',
  ]);
  expect(await rows(engine, 'select customer_name, phone from all_customers')).toEqual([
    { customer_name: 'Ann Ray', phone: '222' },
  ]);
});

test('every relation of the model says what it is, and nothing else is left behind', async () => {
  await load();
  const tables = await rows(
    engine,
    'select schema_name, table_name, comment from duckdb_tables() where not temporary order by table_name',
  );
  const model = tables.filter(({ table_name }) => MODEL_TABLES.includes(String(table_name)));
  expect(model).toHaveLength(MODEL_TABLES.length);
  for (const { comment } of model) expect(comment).toMatch(/\.$/);
  expect(tables.filter(({ schema_name }) => schema_name === 'staging')).toEqual([]);
});
